import Foundation
import InboxDesk
import InboxModel
import InboxStore
import Testing

@testable import Gateway

/// Replies through a bridge.
struct BridgeReplyTests {
  let house: GatewayHouse

  init() throws {
    house = try GatewayHouse()
    try house.waiting("t")
  }

  /// A bridge that keeps each reply in `got` and answers it with `answer`, where `$k` is its key.
  private func answering(_ answer: String) -> String {
    Shell.words + """
      say '{"type":"health","ok":true}'
      while read -r line; do
        printf '%s\\n' "$line" >>got; k=$(key "$line")
        \(answer)
      done
      """
  }

  private let sent =
    #"say '{"type":"sent","key":"'$k'","id":"s-'$k'","at":"2099-01-01T00:00:09Z"}'"#

  @Test func aReplyGoesOutWithItsKeyAndIsAMessageWhenItIsSent() async throws {
    let key = try house.queue("t", "您好，\n\"已发货\"。")
    house.bridge(answering(sent))
    try await house.until("it is sent") { try house.state(key) == .sent }
    let got = try #require(try house.objects("got").first)
    #expect(
      got == [
        "type": "reply", "key": key, "conversation": "t", "text": "您好，\n\"已发货\"。",
        "kind": "message",
      ])
    let message = try #require(try house.store.messages(of: house.conversation("t")).last)
    #expect(message.id == "s-\(key)" && message.author == "li")
    #expect(try house.store.turns(of: house.conversation("t")).last?.isOpen == false)
  }

  @Test func thePlatformsOwnCopyIsTheSameMessage() async throws {
    let copy = """
      say '{"type":"message","conversation":"t","id":"s-'$k'","direction":"out","text":"您好","at":"2099-01-01T00:00:09Z"}'
      """
    house.bridge(answering("\(copy); \(sent); \(copy); message last 好"))
    let key = try house.queue("t", "您好")
    try await house.until("the message after it") { try house.texts("t").contains("好") }
    #expect(try house.state(key) == .sent)
    #expect(try house.texts("t").filter { $0 == "您好" }.count == 1)
  }

  @Test func whatFailsForGoodIsFailedAndWhatMayBeTriedAgainHasTheSameKey() async throws {
    house.bridge(
      answering(
        """
        if [ $(wc -l <got) = 1 ]
        then say '{"type":"failed","key":"'$k'","text":"Busy.","retry":true}'
        else say '{"type":"failed","key":"'$k'","text":"Blocked.","retry":false}'; fi
        """))
    let key = try house.queue("t")
    try await house.until("the first try") { try house.store.outboxReply(key)?.failure == "Busy." }
    #expect(try house.state(key) == .queued)
    house.pass(seconds: 20)
    house.look()
    try await house.until("the second try") { try house.state(key) == .failed }
    #expect(try house.objects("got").map { $0["key"] } == [key, key])
    #expect(try house.store.outboxReply(key)?.failure == "Blocked.")
  }

  @Test func aReplyWithoutAnswerIsDoubtfulAndALateAnswerSettlesIt() async throws {
    house.bridge(answering("until [ -e answer ]; do sleep 0.02; done; \(sent)"))
    let key = try house.queue("t")
    try await house.until("it was handed over") { house.file("got") != nil }
    #expect(try house.state(key) == .sending)
    house.pass(seconds: 61)
    try await house.until("the doubt") { try house.state(key) == .unconfirmed }
    house.touch("answer")
    try await house.until("the late answer") { try house.state(key) == .sent }
    #expect(try house.objects("got").count == 1)
  }

  @Test func aProgramThatEndsLeavesItsRepliesDoubtfulAndIsNotGivenThemAgain() async throws {
    house.bridge(answering("kill -9 $$"))
    let key = try house.queue("t")
    try await house.until("the doubt") { try house.state(key) == .unconfirmed }
    #expect(
      house.logs("reply \(key) is unconfirmed: The bridge's program ended before it answered."))
    // Another conversation's reply goes through the next start; the doubtful one stays where it is,
    // until the platform's copy of it settles it.
    try house.waiting("u")
    let other = try house.queue("u")
    try await house.until("the second start") { try house.objects("got").count == 2 }
    #expect(try house.objects("got").map { $0["key"] } == [key, other])
    house.stop()
    house.bridge(
      Shell.words
        + #"say '{"type":"message","conversation":"t","id":"9","direction":"out","text":"您好，马上为您处理。","at":"2099-01-01T00:00:09Z"}'; cat >/dev/null"#
    )
    try await house.until("it is found") { try house.state(key) == .sent }
  }

  @Test func aProgramThatCannotStartGetsNoReply() async throws {
    let key = try house.queue("t")
    var limits = BridgeLimits()
    // On a busy machine even failing takes its time.
    limits.silence = 1 << 40
    house.bridge("no-such-program-anywhere", limits: limits)
    try await house.until("two failures") {
      house.log.filter { $0.contains("status 127") }.count >= 2
    }
    #expect(try house.state(key) == .queued)
    #expect(try house.store.outboxReply(key)?.attempts == 0)
    #expect(house.logs("no-such-program-anywhere"))
  }

  @Test func aReplyThatTheProgramNeverTookGoesOutAtTheNextStart() async throws {
    // Longer than the pipe: not a byte of the second is taken.
    let long = String(repeating: "您好", count: 40_000)
    try house.waiting("u")
    house.bridge(
      """
      \(Shell.words)
      say '{"type":"health","ok":true}'
      if [ -e again ]; then \(answering(sent)); fi
      : >again; until [ -e die ]; do sleep 0.02; done; kill -9 $$
      """)
    let first = try house.queue("t", long)
    let second = try house.queue("u")
    try await house.until("both are on their way") {
      try house.state(first) == .sending && house.state(second) == .sending
    }
    house.touch("die")
    try await house.until("what became of them") {
      try house.state(first) == .unconfirmed && house.state(second) == .queued
    }
  }

  @Test func aProgramThatClosesItsInputEndsNobody() async throws {
    house.bridge(
      Shell.words
        + "exec <&-; : >closed; until [ -e go ]; do sleep 0.02; done; say '{\"type\":\"health\",\"ok\":true}'; until [ -e end ]; do sleep 0.02; done"
    )
    try await house.until("its input is closed") { house.file("closed") != nil }
    let key = try house.queue("t")
    house.touch("go")
    try await house.until("it was tried") { try house.store.outboxReply(key)?.attempts == 1 }
    house.touch("end")
    try await house.until("the reply waits again") { try house.state(key) == .queued }
  }

  @Test func anAnswerForAnotherAccountsReplyIsNone() async throws {
    try house.waiting("w", of: GatewayHouse.other)
    let key = try house.queue("w", of: GatewayHouse.other)
    house.bridge(
      Shell.words + """
        say '{"type":"sent","key":"\(key)","id":"x","at":1}'
        say '{"type":"sent","key":"nothing","id":"x","at":1}'
        message 1 好; cat >/dev/null
        """)
    try await house.until("the message after them") { try house.texts("t").contains("好") }
    #expect(try house.state(key) == .queued)
    #expect(
      house.log == [
        "speaks of a reply \"\(key)\" that is none of this account",
        "speaks of a reply \"nothing\" that is none of this account",
      ])
  }

  @Test func noMoreThanFourRepliesAreOnTheirWayAtOnce() async throws {
    for number in 0..<6 { try house.waiting("c\(number)") }
    house.bridge(answering("until [ -e go ]; do sleep 0.02; done; \(sent)"))
    let keys = try (0..<6).map { try house.queue("c\($0)") }
    try await house.until("four are on their way") {
      try keys.filter { try house.state($0) == .sending }.count == 4
    }
    house.touch("go")
    try await house.until("all are sent") { try keys.allSatisfy { try house.state($0) == .sent } }
    #expect(try house.objects("got").map { $0["key"] } == keys)
  }
}
