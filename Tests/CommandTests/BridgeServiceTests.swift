import Foundation
import InboxDesk
import InboxModel
import InboxStore
import Testing

/// `dafud` with a bridge, as programs: what is said goes in, what is queued goes out, and a crash
/// loses and doubles nothing.
struct BridgeServiceTests {
  private let sandbox: Sandbox
  private let account = AccountID(platform: .tieba, name: "brandcn")

  init() throws {
    sandbox = try Sandbox()
    let site = try FileHandle(forWritingTo: sandbox.home.appending(path: "site.toml"))
    try site.seekToEnd()
    try site.write(
      contentsOf: Data(
        "\n[[account]]\nplatform = \"tieba\"\nname = \"brandcn\"\nbridge = \"exec sh bridge.sh\"\n"
          .utf8))
    try site.close()
  }

  /// The bridge: it keeps each start line and each reply in a file; `reply` is done with each of
  /// the latter, and `answer` in it says that it is sent.
  private func bridge(_ first: String = "", reply: String = "answer") throws {
    try Data(
      """
      say() { printf '%s\\n' "$1"; }
      answer() { say '{"type":"sent","key":"'$k'","id":"s-'$k'","at":"2026-09-22T00:00:00Z"}'; }
      read -r line; say "$line" >>starts
      say '{"type":"health","ok":true}'
      \(first)
      say '{"type":"done"}'
      while read -r line; do
        k=$(say "$line" | sed 's/.*"key":"\\([^"]*\\)".*/\\1/'); echo $k >>got
        \(reply)
      done

      """.utf8
    ).write(to: sandbox.home.appending(path: "bridge.sh"))
  }

  /// A store in which somebody waits in each of `count` conversations, and a reply to each; the
  /// replies' keys.
  private func queue(_ count: Int = 1) throws -> [String] {
    let conversations = (0..<count).map { ConversationID(account: account, thread: "t\($0)") }
    let desk = try sandbox.makeStore(
      conversations.map {
        Message(
          conversation: $0, id: "m-\($0.thread)", direction: .inbound, text: "在吗",
          at: Moment(seconds: 1_790_000_000), kind: .comment)
      })
    return try conversations.map {
      let request = ReplyRequest(
        conversation: $0, parent: "m-\($0.thread)", text: "在的", seat: "lin", hold: 0)
      guard
        case .queued(let key) = try desk.queueReply(
          request, now: Moment(seconds: 1_790_000_050))
      else { throw ReplyWasRefused() }
      return key
    }
  }

  private struct ReplyWasRefused: Error {}

  private var store: Store {
    get throws { try Store.open(sandbox.storePath, access: .existing) }
  }

  private func state(_ key: String) throws -> OutboxReply.State? {
    try store.outboxReply(key)?.state
  }

  private func lines(_ name: String) -> [String] {
    let text = try? String(contentsOf: sandbox.home.appending(path: name), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  private let copy = """
    say '{"type":"message","conversation":"t0","id":"p1","direction":"out","kind":"comment","text":"在的","at":"2099-01-01T00:00:00Z"}'
    """

  @Test func oneRoundReceivesAndSendsAndTheNextGoesOnWhereItStopped() throws {
    let key = try #require(try queue().first)
    try bridge(
      """
      say '{"type":"message","conversation":"t9","id":"9","direction":"in","text":"新","at":"2099-01-01T00:00:00Z"}'
      say '{"type":"cursor","value":"page 2"}'
      echo "a word" >&2
      """)
    #expect(
      try sandbox.run("dafud once")
        == Outcome(output: "", words: "dafud: tieba/brandcn: says: a word\n", status: 0))
    #expect(try state(key) == .sent)
    let thread = ConversationID(account: account, thread: "t9")
    #expect(try store.messages(of: thread).map(\.text) == ["新"])
    #expect(try sandbox.run("dafud once").status == 0)
    let starts = [#"null"#, #""page 2""#].map {
      #"{"type":"start","cursor":\#($0),"platform":"tieba","account":"brandcn"}"#
    }
    #expect(lines("starts") == starts)
    #expect(lines("got") == [key])
    #expect(
      try sandbox.run("dafu doctor").output
        .contains("account    tieba/brandcn: read and answered"))
  }

  @Test func aRoundWhoseBridgeEndsBadlySaysSoAndEndsWithOne() throws {
    let key = try #require(try queue().first)
    try Data("echo no licence >&2; exit 3".utf8)
      .write(to: sandbox.home.appending(path: "bridge.sh"))
    let outcome = try sandbox.run("dafud once")
    #expect(
      outcome.words == """
        dafud: tieba/brandcn: says: no licence
        dafud: tieba/brandcn: the bridge's program ended (status 3)

        """)
    #expect(outcome.status == 1)
    #expect(try state(key) == .queued)
    let sick = try sandbox.run("dafu doctor")
    #expect(
      sick.output.contains("bad   account    tieba/brandcn: The bridge's program ended (status 3).")
    )
  }

  @Test func theServiceSendsWhatIsQueuedWhileItRunsAndStopsWithItsBridge() throws {
    _ = try queue()
    try bridge("echo $$ >pid")
    let outcome = try sandbox.run(
      """
      dafud run 2>log & service=$!
      until [ -s got ]; do sleep 0.05; done
      echo 在的，请讲。 | dafu reply tieba/brandcn/t0 --hold 0 >key
      until [ "$(wc -l <got)" = 2 ]; do sleep 0.05; done
      kill -TERM $service; wait $service; echo "status $?"
      kill -0 $(cat pid) 2>/dev/null || echo gone
      """)
    #expect(outcome.output == "status 0\ngone\n")
    #expect(outcome.words == "dafu: queued; it can be taken back for 0 s, then `dafud` sends it\n")
    #expect(lines("got").last == lines("key").first)
  }

  @Test func aServiceThatIsKilledBeforeTheMarkSendsAtTheNextStart() throws {
    let key = try #require(try queue().first)
    // It says nothing, and so gets nothing yet.
    try Data("read -r line; exec cat >/dev/null".utf8)
      .write(to: sandbox.home.appending(path: "bridge.sh"))
    _ = try sandbox.run(
      """
      dafud run 2>log & service=$!
      until grep -qs running log; do sleep 0.05; done
      kill -KILL $service; wait $service 2>/dev/null
      """)
    #expect(try state(key) == .queued)
    try bridge()
    #expect(try sandbox.run("dafud once") == Outcome(output: "", words: "", status: 0))
    #expect(try state(key) == .sent)
    #expect(lines("got") == [key])
  }

  @Test func aServiceThatIsKilledAfterTheMarkLeavesADoubtThatThePlatformsCopySettles() throws {
    let key = try #require(try queue().first)
    try bridge(reply: ":")
    _ = try sandbox.run(
      """
      dafud run 2>log & service=$!
      until [ -s got ]; do sleep 0.05; done
      kill -KILL $service; wait $service 2>/dev/null
      """)
    #expect(try state(key) == .sending)
    try bridge()
    #expect(
      try sandbox.run("dafud once").words
        == "dafud: unconfirmed, for they were being sent at the last stop: 1 replies\n")
    #expect(try state(key) == .unconfirmed)
    #expect(lines("got") == [key])
    try bridge(copy)
    #expect(try sandbox.run("dafud once").words.isEmpty)
    #expect(try state(key) == .sent)
    #expect(lines("got") == [key])
  }

  @Test func aServiceThatIsKilledBeforeItKeptTheAnswerLeavesADoubt() throws {
    let key = try #require(try queue().first)
    try bridge(reply: "until [ -e held ]; do sleep 0.05; done; answer; : >answered")
    _ = try sandbox.run(
      """
      dafud run 2>log & service=$!
      until [ -s got ]; do sleep 0.05; done
      kill -STOP $service; : >held
      until [ -e answered ]; do sleep 0.05; done
      kill -KILL $service; wait $service 2>/dev/null
      """)
    try bridge(copy)
    #expect(try sandbox.run("dafud once").status == 0)
    #expect(try state(key) == .sent)
    #expect(lines("got") == [key])
    let thread = ConversationID(account: account, thread: "t0")
    #expect(try store.messages(of: thread).filter { $0.direction == .outbound }.count == 1)
  }

  @Test func killedAgainAndAgainItLosesNoReplyAndSendsNoneTwice() throws {
    let keys = try queue(30)
    try bridge()
    for count in [2, 5, 9, 14, 20] {
      _ = try sandbox.run(
        """
        touch got; dafud run 2>>log & service=$!
        until [ $(wc -l <got) -ge \(count) ]; do sleep 0.02; done
        kill -KILL $service; wait $service 2>/dev/null
        """)
    }
    #expect(try sandbox.run("dafud once").status == 0)
    let got = lines("got")
    #expect(Set(got).count == got.count)
    // What was marked and did not arrive is a doubt too: nobody can know.
    let states = Dictionary(uniqueKeysWithValues: try keys.map { ($0, try state($0)) })
    #expect(states.values.allSatisfy { $0 == .sent || $0 == .unconfirmed })
    #expect(keys.allSatisfy { got.contains($0) || states[$0] == .unconfirmed })
    // Each kill leaves at most the four that were on their way.
    #expect(states.values.count { $0 == .unconfirmed } <= 20)
  }

  @Test func whoeverQueuesForAnAccountWithoutABridgeIsTold() throws {
    _ = try queue()
    let outcome = try sandbox.run(
      """
      sed '/account/,$d' site.toml >plain.toml
      echo 在的，请讲。 | dafu reply tieba/brandcn/t0 --config plain.toml >/dev/null
      dafu doctor --config plain.toml | grep 'account  '
      """)
    #expect(
      outcome.words
        == "dafu: queued; it stays queued, for the site file gives `dafud` no connection for "
        + "tieba/brandcn\n")
    #expect(
      outcome.output
        == "note  account    tieba/brandcn has no connection: it can be imported, and replies stay queued\n"
    )
  }
}
