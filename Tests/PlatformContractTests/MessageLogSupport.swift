import Foundation
import InboxModel
import PlatformContract

/// What became of a whole log that came in chunks of `chunkSize` bytes.
struct LogReading {
  var messages: [Message] = []
  var problems: [LogProblem] = []
  var unknown: [String] = []
  var encoding: LogEncoding?
  var format: LogFormat?

  init(_ bytes: [UInt8], format: LogFormat? = nil, chunkSize: Int = 1 << 16, limit: Int = 16 << 20)
  {
    var reader = MessageLogReader(format: format, lineLimit: limit)
    var rest = bytes[...]
    while !rest.isEmpty {
      take(reader.read(Array(rest.prefix(chunkSize))))
      rest = rest.dropFirst(chunkSize)
    }
    take(reader.finish())
    unknown = reader.unknownFields.map { "\($0.name)@\($0.line)" }
    encoding = reader.encoding
    self.format = reader.format
  }

  init(_ text: String, format: LogFormat? = nil, chunkSize: Int = 1 << 16) {
    self.init(Array(text.utf8), format: format, chunkSize: chunkSize)
  }

  /// `line: sentence` of each problem.
  var sentences: [String] { problems.map { "\($0.line): \($0)" } }

  private mutating func take(_ records: [MessageLogReader.Record]) {
    for record in records {
      switch record {
      case .success(let message): messages.append(message)
      case .failure(let problem): problems.append(problem)
      }
    }
  }
}

/// A line that is right, with more members (`"kind":"comment"`) before its end.
func line(_ id: String, text: String = "在吗", more: String = "") -> String {
  #"{"platform":"weibo","account":"brand","conversation":"p1","id":"\#(id)","direction":"in","#
    + #""text":"\#(text)","at":"2026-09-30T17:30:00+08:00"\#(more.isEmpty ? "" : "," + more)}"#
}
