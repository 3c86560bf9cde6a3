/// One step through a terminal's input: how many bytes belong together and what they mean.
struct InputStep {
  enum Meaning: Equatable {
    case event(TerminalEvent)
    case pasteStart
    /// A report nobody asked for, or bytes that are no text.
    case nothing
  }

  /// 0 if more bytes are needed to tell.
  let length: Int
  let meaning: Meaning

  /// Looks at the bytes at the start of `bytes`, which is not empty.
  ///
  /// `atEnd` says that no more will come, so that the length is never 0.
  init(_ bytes: ArraySlice<UInt8>, keys: [[UInt8]: Key], atEnd: Bool) {
    let input = Input(bytes: bytes, keys: keys, atEnd: atEnd)
    self = input[0] == 0x1B ? input.escape() : input.text()
  }

  fileprivate init(_ length: Int, _ meaning: Meaning) {
    self.length = length
    self.meaning = meaning
  }

  fileprivate static func key(_ length: Int, _ key: Key) -> InputStep {
    InputStep(length, .event(.key(key)))
  }

  fileprivate static let needsMore = InputStep(0, .nothing)
}

private struct Input {
  let bytes: ArraySlice<UInt8>
  let keys: [[UInt8]: Key]
  let atEnd: Bool

  subscript(_ offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
  }

  // MARK: - Escape sequences

  func escape() -> InputStep {
    let escape = InputStep.key(1, Key(.escape))
    guard let second = self[1] else { return atEnd ? escape : .needsMore }
    switch second {
    case 0x5B: return controlSequence()
    case 0x4F: return singleShift()
    case 0x1B:
      // Alt with a function key; else somebody pressed Escape twice.
      guard let third = self[2] else { return atEnd ? escape : .needsMore }
      guard third == 0x5B || third == 0x4F else { return escape }
      let inner = Input(bytes: bytes.dropFirst(), keys: keys, atEnd: atEnd).escape()
      guard inner.length > 2, case .event(.key(var key)) = inner.meaning else {
        return inner.length == 0 ? .needsMore : escape
      }
      key.modifiers.insert(.alt)
      return .key(inner.length + 1, key)
    case 0x80...: return escape
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return controlString() ?? withAlt(second)
    default: return withAlt(second)
    }
  }

  private func withAlt(_ byte: UInt8) -> InputStep {
    if let key = keys[Array(bytes.prefix(2))] { return .key(2, key) }
    var key = Key(byte: byte)
    key.modifiers.insert(.alt)
    return .key(2, key)
  }

  /// `ESC ]`, `ESC P` and the like, text, and its end (BEL or `ESC \`): a late answer to what
  /// another program asked, such as the colours; nil for keys pressed one after the other.
  private func controlString() -> InputStep? {
    let longest = 1024
    for offset in 2..<longest {
      guard let byte = self[offset] else { return atEnd ? nil : .needsMore }
      switch byte {
      case 0x07: return InputStep(offset + 1, .nothing)
      case 0x1B:
        guard let next = self[offset + 1] else { return atEnd ? nil : .needsMore }
        return next == 0x5C ? InputStep(offset + 2, .nothing) : nil
      case 0x20...0x7E: break
      default: return nil
      }
    }
    return nil
  }

  /// `ESC [`, parameters, a final byte.
  private func controlSequence() -> InputStep {
    var end = 2
    // The Linux console's function keys have a bracket more.
    if self[end] == 0x5B { end += 1 }
    // rxvt ends its shifted keys in a dollar sign; in a report it is no end.
    let isReport = self[2].map { (0x3C...0x3F).contains($0) } ?? false
    while let byte = self[end], (0x20...0x3F).contains(byte), byte != 0x24 || isReport, end < 64 {
      end += 1
    }
    guard let final = self[end] else {
      guard atEnd else { return .needsMore }
      return end == 2 ? .key(2, Key(.scalar("["), .alt)) : InputStep(end, .nothing)
    }
    guard final == 0x24 || (0x40...0x7E).contains(final) else {
      return end == 2 ? .key(2, Key(.scalar("["), .alt)) : InputStep(end, .nothing)
    }
    if let key = keys[Array(bytes.prefix(end + 1))] { return .key(end + 1, key) }
    let text = bytes.dropFirst(2).prefix(end - 2)
    let numbers = text.split(separator: 0x3B, omittingEmptySubsequences: false).map {
      Int(String(decoding: $0.prefix { $0 != 0x3A }, as: UTF8.self)) ?? 0
    }
    return InputStep(end + 1, meaning(final: final, numbers: numbers))
  }

  private func meaning(final: UInt8, numbers: [Int]) -> InputStep.Meaning {
    let first = numbers.first ?? 0
    switch (final, first) {
    case (0x49, 0): return .event(.focus(true))
    case (0x4F, 0): return .event(.focus(false))
    case (0x7E, 200): return .pasteStart
    case (0x7E, 27) where numbers.count == 3:
      return event(Key(sentAs: numbers[2], modifiers: numbers[1]))
    case (0x75, _): return event(Key(sentAs: first, modifiers: numbers.dropFirst().first ?? 1))
    default:
      let modifiers = Key.Modifiers(sentAs: numbers.dropFirst().first ?? 1)
      return event(Key(final: final, number: first, modifiers: modifiers))
    }
  }

  private func event(_ key: Key?) -> InputStep.Meaning { key.map { .event(.key($0)) } ?? .nothing }

  /// `ESC O` and one byte: keypad and function keys.
  private func singleShift() -> InputStep {
    let alone = InputStep.key(2, Key(.scalar("O"), .alt))
    guard let third = self[2] else { return atEnd ? alone : .needsMore }
    if let key = keys[Array(bytes.prefix(3))] { return .key(3, key) }
    switch third {
    case 0x4D: return .key(3, Key(.enter))
    case 0x6A...0x79: return .key(3, Key(.scalar(Unicode.Scalar(third - 0x40))))
    case 0x41...0x5A:
      return InputStep(3, event(Key(final: third, number: 0, modifiers: [])))
    default: return alone
    }
  }

  // MARK: - Text

  func text() -> InputStep {
    guard let lead = self[0] else { return .needsMore }
    if lead < 0x80 {
      if lead < 0x20 || lead == 0x7F, let key = keys[[lead]] { return .key(1, key) }
      return .key(1, Key(byte: lead))
    }
    guard (0xC2...0xF4).contains(lead) else { return InputStep(1, .nothing) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let have = bytes.prefix(length)
    let tail = have.dropFirst().prefix { $0 & 0xC0 == 0x80 }
    if tail.count < length - 1 {
      // Cut off by other bytes, or not all here yet.
      let isCut = have.count == length || tail.count < have.count - 1
      return isCut || atEnd ? InputStep(1 + tail.count, .nothing) : .needsMore
    }
    let decoded = String(decoding: have, as: UTF8.self).unicodeScalars
    guard decoded.count == 1, let scalar = decoded.first, scalar.value > 0x9F else {
      return InputStep(length, .nothing)
    }
    return .key(length, Key(.scalar(scalar)))
  }
}
