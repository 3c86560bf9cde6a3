import Foundation

/// One measured number with its unit and, where DESIGN names one, what it should reach.
struct Figure {
  let name: String
  let value: Double
  let unit: String
  var target: Target?
  /// What helps to read it.
  var note = ""

  enum Target {
    case atMost(Double)
    case atLeast(Double)
  }

  var isReached: Bool? {
    switch target {
    case .atMost(let bound): value <= bound
    case .atLeast(let bound): value >= bound
    case nil: nil
    }
  }

  /// One line of the table, printed as soon as it is known.
  func printLine() {
    let verdict =
      switch (target, isReached) {
      case (.atMost(let bound)?, let reached?):
        "\(reached ? "reached" : "MISSED "), at most \(number(bound))"
      case (.atLeast(let bound)?, let reached?):
        "\(reached ? "reached" : "MISSED "), at least \(number(bound))"
      default: ""
      }
    let columns = [
      name.padding(toLength: 44, withPad: " ", startingAt: 0),
      String(repeating: " ", count: max(0, 10 - number(value).count)) + number(value),
      unit.padding(toLength: 13, withPad: " ", startingAt: 0),
      verdict.padding(toLength: 26, withPad: " ", startingAt: 0), note,
    ]
    printNow(columns.joined(separator: " ").trimmingSuffix(" "))
  }
}

/// Prints a line at once, also into a pipe.
func printNow(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

/// Three figures that matter, never an exponent.
func number(_ value: Double) -> String {
  let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  let text = String(format: "%.\(digits)f", value)
  guard value >= 10_000 else { return text }
  var grouped = ""
  for (index, digit) in text.reversed().enumerated() {
    if index > 0, index % 3 == 0 { grouped.append(",") }
    grouped.append(digit)
  }
  return String(grouped.reversed())
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}

/// Times of many repetitions; percentiles by nearest rank.
struct Sample {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  func percentile(_ percent: Double) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let rank = Int((percent / 100 * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }

  var count: Int { sorted.count }
  var median: Double { percentile(50) }
  var mean: Double { sorted.reduce(0, +) / Double(max(sorted.count, 1)) }
}
