/// Text from bytes that should be UTF-8.
///
/// Whether bytes are is asked once for a whole line: asked for each field it is what a log's
/// reader would spend most of its time on.
struct UTF8Text {
  private let isValid: Bool

  init(_ line: ArraySlice<UInt8>) {
    isValid = line.allSatisfy { $0 < 0x80 } || String(validating: line, as: UTF8.self) != nil
  }

  /// The text of a part of the line.
  func text(_ part: ArraySlice<UInt8>) throws(LogProblem.Reason) -> String {
    if isValid { return String(decoding: part, as: UTF8.self) }
    guard let text = String(validating: part, as: UTF8.self) else { throw .notInEncoding(.utf8) }
    return text
  }
}
