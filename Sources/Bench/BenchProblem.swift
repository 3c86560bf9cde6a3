import Foundation

/// Why a measurement could not be taken.
enum BenchProblem: Error, CustomStringConvertible {
  case system(String, Int32)
  case failed(command: [String], status: Int32, output: String)
  case unexpected(String)

  var description: String {
    switch self {
    case .system(let doing, let code): "\(doing): \(String(cString: strerror(code)))"
    case .failed(let command, let status, let output):
      "'\(command.joined(separator: " "))' ended with status \(status): \(output)"
    case .unexpected(let sentence): sentence
    }
  }
}
