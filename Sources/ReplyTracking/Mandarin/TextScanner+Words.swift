/// Words, numbers, codes and links in ASCII.
extension TextScanner {
  /// Reads a word, or steps over the link, address or code that it begins.
  mutating func takeWord() {
    if let end = ignored.end(of: bytes, at: place) {
      place = end
      survey.tokens += 1
      return
    }
    let start = place
    var letters = 0
    var capitals = 0
    var key: UInt64 = 0
    var isPlain = true
    while place < bytes.count {
      let byte = bytes[place]
      if byte.isLetter {
        if byte & 0x20 == 0 { capitals += 1 }
        key = letters < 8 ? key << 8 | UInt64(byte | 0x20) : 0
        letters += 1
        place += 1
      } else if byte == UInt8(ascii: "'"), hasLetter(at: place + 1) {
        place += 1
      } else if byte >= 0x80, let length = latinLetterOrApostrophe(at: place) {
        isPlain = false
        letters += 1
        place += length
      } else {
        break
      }
    }
    if isCode(from: start) {
      survey.tokens += 1
      followsHan = false
      return
    }
    let isLowercase = bytes[start] >= 0x80 || bytes[start] & 0x20 != 0
    if run.isEmpty { run.begin(followsHan: followsHan && isLowercase) }
    followsHan = false
    run.add(
      key: isPlain && letters <= 8 ? key : 0, letters: letters, isLowercase: isLowercase,
      isAcronym: isPlain && capitals == letters && letters <= 4)
  }

  /// Steps over what is glued to the letters from `start` on when they are no word: a link, an
  /// address, a code with digits.
  private mutating func isCode(from start: Int) -> Bool {
    guard place < bytes.count else { return false }
    switch bytes[place] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      skip { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      return true
    case UInt8(ascii: ":") where text(at: place, is: "://"):
      skipLink()
      return true
    case UInt8(ascii: ".") where text(at: start, is: "www"):
      skipLink()
      return true
    case UInt8(ascii: "@") where hasLetter(at: place + 1):
      skip { $0.isLetter || $0.isDigit || "@._-".utf8.contains($0) }
      return true
    case UInt8(ascii: "."), UInt8(ascii: "-"): return isAddress(from: start)
    default: return false
    }
  }

  /// `brand.com/path`, `t.cn/x`, `first.last@brand.com`; but not `soon.Please` or `X-ray`.
  private mutating func isAddress(from start: Int) -> Bool {
    var end = place
    var label = start
    while end < bytes.count,
      bytes[end].isLetter || bytes[end].isDigit || "._-".utf8.contains(bytes[end])
    {
      if bytes[end] == UInt8(ascii: ".") { label = end + 1 }
      end += 1
    }
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "@"), hasLetter(at: end + 1) {
      place = end
      skip { $0.isLetter || $0.isDigit || "@._-".utf8.contains($0) }
      return true
    }
    guard label > place, end - label >= 2, end - label <= 4,
      TopLevelDomains.contain(bytes[label..<end])
    else { return false }
    place = end
    if place < bytes.count, bytes[place] == UInt8(ascii: "/") { skipLink() }
    return true
  }

  /// 10:30, 3.5, 2026-10-01, 5pm, 100%.
  mutating func takeNumber() {
    survey.tokens += 1
    followsHan = false
    while place < bytes.count {
      let byte = bytes[place]
      let joins = ".,:/-_".utf8.contains(byte) && hasDigit(at: place + 1)
      guard byte.isDigit || byte.isLetter || joins else { return }
      place += 1
    }
  }

  private mutating func skipLink() {
    skip { $0 > 0x20 && $0 < 0x7F && !"\"<>".utf8.contains($0) }
  }

  mutating func skip(while holds: (UInt8) -> Bool) {
    while place < bytes.count, holds(bytes[place]) { place += 1 }
  }

  /// Length of an accented Latin letter, or of ’ inside a word, at `index`.
  private func latinLetterOrApostrophe(at index: Int) -> Int? {
    let (scalar, length) = decode(index)
    if scalar == 0x2019 { return hasLetter(at: index + length) && index > 0 ? length : nil }
    if case .latin = ScalarClass(scalar) { return length }
    return nil
  }

  func hasLetter(at index: Int) -> Bool { index < bytes.count && bytes[index].isLetter }
  private func hasDigit(at index: Int) -> Bool { index < bytes.count && bytes[index].isDigit }

  /// Whether `expected`, in lower case, stands at `index` in either case.
  func text(at index: Int, is expected: StaticString) -> Bool {
    guard index + expected.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<expected.utf8CodeUnitCount {
      let byte = bytes[index + offset]
      guard (byte.isLetter ? byte | 0x20 : byte) == expected.utf8Start[offset] else {
        return false
      }
    }
    return true
  }
}

extension UInt8 {
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) && self < 0x80 }
  var isDigit: Bool { (0x30...0x39).contains(self) }
}

private enum TopLevelDomains {
  private static let names: [[UInt8]] = [
    "com", "cn", "net", "org", "io", "co", "me", "app", "shop", "hk", "tw", "jp", "kr", "fr",
    "de", "uk", "us", "eu", "cc", "top", "vip", "info", "tv", "it", "es", "edu", "gov",
  ].map { Array($0.utf8) }

  static func contain(_ label: some Collection<UInt8>) -> Bool {
    names.contains { name in
      name.count == label.count && zip(name, label).allSatisfy { $0 == $1 | 0x20 }
    }
  }
}
