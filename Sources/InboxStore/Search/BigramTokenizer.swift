import Foundation
import GRDB
import GRDBSQLite

/// Cuts text for search: overlapping pairs of CJK characters and the last character of each run
/// alone; other letters and digits as lower-case words.
///
/// So a Chinese word is found in the middle of a sentence, without knowing where words begin: 好看的
/// is indexed as 好看, 看的, 的. A query of two or more characters is a phrase of pairs, one of a
/// single character is a prefix, since every character of a run begins some token.
final class BigramTokenizer: FTS5CustomTokenizer {
  static let name = "dafu_bigram"

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return SQLITE_OK }
    let bytes = UnsafeRawPointer(pText).assumingMemoryBound(to: UInt8.self)
    var cut = TokenCut(
      bytes: UnsafeBufferPointer(start: bytes, count: Int(nText)),
      isQuery: tokenization.contains(.query),
      emit: { start, length, from, to in
        tokenCallback(
          context, 0, UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), CInt(length),
          CInt(from), CInt(to))
      })
    return cut.run()
  }
}

/// One pass over one text.
///
/// Works on UTF-8 bytes: a pair of CJK characters is a slice of the text.
private struct TokenCut {
  let bytes: UnsafeBufferPointer<UInt8>
  /// A query leaves the last character of a longer run out: the pairs before it say enough.
  let isQuery: Bool
  let emit: (UnsafePointer<UInt8>, Int, Int, Int) -> CInt

  mutating func run() -> CInt {
    var position = 0
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      let code: CInt
      switch SearchCharacter(scalar) {
      case .ideograph: code = cutRun(&position, firstLength: length)
      case .word: code = cutWord(&position)
      case .other:
        position += length
        code = SQLITE_OK
      }
      guard code == SQLITE_OK else { return code }
    }
    return SQLITE_OK
  }

  private func cutRun(_ position: inout Int, firstLength: Int) -> CInt {
    guard let base = bytes.baseAddress else { return SQLITE_OK }
    var start = position
    var next = position + firstLength
    var isAlone = true
    while next < bytes.count {
      let (scalar, length) = scalar(at: next)
      guard SearchCharacter(scalar) == .ideograph else { break }
      isAlone = false
      let code = emit(base + start, next + length - start, start, next + length)
      guard code == SQLITE_OK else { return code }
      start = next
      next += length
    }
    position = next
    return isAlone || !isQuery ? emit(base + start, next - start, start, next) : SQLITE_OK
  }

  private func cutWord(_ position: inout Int) -> CInt {
    let start = position
    var token: [UInt8] = []
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      guard SearchCharacter(scalar) == .word else { break }
      SearchCharacter.appendFolded(scalar, to: &token)
      position += length
    }
    return token.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return SQLITE_OK }
      return emit(base, buffer.count, start, position)
    }
  }

  /// The scalar at `position` and its length in bytes; a broken byte is read as U+FFFD.
  private func scalar(at position: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[position])
    let left = bytes.count - position
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[position + offset]) & 0x3F }
    switch lead {
    case 0..<0x80: return (lead, 1)
    case 0xC2..<0xE0 where left >= 2: return ((lead & 0x1F) << 6 | tail(1), 2)
    case 0xE0..<0xF0 where left >= 3: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    case 0xF0..<0xF5 where left >= 4:
      return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    default: return (0xFFFD, 1)
    }
  }
}
