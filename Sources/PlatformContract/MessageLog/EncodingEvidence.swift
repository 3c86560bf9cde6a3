import Foundation

/// What the lines of a file say about its encoding, as far as they have been looked at.
struct EncodingEvidence {
  /// Characters beyond ASCII that are right as UTF-8, and how many of them take three bytes or more.
  private var characters = 0
  private var longCharacters = 0
  /// What is broken as UTF-8: places, bytes beyond ASCII in their lines, lines.
  private var broken = 0
  private var brokenBytes = 0
  private var brokenLines = 0
  /// Of the broken lines, those that are right as GB18030.
  private var readableLines = 0

  mutating func add(_ line: ArraySlice<UInt8>) {
    let before = broken
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars where !scalar.isASCII {
      if scalar == "\u{FFFD}" {
        broken += 1
      } else {
        characters += 1
        if scalar.value >= 0x800 { longCharacters += 1 }
      }
    }
    guard broken > before else { return }
    brokenBytes += line.count { $0 >= 0x80 }
    brokenLines += 1
    if GB18030.text(line) != nil { readableLines += 1 }
  }

  /// What the file must be; nil while it could be either.
  ///
  /// One Chinese character in GB18030 may look like UTF-8, but not several in a row.
  var verdict: LogEncoding? {
    if broken == 0 && (longCharacters >= 3 || characters >= 8) { return .utf8 }
    return brokenBytes >= 64 && bestGuess == .gb18030 ? .gb18030 : nil
  }

  /// What the file is when there is no more to look at.
  ///
  /// GB18030 when, read as UTF-8, more is broken than is not, and most lines in which something is
  /// are right as GB18030. One odd pair of bytes in ASCII is a broken character, not Chinese.
  var bestGuess: LogEncoding {
    broken > characters && brokenBytes >= 4 && readableLines * 2 > brokenLines ? .gb18030 : .utf8
  }
}

/// The national standard GB 18030, of which GBK and GB 2312 are parts.
package enum GB18030 {
  /// Nil when the bytes are no such text.
  package static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    // CFStringConvertEncodingToNSStringEncoding(kCFStringEncodingGB_18030_2000)
    String(bytes: bytes, encoding: String.Encoding(rawValue: 0x8000_0632))
  }
}
