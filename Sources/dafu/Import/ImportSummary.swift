import InboxDesk
import PlatformContract
import Reports

/// What became of an import.
struct ImportSummary {
  var recorded = Recorded()
  private(set) var rejected = 0
  private(set) var firstRejected: [String: [Int]] = [:]
  private var files: [String] = []

  /// How many line numbers the summary names for each file; every one was reported when it came.
  static let shown = 10

  mutating func reject(line: Int, of file: String) {
    rejected += 1
    if firstRejected[file] == nil { files.append(file) }
    var lines = firstRejected[file] ?? []
    if lines.count <= ImportSummary.shown { lines.append(line) }
    firstRejected[file] = lines
  }

  /// One line of numbers, and one for each file that had bad lines.
  var text: String {
    let counts =
      "\(recorded.added) added, \(recorded.repeated) repeated, \(recorded.changed) completed, "
      + "\(rejected) rejected\n"
    return files.reduce(counts) { text, file in
      let lines = firstRejected[file] ?? []
      let numbers = lines.prefix(ImportSummary.shown).map { String($0) }.joined(separator: ", ")
      let more = lines.count > ImportSummary.shown ? " and more" : ""
      let word = lines.count == 1 ? "line" : "lines"
      return text + "rejected in \(file): \(word) \(numbers)\(more)\n"
    }
  }
}
