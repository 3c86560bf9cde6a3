import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Testing

/// `dafud` as a program.
struct ServiceTests {
  @Test func oneRoundCreatesTheStoreAndRecordsTheRules() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("dafud once").status == 0)
    let store = try Store.open(sandbox.storePath, access: .readOnly)
    #expect(try store.health().heartbeats["dafud"] != nil)
    // What it has recorded, a second round finds unchanged.
    #expect(try sandbox.run("dafud once") == Outcome(output: "", words: "", status: 0))
  }

  @Test func rulesThatContradictWhatIsRecordedStopItBeforeAnything() throws {
    let sandbox = try Sandbox()
    let policy = "[[policy]]\nname = \"p\"\nfirst_response = \"HOURSh wall\"\n"
    for (name, hours) in [("a.toml", "1"), ("b.toml", "2")] {
      try Data(policy.replacing("HOURS", with: hours).utf8)
        .write(to: sandbox.home.appending(path: name))
    }
    #expect(try sandbox.run("dafud once --config a.toml").status == 0)
    let outcome = try sandbox.run("dafud once --config b.toml")
    #expect(
      outcome.words == """
        dafud: b.toml: policy p@ is not what the store has recorded under this date; leave it as \
        it was and add a version with a later effective_from

        """)
    #expect(outcome.status == 1)
  }

  @Test func aReplyToAPlatformThatIsNotConnectedStaysQueuedAndIsMentionedOnce() throws {
    let sandbox = try Sandbox()
    let key = try queueReply(in: sandbox)
    let outcome = try sandbox.run("dafud once")
    #expect(
      outcome.words == "dafud: reply \(key) by lin to tieba/brandcn/t1 stays queued: The site file "
        + "gives neither a bridge nor a secret for tieba/brandcn.\n")
    let store = try Store.open(sandbox.storePath, access: .existing)
    #expect(try store.outboxReply(key)?.state == .queued)
    #expect(try store.outboxReply(key)?.attempts == 0)
  }

  @Test func aReplyThatWasBeingSentAtACrashIsUnconfirmed() throws {
    let sandbox = try Sandbox()
    let key = try queueReply(in: sandbox)
    let store = try Store.open(sandbox.storePath, access: .existing)
    let desk = try sandbox.makeStore([])
    #expect(try desk.nextToSend(now: Moment(seconds: 1_790_000_100))?.key == key)
    #expect(
      try sandbox.run("dafud once").words
        == "dafud: unconfirmed, for they were being sent at the last stop: 1 replies\n")
    #expect(try store.outboxReply(key)?.state == .unconfirmed)
  }

  @Test func itRunsUntilItIsAskedToStop() throws {
    let sandbox = try Sandbox()
    // The shell waits for the heartbeat's lock file, asks it to stop, and hands on its status.
    let outcome = try sandbox.run(
      """
      dafud run 2>log & service=$!
      until grep -qs running log; do sleep 0.05; done
      dafud once; echo "second: $?"
      kill -TERM $service; wait $service; echo "first: $?"
      """)
    #expect(outcome.output == "second: 1\nfirst: 0\n")
    #expect(
      outcome.words
        == "dafud: another dafud works on HOME/inbox.sqlite; one store has one service\n")
    let log = try String(contentsOf: sandbox.home.appending(path: "log"), encoding: .utf8)
    #expect(log.split(separator: "\n").last?.hasSuffix("dafud: stopped") == true)
  }

  @Test func aStoreOfAnOlderDafuIsCopiedBeforeItIsChanged() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    // SQLite keeps `user_version` in bytes 60 to 63 of the file.
    let file = try FileHandle(forUpdating: URL(filePath: sandbox.storePath))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 0]))
    try file.close()
    #expect(
      try sandbox.run("dafud once").words.hasPrefix(
        "dafud: the store has the older schema 0; a copy of it is in HOME/inbox.sqlite.schema-0."))
    let copies = try FileManager.default.contentsOfDirectory(atPath: sandbox.home.path)
      .filter { $0.hasSuffix(".backup") }
    #expect(copies.count == 1)
  }

  @Test func mistakesAreOneSentence() throws {
    let sandbox = try Sandbox()
    #expect(
      try sandbox.run("dafud once --config nowhere.toml")
        == Outcome(output: "", words: "dafud: nowhere.toml: there is no such file\n", status: 1))
    try Data("polcy = 1".utf8).write(to: sandbox.home.appending(path: "bad.toml"))
    #expect(
      try sandbox.run("dafud run --config bad.toml").words
        == "dafud: bad.toml:1: `polcy`: the name is not known here; `policy` is\n")
    try Data("no store".utf8).write(to: URL(filePath: sandbox.storePath))
    #expect(
      try sandbox.run("dafud once").words
        == "dafud: HOME/inbox.sqlite is not a dafu store; name another file with --store\n")
    #expect(try sandbox.run("dafud twice").status == 2)
  }

  private func queueReply(in sandbox: Sandbox) throws -> String {
    let conversation = ConversationID(
      account: AccountID(platform: .tieba, name: "brandcn"), thread: "t1")
    let desk = try sandbox.makeStore([
      Message(
        conversation: conversation, id: "1", direction: .inbound, text: "在吗",
        at: Moment(seconds: 1_790_000_000), kind: .comment)
    ])
    let outcome = try desk.queueReply(
      ReplyRequest(conversation: conversation, parent: "1", text: "在的", seat: "lin", hold: 0),
      now: Moment(seconds: 1_790_000_050))
    guard case .queued(let key) = outcome else { throw ReplyWasRefused() }
    return key
  }

  private struct ReplyWasRefused: Error {}
}
