import Foundation

/// Makes UTF-8 of the lines of a file whose encoding shows only while it is read.
///
/// A file is GB18030 when, read as UTF-8, more of its first characters are broken than are not,
/// and most of the lines they stand in are right when read as GB18030.
/// Neither a line end nor a comma nor a quote is ever part of a GB18030 character, so lines can be
/// cut before that is known.
struct Transcoder {
  /// Nil while only ASCII has been seen.
  private(set) var encoding: LogEncoding?
  private var held: [PhysicalLine] = []
  private var heldBytes = 0
  private static let enough = 256 << 10

  /// Lines wait from the first one that is not ASCII until there are enough to decide by.
  mutating func add(
    _ line: PhysicalLine, _ take: (Result<PhysicalLine, LogProblem>) -> Void
  ) {
    if encoding == nil && line.number == 1 && line.bytes.starts(with: Transcoder.byteOrderMark) {
      encoding = .utf8
    }
    guard encoding == nil else { return take(transcoded(line)) }
    if held.isEmpty && line.bytes.allSatisfy({ $0 < 0x80 }) { return take(.success(line)) }
    held.append(line)
    heldBytes += line.bytes.count
    if heldBytes >= Transcoder.enough { decide(take) }
  }

  mutating func finish(_ take: (Result<PhysicalLine, LogProblem>) -> Void) {
    if !held.isEmpty { decide(take) }
  }

  private mutating func decide(_ take: (Result<PhysicalLine, LogProblem>) -> Void) {
    encoding = Transcoder.isGB18030(held.map(\.bytes)) ? .gb18030 : .utf8
    for line in held { take(transcoded(line)) }
    held = []
    heldBytes = 0
  }

  private func transcoded(_ line: PhysicalLine) -> Result<PhysicalLine, LogProblem> {
    var line = line
    if encoding == .gb18030 && !line.isTooLong {
      guard let text = Transcoder.text(gb18030: line.bytes) else {
        return .failure(LogProblem(line: line.number, reason: .notInEncoding(.gb18030)))
      }
      line.bytes = Array(text.utf8)[...]
    }
    if line.number == 1 && line.bytes.starts(with: Transcoder.byteOrderMark) {
      line.bytes = line.bytes.dropFirst(Transcoder.byteOrderMark.count)
    }
    return .success(line)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func isGB18030(_ lines: [ArraySlice<UInt8>]) -> Bool {
    var characters = 0
    var broken = 0
    var brokenBytes = 0
    var brokenLines = 0
    var readable = 0
    for line in lines {
      let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
      let replaced = scalars.count { $0 == "\u{FFFD}" }
      characters += scalars.count { $0.value >= 0x80 && $0 != "\u{FFFD}" }
      guard replaced > 0 else { continue }
      broken += replaced
      brokenBytes += line.count { $0 >= 0x80 }
      brokenLines += 1
      if text(gb18030: line) != nil { readable += 1 }
    }
    // One odd pair of bytes in a file of ASCII is a broken character, not Chinese.
    return broken > characters && brokenBytes >= 4 && readable * 2 > brokenLines
  }

  private static func text(gb18030 bytes: ArraySlice<UInt8>) -> String? {
    // CFStringConvertEncodingToNSStringEncoding(kCFStringEncodingGB_18030_2000)
    String(bytes: bytes, encoding: String.Encoding(rawValue: 0x8000_0632))
  }
}
