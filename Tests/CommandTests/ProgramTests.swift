import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import Testing

/// How `dafu` behaves as a program among others.
struct ProgramTests {
  @Test func aReaderThatHasSeenEnoughEndsItWithoutAWord() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    // Far more than a pipe holds, so that the writer is still writing when the reader ends.
    let line = "for i in $(seq 9); do dafu turns --format jsonl; done | head -1"
    let outcome = try sandbox.run(line)
    #expect(outcome.output.hasPrefix(#"{"turn":"tieba/brandcn/t77:qian#1","#))
    #expect(outcome.words.isEmpty)
    let long = try sandbox.run("seq 500000 | dafu mandarin --format jsonl | head -1")
    #expect(long.output.hasPrefix(#"{"verdict":"nothing_to_translate""#))
    #expect(long.words.isEmpty)
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.GB18030", "nowhere"])
  func anyLocaleGivesTheSameBytes(_ locale: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let lines = ["turns", "list", "report --by seat", "show weibo/brandcn/anna"]
    for line in lines {
      let command = "dafu \(line) --as-of 2026-09-10T00:00:00Z"
      let plain = try sandbox.run(command)
      #expect(try sandbox.run(command, environment: ["LC_ALL": locale]) == plain)
      #expect(plain.status == 0 && plain.words.isEmpty)
    }
  }

  @Test func theSameStoreAndInstantGiveTheSameBytes() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let command = "dafu report --by platform,seat --format json --as-of 2026-09-10T00:00:00Z"
    #expect(try sandbox.run(command) == sandbox.run(command))
  }

  @Test func anInstantInThePastIsWhatWasSeenThen() throws {
    let full = try Sandbox()
    try full.makeStore()
    let early = try Sandbox()
    try early.makeStore(until: "2026-09-08T02:30:00Z")
    let commands = [
      "turns --format jsonl", "report --by seat --format json", "list", "list --view done",
      "list --view backfill --format json", "why weibo/brandcn/post1:zhao#1",
      "show weibo/brandcn/post1:zhao",
    ]
    for command in commands {
      let seen = try full.run("dafu \(command) --as-of 2026-09-08T02:30:00Z")
      #expect(try seen == early.run("dafu \(command) --as-of 2026-09-08T02:30:00Z"))
      #expect(seen.status == 0 && !seen.output.isEmpty)
    }
  }

  @Test func aStoreOfANewerDafuIsLeftAlone() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    // SQLite keeps `user_version` in bytes 60 to 63 of the file.
    let file = try FileHandle(forUpdating: URL(filePath: sandbox.storePath))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 99]))
    try file.close()
    let outcome = try sandbox.run("dafu turns")
    #expect(
      outcome.words == """
        dafu: HOME/inbox.sqlite was written by a newer dafu (schema 99, this one knows 3); \
        start the newer one, or install it

        """)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
  }

  @Test func commandsThatReadDoNotMindAWriter() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let command = "dafu turns --as-of 2026-09-10T00:00:00Z"
    let free = try sandbox.run(command)
    let store = try Store.open(sandbox.storePath, access: .existing)
    let busy = try store.write { _ in try sandbox.run(command) }
    #expect(busy == free)
  }

  @Test func versionAndHelpGoToStandardOutput() throws {
    let sandbox = try Sandbox()
    for option in ["--version", "--help", "report --help"] {
      let outcome = try sandbox.run("dafu \(option)")
      #expect(outcome.status == 0 && !outcome.output.isEmpty && outcome.words.isEmpty)
    }
  }

  @Test func keysAreThoseOfTheChosenKeymap() throws {
    let sandbox = try Sandbox()
    let vim = try sandbox.run("dafu keys --keymap vim")
    #expect(vim.output.hasPrefix("[any]\n"))
    #expect(vim.output.contains("\n[inbox]\nj, "))
    #expect(try sandbox.run("dafu keys").output != vim.output)
    let chinese = try sandbox.run("dafu keys", environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.output.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }

  @Test func actionsWithoutAKeyComeLast() throws {
    let sandbox = try Sandbox()
    #expect(try !sandbox.run("dafu keys").output.contains("[no key]"))
    try Data("[inbox]\n\"o\" = \"\"\n[conversation]\n\"o\" = \"\"\n".utf8)
      .write(to: sandbox.home.appending(path: "config/dafu/keymap.toml"))
    let output = try sandbox.run("dafu keys").output
    let last = try #require(output.split(separator: "\n\n").last)
    #expect(last.hasPrefix("[no key]\n") && last.contains("toggle-original"))
    #expect(last.split(separator: "\n").count == 2)
  }

  @Test func aBackupIsAStoreThatSaysTheSame() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    #expect(try sandbox.run("dafu backup copy.sqlite").status == 0)
    let command = "dafu turns --format csv --as-of 2026-09-10T00:00:00Z"
    #expect(try sandbox.run("\(command) --store copy.sqlite") == sandbox.run(command))
    #expect(try sandbox.run("dafu backup copy.sqlite").words.contains("exists already"))
  }

  @Test func aSiteFileThatIsNewIsInForceBeforeAnythingIsExplained() throws {
    let sandbox = try Sandbox()
    let none = ["DAFU_CONFIG": ""]
    #expect(try sandbox.run("dafu import week.jsonl", environment: none).status == 0)
    let line = "dafu why weibo/brandcn/post1:zhao#1 --as-of 2026-09-10T00:00:00Z"
    #expect(try sandbox.run(line, environment: none).output.contains("24h wall"))
    let output = try sandbox.run(line).output
    #expect(output.contains("1h working, calendar shanghai") && !output.contains("24h wall"))
    #expect(try sandbox.run("dafu recompute --check").status == 0)
  }

  @Test func historyCanBeToldByADateAlone() throws {
    let sandbox = try Sandbox()
    let line = "dafu import week.jsonl --backfill-before"
    #expect(try sandbox.run("\(line) 2026-13-01").status == 2)
    #expect(try sandbox.run("\(line) 2026-09-08").status == 0)
    // The reader's zone is Shanghai: what came in on the 7th is history, what came on the 8th waits.
    let output = try sandbox.run("dafu list --view backfill --format csv").output
    #expect(output.contains("brandcn,anna") && !output.contains("post1:zhao"))
  }

  @Test func recomputeFindsNothingWrongInWhatWasKeptUp() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let check = try sandbox.run("dafu recompute --check")
    #expect(
      check == Outcome(output: "11 conversations, 0 not as they should be\n", words: "", status: 0))
    #expect(try sandbox.run("dafu recompute").output == "11 conversations, 0 mended\n")
  }

  @Test func theDoctorSaysWhatIsBad() throws {
    let sandbox = try Sandbox()
    let sick = try sandbox.run("dafu doctor", environment: ["TERM": "no-such-terminal"])
    #expect(sick.status == 1)
    #expect(sick.output.contains("bad   terminal   this machine knows no terminal"))
    #expect(sick.output.contains("bad   store      there is no store at HOME/inbox.sqlite"))
    try sandbox.makeStore()
    let sound = try sandbox.run("dafu doctor")
    #expect(sound.status == 0)
    #expect(!sound.output.contains("\nbad"))
    #expect(sound.output.contains("ok    journal    write-ahead log"))
    #expect(sound.output.contains("note  dafud      has never run"))
  }
}
