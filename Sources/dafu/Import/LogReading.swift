import Foundation
import PlatformContract

/// What the reading thread hands over.
enum LogPiece: Sendable {
  case records([MessageLogReader.Record], file: Int)
  /// The end of a file, with what was remarkable about all of it.
  case end(file: Int, encoding: LogEncoding?, unknown: [UnknownField])
  case failed(any Error)

  struct UnknownField: Sendable {
    var name: String
    var line: Int
  }
}

/// Reads and decodes files, one after the other, on a thread of its own.
enum LogReading {
  static func start(_ files: [LogFile], format: LogFormat?) -> BoundedQueue<LogPiece> {
    let queue = BoundedQueue<LogPiece>(capacity: 8)
    let thread = Thread {
      for (index, file) in files.enumerated() {
        guard read(file, index, format: format ?? file.format, into: queue) else { break }
      }
      queue.close()
    }
    thread.name = "dafu import: reading"
    thread.start()
    return queue
  }

  /// False when nobody takes what is read, or when reading failed.
  private static func read(
    _ file: LogFile, _ index: Int, format: LogFormat?, into queue: BoundedQueue<LogPiece>
  ) -> Bool {
    defer { file.closeFile() }
    var reader = MessageLogReader(format: format)
    do {
      while let chunk = try file.read() {
        let records = reader.read(chunk)
        guard records.isEmpty || queue.give(.records(records, file: index)) else { return false }
      }
    } catch {
      _ = queue.give(.failed(error))
      return false
    }
    let last = reader.finish()
    guard last.isEmpty || queue.give(.records(last, file: index)) else { return false }
    let unknown = reader.unknownFields.map { LogPiece.UnknownField(name: $0.name, line: $0.line) }
    return queue.give(.end(file: index, encoding: reader.encoding, unknown: unknown))
  }
}
