/// Weibo names one post twice: by a decimal `mid` and, in links, by a base-62 `bid`.
///
/// The digits go in groups from the right, seven decimal ones to four of base 62 (`0-9a-zA-Z`);
/// every group but the leftmost is padded with zeros.
package enum WeiboID {
  /// The `bid` of a `mid`; nil when `mid` is not a decimal number.
  package static func bid(mid: String) -> String? {
    regroup(mid, from: 7, base: 10, to: 4, base: 62)
  }

  /// The `mid` of a `bid`; nil when `bid` is not a base-62 number that stands for a `mid`.
  package static func mid(bid: String) -> String? {
    regroup(bid, from: 4, base: 62, to: 7, base: 10)
  }

  private static let digits = Array(
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  private static func regroup(
    _ text: String, from size: Int, base: Int, to newSize: Int, base newBase: Int
  ) -> String? {
    var rest = Array(text.utf8)[...]
    // Weibo's own ids have at most 18 decimal or 10 base-62 digits.
    guard !rest.isEmpty, rest.count <= 21 else { return nil }
    var groups: [[UInt8]] = []
    while !rest.isEmpty {
      guard let value = number(rest.suffix(size), base: base) else { return nil }
      rest = rest.dropLast(size)
      let written = notation(value, base: newBase)
      guard written.count <= newSize else { return nil }
      let padding = rest.isEmpty ? 0 : newSize - written.count
      groups.append(Array(repeating: digits[0], count: padding) + written)
    }
    return String(decoding: groups.reversed().joined(), as: UTF8.self)
  }

  private static func number(_ text: some Sequence<UInt8>, base: Int) -> Int? {
    var value = 0
    for byte in text {
      guard let digit = digits.firstIndex(of: byte), digit < base else { return nil }
      value = value * base + digit
    }
    return value
  }

  private static func notation(_ value: Int, base: Int) -> [UInt8] {
    guard value >= base else { return [digits[value]] }
    return notation(value / base, base: base) + [digits[value % base]]
  }
}
