internal import InboxModel

/// Walks over a text's UTF-8 once and surveys it.
///
/// Nothing is allocated.
///
/// Noise is stepped over where it stands (`TextScanner+Noise.swift`); words in Latin letters are
/// gathered into runs (`TextScanner+Words.swift`).
struct TextScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let ignored: IgnoredWords
  private let sides = ChineseScriptTable.sides
  var place = 0
  var survey = TextSurvey()
  var run = LatinRun()
  /// The last letter was Han and nothing but blanks came since.
  var followsHan = false
  /// The last scalar was a letter of the same script.
  private var script = Script.none
  private var scriptRun = 0
  private var kanaFollowsHan = false

  private enum Script { case none, han, kana, hangul, foreign }

  init(_ bytes: UnsafeBufferPointer<UInt8>, ignored: IgnoredWords) {
    self.bytes = bytes
    self.ignored = ignored
  }

  mutating func scan() -> TextSurvey {
    skipReplyPrefix()
    while place < bytes.count, !survey.needsFolding {
      switch bytes[place] {
      case ..<0x80: takeASCII(bytes[place])
      // U+5000 to U+8FFF, most of what Chinese is written in.
      case 0xE5...0xE8: takeHan(decode(place).scalar, 3)
      default: takeWide()
      }
    }
    enter(.none)
    endRun()
    return survey
  }

  private mutating func takeASCII(_ byte: UInt8) {
    enter(.none)
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): place += 1
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      place += 1
      endRun()
      followsHan = false
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): takeWord()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): takeNumber()
    case UInt8(ascii: "@"): skipMention()
    case UInt8(ascii: "#"): skipTopic()
    case UInt8(ascii: "["): skipSticker()
    case UInt8(ascii: "/"): takeSlash()
    case UInt8(ascii: "&"): skipEntity()
    default:
      place += 1
      run.endClause()
      followsHan = false
    }
  }

  private mutating func takeWide() {
    let (scalar, length) = decode(place)
    let kind = ScalarClass(scalar)
    switch kind {
    case .han: return takeHan(scalar, length)
    case .kana(let isHiragana):
      enter(.kana)
      if isHiragana { survey.hiragana += 1 } else { survey.katakana += 1 }
    case .hangul:
      enter(.hangul)
      survey.hangul += 1
      if scriptRun == 1 { survey.hangulWords += 1 }
    case .foreign:
      enter(.foreign)
      // A single letter is a symbol or half a face: α, Д.
      if scriptRun == 2 { survey.foreignWords += 1 }
      if scriptRun > 1 { survey.foreignLetters += 1 }
    case .latin:
      enter(.none)
      return takeWord()
    case .fullWidth:
      enter(.none)
      return takeFullWidth(scalar)
    case .punctuation:
      enter(.none)
      endRun()
      followsHan = false
    case .emoji:
      enter(.none)
      survey.emoji += 1
    case .other: enter(.none)
    }
    place += length
  }

  private mutating func takeHan(_ scalar: UInt32, _ length: Int) {
    enter(.han)
    endRun()
    if let end = ignored.end(of: bytes, at: place) {
      place = end
      followsHan = false
      return
    }
    survey.han += 1
    if scalar >= 0x4E00, scalar <= 0x9FFF {
      switch ChineseScriptTable.Side(rawValue: sides[Int(scalar - 0x4E00)]) {
      case .simplified: survey.simplified += 1
      case .traditional: survey.traditional += 1
      case .neutral, nil: break
      }
    }
    followsHan = true
    place += length
  }

  /// Full-width punctuation ends a clause; full-width letters are folded before anything else.
  private mutating func takeFullWidth(_ scalar: UInt32) {
    switch scalar - 0xFEE0 {
    case 0x30...0x39: survey.tokens += 1
    case 0x41...0x5A, 0x61...0x7A, 0x23, 0x40, 0x5B: survey.needsFolding = true
    default:
      endRun()
      followsHan = false
    }
    place += 3
  }

  private mutating func enter(_ next: Script) {
    if next == script {
      scriptRun += 1
      return
    }
    // の between two Han characters is decoration in Chinese text.
    if script == .kana, scriptRun == 1, kanaFollowsHan, next == .han {
      survey.lonelyHiragana += 1
    }
    if next == .kana { kanaFollowsHan = script == .han }
    script = next
    scriptRun = 1
  }

  mutating func endRun() {
    guard !run.isEmpty else { return }
    survey.latinWords += run.words
    survey.tokens += run.neutral
    survey.lowercaseWords += run.lowercaseWords
    if run.isProse {
      survey.proseWords += run.substance
      if run.followsHan, run.substance >= 3 { survey.hasEmbeddedProse = true }
    }
    run = LatinRun()
  }

  /// The scalar at `index` and its length in bytes; Swift strings are valid UTF-8.
  func decode(_ index: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[index]
    func tail(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    switch lead {
    case ..<0x80: return (UInt32(lead), 1)
    case ..<0xE0: return (UInt32(lead & 0x1F) << 6 | tail(1), 2)
    case ..<0xF0: return (UInt32(lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    default:
      return (UInt32(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
  }
}
