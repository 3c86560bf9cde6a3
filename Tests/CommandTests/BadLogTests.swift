import Foundation
import Testing

/// What a broken export makes of `dafu import`: one sentence with file and line, an exit status
/// that is not 0, and every good line in.
struct BadLogTests {
  private static func line(
    _ id: String, text: String = "在吗", at time: String = #""2026-09-07T09:00:00+08:00""#
  ) -> String {
    #"{"platform":"weibo","account":"b","conversation":"p\#(id)","id":"\#(id)","#
      + #""direction":"in","text":"\#(text)","at":\#(time)}"#
  }

  private static let header = "platform,account,conversation,id,direction,text,at"

  private static func row(_ id: String, text: String = "在吗") -> String {
    "weibo,b,p\(id),\(id),in,\(text),2026-09-07T09:00:00+08:00"
  }

  /// Imports a file of that name, and says how many of its messages are in the store.
  private func importing(_ bytes: [UInt8], as name: String) throws -> (Outcome, stored: Int) {
    let sandbox = try Sandbox()
    try Data(bytes).write(to: sandbox.home.appending(path: name))
    let outcome = try sandbox.run("dafu import \(name)")
    let stored = try sandbox.run("dafu turns --format jsonl | wc -l").output
    return (outcome, Int(stored.filter(\.isNumber)) ?? 0)
  }

  private static let range = "lies outside the years 1970 to 2099."
  private static let form =
    "is no time; write 2026-09-30T17:30:00+08:00, or Unix seconds or "
    + "milliseconds."
  private static let half = "a \\u escape is half of a surrogate pair and stands for no character."

  /// A line, in which ␀ stands for a NUL byte, and what is said of it.
  private static let badLines: [(String, String)] = [
    (line("3", text: #"a\ud800b"#), "`text`: \(half)"),
    (line("3", text: #"\udc00"#), "`text`: \(half)"),
    (line(#"\ud83d"#), "`conversation`: \(half)"),
    (line("3", at: #""1969-12-31T23:59:59Z""#), "`at`: \"1969-12-31T23:59:59Z\" \(range)"),
    (line("3", at: #""2100-01-01T00:00:00Z""#), "`at`: \"2100-01-01T00:00:00Z\" \(range)"),
    (line("3", at: "99999999999999999999"), "`at`: \"99999999999999999999\" \(range)"),
    (line("3", at: #""2026-02-30T00:00:00Z""#), "`at`: \"2026-02-30T00:00:00Z\" \(form)"),
    (line("3", at: #""2026-09-07""#), "`at`: \"2026-09-07\" \(form)"),
    (line("3", text: "a␀b"), "`text`: this is not JSON at byte 90 of the line."),
    ("␀␀␀", "this is not JSON at byte 1 of the line."),
  ]

  @Test(arguments: badLines)
  func aBadLineIsNamedAndTheLinesAroundItGoIn(bad: String, sentence: String) throws {
    let log = [BadLogTests.line("1"), bad, BadLogTests.line("2")].joined(separator: "\n")
      .replacing("␀", with: "\u{0}")
    let (outcome, stored) = try importing(Array(log.utf8), as: "log.jsonl")
    #expect(outcome.words == "log.jsonl:2: \(sentence)\n")
    #expect(
      outcome.output == """
        2 added, 0 repeated, 0 completed, 1 rejected
        rejected in log.jsonl: line 2

        """)
    #expect(outcome.status == 1)
    #expect(stored == 2)
  }

  @Test(arguments: [2, 60, 100]) func aLastLineThatWasCutOffIsNamed(length: Int) throws {
    let log = BadLogTests.line("1") + "\n" + BadLogTests.line("2").prefix(length)
    let (outcome, stored) = try importing(Array(log.utf8), as: "log.jsonl")
    #expect(outcome.words.hasPrefix("log.jsonl:2: "))
    #expect(outcome.words.hasSuffix("the line ends in the middle of the object.\n"))
    #expect(outcome.status == 1)
    #expect(stored == 1)
  }

  @Test func bytesThatAreNoUTF8AreNamedAndTheFileIsNotTakenForGB18030() throws {
    let log = [BadLogTests.line("1"), BadLogTests.line("3", text: "?"), BadLogTests.line("2")]
    // A character that was cut off in its middle.
    let bytes = log.joined(separator: "\n").utf8.flatMap { $0 == 0x3F ? [0xE5, 0x9C] : [$0] }
    let (outcome, stored) = try importing(bytes, as: "log.jsonl")
    #expect(outcome.words == "log.jsonl:2: `text`: the bytes are not UTF-8.\n")
    #expect(outcome.status == 1)
    #expect(stored == 2)
  }

  @Test func aTextWithANulCharacterIsKeptWhole() throws {
    let sandbox = try Sandbox()
    let log = BadLogTests.line("1", text: #"a\u0000b"#)
    try Data(log.utf8).write(to: sandbox.home.appending(path: "log.jsonl"))
    #expect(try sandbox.run("dafu import log.jsonl").status == 0)
    let shown = try sandbox.run("dafu show weibo/b/p1 --format json")
    #expect(shown.output.contains(#"a\u0000b"#))
  }

  private static let badRows: [(String, String)] = [
    (
      row("3", text: #""bro"ken"#),
      "a quote at byte 22 of the line neither opens nor closes a cell; inside a cell it must be "
        + "doubled."
    ),
    (row("3", text: #""never closed"#), "a quoted cell begins here and never ends."),
    ("\(row("3")),more", "the line has 8 cells and the first line has 7."),
    ("weibo,b", "the line has 2 cells and the first line has 7."),
  ]

  @Test(arguments: badRows)
  func aBadRowIsNamedAndTheRowsAroundItGoIn(bad: String, sentence: String) throws {
    let table = [BadLogTests.header, BadLogTests.row("1"), bad, BadLogTests.row("2")]
    let (outcome, stored) = try importing(
      Array(table.joined(separator: "\n").utf8), as: "log.csv")
    #expect(outcome.words == "log.csv:3: \(sentence)\n")
    #expect(outcome.status == 1)
    #expect(stored == 2)
  }

  private static let badHeaders: [(String, String)] = [
    (
      "\(header),text\n\(row("1")),no",
      "`text`: the column stands twice in the first line; nothing of the file went in."
    ),
    (
      "\(row("1"))\n\(row("2"))",
      "the first line must name the columns, and platform, account, conversation, id, direction, "
        + "text, at are missing; nothing of the file went in."
    ),
  ]

  @Test(arguments: badHeaders)
  func aTableWhoseFirstLineIsNoHeaderIsRefusedInOneSentence(
    table: String, sentence: String
  ) throws {
    let (outcome, stored) = try importing(Array(table.utf8), as: "log.csv")
    #expect(outcome.words == "log.csv:1: \(sentence)\n")
    #expect(outcome.status == 1)
    #expect(stored == 0)
  }
}
