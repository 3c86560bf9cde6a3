/// What one Unicode scalar is to search.
enum SearchCharacter {
  /// Written without blanks between words: Han, kana, Hangul, bopomofo.
  case ideograph
  /// A letter or digit of a word.
  case word
  case other

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
    case 0..<0x80: self = .other
    case 0x3005...0x3007, 0x3040...0x3096, 0x309D...0x30FA, 0x30FC...0x312F, 0x31A0...0x31BF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      self = .ideograph
    // Full-width letters and digits.
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .word
    case 0x2000...0x303F, 0xFF00...0xFFEF, 0xE000...0xF8FF: self = .other
    default: self = SearchCharacter(properties: scalar)
    }
  }

  private init(properties scalar: UInt32) {
    guard let properties = Unicode.Scalar(scalar)?.properties else {
      self = .other
      return
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark:
      self = .word
    default: self = .other
    }
  }

  /// Appends `scalar` as words are compared: in lower case, full-width forms as ASCII.
  static func appendFolded(_ scalar: UInt32, to token: inout [UInt8]) {
    switch scalar {
    case 0x41...0x5A: token.append(UInt8(scalar + 32))
    case 0..<0x80: token.append(UInt8(scalar))
    case 0xFF10...0xFF5A: appendFolded(scalar - 0xFEE0, to: &token)
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else { return }
      token.append(contentsOf: properties.lowercaseMapping.utf8)
    }
  }
}
