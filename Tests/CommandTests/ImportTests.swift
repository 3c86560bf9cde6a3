import Foundation
import Testing

/// `dafu import` as a program: what goes in, what is refused, what is said.
struct ImportTests {
  private let good = """
    {"platform":"weibo","account":"b","conversation":"p1","id":"1","direction":"in",\
    "text":"在吗","at":"2026-09-07T09:00:00+08:00"}
    {"platform":"weibo","account":"b","conversation":"p1","id":"2","direction":"out",\
    "text":"在的，请讲","at":"2026-09-07T09:10:00+08:00"}
    {"platform":"weibo","account":"b","conversation":"p2","id":"3","direction":"in",\
    "text":"请问什么时候补货？","at":1788742800}

    """

  private func sandbox(_ files: [String: [UInt8]]) throws -> Sandbox {
    let sandbox = try Sandbox()
    for (name, bytes) in files {
      try Data(bytes).write(to: sandbox.home.appending(path: name))
    }
    return sandbox
  }

  @Test func whatIsImportedAgainIsNotDoubled() throws {
    let sandbox = try sandbox(["log.jsonl": Array(good.utf8)])
    #expect(
      try sandbox.run("dafu import log.jsonl")
        == Outcome(
          output: "3 added, 0 repeated, 0 completed, 0 rejected\n", words: "", status: 0))
    #expect(
      try sandbox.run("dafu import log.jsonl - < log.jsonl").output
        == "0 added, 6 repeated, 0 completed, 0 rejected\n")
    #expect(try sandbox.run("dafu turns --format jsonl | wc -l").output == "2\n")
  }

  @Test func everyBadLineIsReportedAndTheRestGoesIn() throws {
    let lines = good.split(separator: "\n")
    let sandbox = try sandbox([
      "log.jsonl": Array("\(lines[0])\n{\"platform\":\"wei\n\(lines[1])\nnonsense\n".utf8),
      "more.jsonl": Array("\(lines[2].dropLast()),\"likes\":3}\n{\"likes\":1}".utf8),
    ])
    let outcome = try sandbox.run("dafu import log.jsonl more.jsonl")
    #expect(
      outcome.output == """
        3 added, 0 repeated, 0 completed, 3 rejected
        rejected in log.jsonl: lines 2, 4
        rejected in more.jsonl: line 2

        """)
    #expect(
      outcome.words == """
        log.jsonl:2: `platform`: the line ends in the middle of the object.
        log.jsonl:4: this is not JSON at byte 2 of the line.
        more.jsonl:2: `platform`: the field is missing and must be there.
        more.jsonl:1: `likes` is no field of a message and was left out

        """)
    #expect(outcome.status == 1)
  }

  @Test func whatAStrangerWroteCannotDriveTheTerminal() throws {
    let line = good.split(separator: "\n")[0]
      .replacing("weibo", with: #"\u001b]0;owned\u0007\u202e"#)
    let sandbox = try sandbox(["log.jsonl": Array(line.utf8)])
    let words = try sandbox.run("dafu import log.jsonl").words
    #expect(words.hasPrefix("log.jsonl:1: `platform`: "))
    #expect(
      words.dropLast().unicodeScalars.allSatisfy {
        ![.control, .format].contains($0.properties.generalCategory)
      })
  }

  @Test func theOrderOfLinesDoesNotMatter() throws {
    let forward = try sandbox(["log.jsonl": Array(good.utf8)])
    let lines = good.split(separator: "\n").reversed().joined(separator: "\n")
    let backward = try sandbox(["log.jsonl": Array(lines.utf8)])
    _ = try forward.run("dafu import log.jsonl")
    _ = try backward.run("dafu import - < log.jsonl")
    let turns = "dafu turns --format jsonl --as-of 2026-09-10T00:00:00Z"
    #expect(try forward.run(turns) == backward.run(turns))
  }

  @Test func tablesAndOtherEncodingsGoInToo() throws {
    let rows = #"""
      platform,account,conversation,id,direction,text,at,translation.en
      weibo,b,p1,1,in,"在吗，
      ""亲""",2026-09-07T09:00:00+08:00,Are you there?

      """#
    let gb18030 = try #require(rows.data(using: String.Encoding(rawValue: 0x8000_0632)))
    let sandbox = try sandbox(["log.csv": [0xEF, 0xBB, 0xBF] + rows.utf8, "gb": Array(gb18030)])
    #expect(try sandbox.run("dafu import log.csv").output.hasPrefix("1 added"))
    let again = try sandbox.run("dafu import gb")
    #expect(again.output.hasPrefix("0 added, 1 repeated, 0 completed, 0 rejected"))
    #expect(again.words == "gb: read as GB18030\n")
  }

  @Test func historyIsOnlyWhatLiesBeforeTheTimeThatIsNamed() throws {
    let sandbox = try sandbox(["log.jsonl": Array(good.utf8)])
    _ = try sandbox.run(
      "dafu import --backfill-before 2026-09-07T09:05:00+08:00 log.jsonl")
    let turns = try sandbox.run("dafu turns --format csv")
    #expect(turns.output.contains("weibo/b/p1#1"))
    #expect(turns.output.contains(",exempt,"))
  }

  @Test func aLongMessageGoesInWhole() throws {
    let text = String(repeating: "补货", count: 1_700_000)
    let line = good.split(separator: "\n")[0].replacing("在吗", with: text)
    let sandbox = try sandbox(["log.jsonl": Array(line.utf8)])
    #expect(try sandbox.run("dafu import log.jsonl").output.hasPrefix("1 added"))
    #expect(
      try sandbox.run("dafu show weibo/b/p1 --format json | wc -c").output.count >= 8)
  }

  @Test func manyBatchesAddUp() throws {
    let lines = (0..<45_000).map {
      #"{"platform":"weibo","account":"b","conversation":"p\#($0 / 3)","id":"\#($0)","#
        + #""direction":"in","text":"在吗","at":\#(1_788_742_800 + $0)}"#
    }
    let sandbox = try sandbox(["log.jsonl": Array(lines.joined(separator: "\n").utf8)])
    #expect(
      try sandbox.run("dafu import log.jsonl")
        == Outcome(
          output: "45000 added, 0 repeated, 0 completed, 0 rejected\n", words: "", status: 0))
    #expect(
      try sandbox.run("dafu recompute --check").output
        == "15000 conversations, 0 not as they should be\n")
  }

  @Test func aPipeThatTricklesIsStoredMeanwhileAndCtrlCLeavesWhatIsThere() throws {
    let sandbox = try sandbox(["log.jsonl": Array(good.utf8)])
    let outcome = try sandbox.run(
      """
      mkfifo pipe; dafu import pipe >out & import=$!
      exec 3>pipe; cat log.jsonl >&3
      until dafu turns 2>/dev/null | grep -q weibo/b/p2; do sleep 0.05; done
      kill -INT $import; wait $import; echo $?; cat out
      """)
    #expect(outcome.output == "130\n3 added, 0 repeated, 0 completed, 0 rejected\n")
    #expect(
      outcome.words
        == "dafu: stopped; what is counted above is in the store, and importing again goes on\n")
  }

  @Test(arguments: [
    ("nowhere.jsonl", "dafu: nowhere.jsonl cannot be read: No such file or directory\n"),
    (".", "dafu: . cannot be read: Is a directory\n"),
  ])
  func aFileThatCannotBeReadCreatesNoStore(file: String, words: String) throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("dafu import \(file)")
    #expect(outcome == Outcome(output: "", words: words, status: 1))
    #expect(!FileManager.default.fileExists(atPath: sandbox.storePath))
  }

  @Test func aFullDiskKeepsWholeBatchesAndSaysSo() throws {
    let sandbox = try sandbox(["log.jsonl": Array(good.utf8)])
    // No file may grow beyond 64 blocks of 1024 bytes: what a full disk does, for one process.
    let outcome = try sandbox.run("trap '' XFSZ; ulimit -f 64; dafu import log.jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.words.split(separator: "\n").count == 1)
    #expect(!outcome.words.contains("error("))
  }

  @Test func whatIsAskedForWronglyEndsWithTwo() throws {
    let sandbox = try sandbox(["log.jsonl": Array(good.utf8)])
    #expect(try sandbox.run("dafu import").status == 2)
    #expect(try sandbox.run("dafu import - - < log.jsonl").status == 2)
    #expect(try sandbox.run("dafu import --format xml log.jsonl").status == 2)
    #expect(try sandbox.run("dafu import --backfill-before soon log.jsonl").status == 2)
  }
}
