/// Makes UTF-8 of the lines of a file whose encoding shows only while it is read.
///
/// Neither a line end nor a comma nor a quote is ever part of a GB18030 character, so lines can be
/// cut before the encoding is known.
struct Transcoder {
  /// Nil while only ASCII has been seen.
  private(set) var encoding: LogEncoding?
  private var evidence = EncodingEvidence()
  private var held: [PhysicalLine] = []
  private var heldBytes = 0
  private static let enough = 256 << 10

  /// Lines wait from the first one that is not ASCII until it is clear what they are.
  mutating func add(
    _ line: PhysicalLine, _ take: (Result<PhysicalLine, LogProblem>) -> Void
  ) {
    if encoding == nil && line.number == 1 && line.bytes.starts(with: Transcoder.byteOrderMark) {
      encoding = .utf8
    }
    guard encoding == nil else { return take(transcoded(line)) }
    let isASCII = line.bytes.allSatisfy { $0 < 0x80 }
    if held.isEmpty && isASCII { return take(.success(line)) }
    held.append(line)
    heldBytes += line.bytes.count
    if !isASCII { evidence.add(line.bytes) }
    if let verdict = evidence.verdict {
      settle(verdict, take)
    } else if heldBytes >= Transcoder.enough {
      settle(evidence.bestGuess, take)
    }
  }

  mutating func finish(_ take: (Result<PhysicalLine, LogProblem>) -> Void) {
    if !held.isEmpty { settle(evidence.bestGuess, take) }
  }

  private mutating func settle(
    _ encoding: LogEncoding, _ take: (Result<PhysicalLine, LogProblem>) -> Void
  ) {
    self.encoding = encoding
    for line in held { take(transcoded(line)) }
    held = []
    heldBytes = 0
  }

  private func transcoded(_ line: PhysicalLine) -> Result<PhysicalLine, LogProblem> {
    var line = line
    if encoding == .gb18030 && !line.isTooLong {
      guard let text = GB18030.text(line.bytes) else {
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
}
