import ArgumentParser
import Foundation
import InboxModel
import ReplyTracking
import Reports

struct MandarinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mandarin",
    abstract: "Check whether a reader of Mandarin gets what a text says.",
    discussion: """
      Each argument is one text. Without arguments each line of standard input is one; with \
      --input jsonl each line is a JSON string, so that a text may hold line breaks.
      """)

  enum Input: String, ExpressibleByArgument, CaseIterable { case lines, jsonl }
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Argument(help: "Texts to check; none or - for standard input.")
  var text: [String] = []

  @Option(help: "How standard input is read.")
  var input = Input.lines

  @Option(help: "How the findings are written.")
  var format = Format.text

  @OptionGroup var files: SiteOptions

  func run() throws {
    let check = MandarinCheck(try Site(files).rules.mandarin)
    var output = RowOutput()
    if text.isEmpty || text == ["-"] {
      try StandardInput.forEachLine { line, number in
        let text = try input == .lines ? line : jsonString(line, number: number)
        append(check.check(text), of: text, to: &output.buffer)
        try output.rowEnded()
      }
    } else {
      for text in text {
        append(check.check(text), of: text, to: &output.buffer)
        try output.rowEnded()
      }
    }
    try output.flush()
  }

  private func append(_ finding: MandarinFinding, of text: String, to buffer: inout OutputBuffer) {
    switch format {
    case .jsonl:
      buffer.append(jsonRow: finding, columns: MandarinFinding.columns)
      buffer.append("\n")
    case .text:
      let shown = PlainOutput.surface.oneLine(text, 60)
      buffer.append("\(finding.verdict.rawValue): \(shown) (\(finding.reason))\n")
    }
  }

  private func jsonString(_ line: String, number: Int) throws -> String {
    let value = try? JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed)
    guard let text = value as? String else {
      throw CommandProblem.inputNotAJSONString(line: number)
    }
    return text
  }
}

extension MandarinFinding {
  /// formats.md section 7.
  fileprivate static let columns: [Column<MandarinFinding>] = [
    Column("verdict") { .text($0.verdict.rawValue) },
    Column("script") { Field($0.script?.rawValue) },
    Column("reason") { .text($0.reason) },
  ]
}
