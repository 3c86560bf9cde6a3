/// A number with a few decimals, kept whole: what a report prints is the same on every machine.
package struct FixedPoint: Hashable, Comparable, Sendable {
  /// The number times ten to the power of `places`.
  package let scaled: Int64
  package let places: Int

  /// `numerator / denominator`, rounded half away from zero to `places` decimals.
  ///
  /// Nil when nothing is below the line: 0/0 is neither 0 nor 1 (rule B5).
  package init?(_ numerator: Int64, over denominator: Int64, places: Int) {
    guard denominator > 0 else { return nil }
    let power = (0..<places).reduce(Int64(1)) { power, _ in power * 10 }
    let (quotient, remainder) = (numerator.magnitude * power.magnitude)
      .quotientAndRemainder(dividingBy: denominator.magnitude)
    let rounded = Int64(remainder * 2 >= denominator.magnitude ? quotient + 1 : quotient)
    scaled = numerator < 0 ? -rounded : rounded
    self.places = places
  }

  package static func < (left: FixedPoint, right: FixedPoint) -> Bool {
    left.scaled * right.unit < right.scaled * left.unit
  }

  private var unit: Int64 { (0..<places).reduce(1) { power, _ in power * 10 } }
}

extension FixedPoint: CustomStringConvertible {
  /// Without trailing zeros: `655`, `0.9`, `-2.5`.
  package var description: String {
    guard scaled % unit != 0 else { return String(scaled / unit) }
    let full = text(places: places)
    return String(full.reversed().drop { $0 == "0" }.reversed())
  }

  /// With exactly `shown` decimals, at most as many as there are: `87.5`, `100.0`.
  package func text(places shown: Int) -> String {
    let whole = scaled.magnitude / unit.magnitude
    let digits = String(scaled.magnitude % unit.magnitude)
    let fraction = String(repeating: "0", count: places - digits.count) + digits
    let sign = scaled < 0 ? "-" : ""
    return shown == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction.prefix(shown))"
  }
}
