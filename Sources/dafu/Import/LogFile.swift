import Foundation
import PlatformContract

/// One file of messages, or standard input.
struct LogFile: Sendable {
  /// As it was typed.
  let argument: String
  private let descriptor: Int32

  /// Opens the file; nothing is read yet.
  init(_ argument: String) throws {
    self.argument = argument
    guard argument != "-" else {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = open(argument, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ImportProblem.unreadable(file: argument, code: errno)
    }
    var information = stat()
    if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw ImportProblem.unreadable(file: argument, code: EISDIR)
    }
  }

  /// For people.
  var name: String { argument == "-" ? "standard input" : argument }

  /// What the name says about the format; nil leaves it to the content.
  var format: LogFormat? {
    switch (argument as NSString).pathExtension.lowercased() {
    case "csv": .csv
    case "jsonl", "ndjson": .jsonl
    default: nil
    }
  }

  /// The next bytes; nil at the end.
  func read() throws -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        chunk.removeLast(chunk.count - count)
        return chunk
      }
      if count == 0 { return nil }
      if errno != EINTR { throw ImportProblem.unreadable(file: name, code: errno) }
    }
  }

  func closeFile() {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }
}

/// What can go wrong with an import beside its lines and its store.
enum ImportProblem: Error, CustomStringConvertible {
  /// The system's error number says why.
  case unreadable(file: String, code: Int32)

  var description: String {
    switch self {
    case .unreadable(let file, let code):
      "\(file) cannot be read: \(String(cString: strerror(code)))."
    }
  }
}
