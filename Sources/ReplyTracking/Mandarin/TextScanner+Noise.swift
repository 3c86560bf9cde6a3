/// What is in a reply and no language: mentions, topics, stickers, reply prefixes.
extension TextScanner {
  /// Weibo's `回复@name:` before what was written.
  mutating func skipReplyPrefix() {
    guard text(at: place, is: "回复@") || text(at: place, is: "回覆@") else { return }
    var end = place
    while end < bytes.count, end < place + 120 {
      let (scalar, length) = decode(end)
      end += length
      if scalar == 0x3A || scalar == 0xFF1A {
        place = end
        survey.tokens += 1
        return
      }
    }
    // No colon: the name ends where a name can end.
    place += 6
  }

  /// `@name`, as long as a name can be.
  mutating func skipMention() {
    place += 1
    survey.tokens += 1
    followsHan = false
    var scalars = 0
    while place < bytes.count, scalars < 30 {
      let (scalar, length) = decode(place)
      guard isNameLetter(scalar) else { return }
      place += length
      scalars += 1
    }
  }

  /// `#topic#`, `#(呵呵)`, or a hashtag up to the next blank.
  mutating func skipTopic() {
    followsHan = false
    survey.tokens += 1
    let start = place + 1
    if start < bytes.count, bytes[start] == UInt8(ascii: "("),
      let end = closing(UInt8(ascii: ")"), from: start + 1, within: 24)
    {
      survey.tokens -= 1
      survey.stickers += 1
      place = end + 1
      return
    }
    if let end = closing(UInt8(ascii: "#"), from: start, within: 100), end > start,
      bytes[start] != 0x20, bytes[end - 1] != 0x20
    {
      place = end + 1
      return
    }
    place = start
    while place < bytes.count {
      let (scalar, length) = decode(place)
      guard isNameLetter(scalar) else { return }
      place += length
    }
  }

  /// `[微笑]`: brackets around a short name without blanks.
  mutating func skipSticker() {
    guard let end = closing(UInt8(ascii: "]"), from: place + 1, within: 40), end > place + 1,
      !bytes[place + 1..<end].contains(0x20)
    else {
      place += 1
      return
    }
    survey.stickers += 1
    place = end + 1
  }

  /// `//@name:` begins a quotation of somebody else; `/:rose` is a WeChat sticker.
  mutating func takeSlash() {
    if text(at: place, is: "//@") {
      place = bytes.count
    } else if text(at: place, is: "/:"), place + 2 < bytes.count {
      let start = place
      let limit = min(bytes.count, start + 10)
      while place < limit, bytes[place] > 0x20, bytes[place] < 0x7F { place += 1 }
      survey.stickers += 1
    } else {
      place += 1
      followsHan = false
    }
  }

  /// `&amp;` and its like.
  mutating func skipEntity() {
    if let end = closing(UInt8(ascii: ";"), from: place + 1, within: 8),
      bytes[place + 1..<end].allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "#") || $0.isDigit })
    {
      place = end + 1
    } else {
      place += 1
      run.endClause()
    }
  }

  /// Where `mark` stands in the same line, at most `limit` bytes further on.
  private func closing(_ mark: UInt8, from start: Int, within limit: Int) -> Int? {
    guard start <= bytes.count else { return nil }
    for index in start..<min(bytes.count, start + limit) {
      if bytes[index] == mark { return index }
      if bytes[index] == UInt8(ascii: "\n") { return nil }
    }
    return nil
  }

  private func isNameLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      let byte = UInt8(scalar)
      return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    switch ScalarClass(scalar) {
    case .han, .kana, .hangul, .latin, .foreign: return true
    case .fullWidth, .punctuation, .emoji, .other: return false
    }
  }
}
