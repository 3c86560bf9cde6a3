/// A repeatable stream of random numbers: SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for one thing, so that adding another does not change it.
  init(seed: UInt64, for name: String) {
    // FNV-1a over the name's bytes.
    let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    state = seed ^ hash
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// `range` holds at least one number.
  mutating func number(in range: ClosedRange<Int64>) -> Int64 {
    Int64.random(in: range, using: &self)
  }

  /// True in `percent` of a hundred cases.
  mutating func chance(percent: Int64) -> Bool { number(in: 1...100) <= percent }

  /// One of `weights`' indices, each as likely as its weight.
  mutating func index(weights: [Int64]) -> Int {
    var rest = number(in: 1...max(1, weights.reduce(0, +)))
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest <= 0 { return index }
    }
    return 0
  }
}
