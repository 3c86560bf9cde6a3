import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Testing

/// Replies that do not go through.
struct RetryTests {
  let shop: TemporaryStore
  let conversation: ConversationID

  init() throws {
    shop = try TemporaryStore()
    conversation = try shop.waiting()
  }

  private let busy = SendOutcome.failed(reason: "The platform is busy.", retry: true)

  @Test func aReplyIsTriedAgainAfterLongerAndLongerPausesAndThenGivenUp() throws {
    let key = try shop.queue(conversation, at: after(10))
    var (now, pauses): (Moment, [Int64]) = (after(10), [])
    while let reply = try shop.desk.nextToSend(now: now) {
      #expect(reply.key == key)
      try shop.desk.finish(key, busy, now: now)
      guard let next = try shop.desk.nextSendTime() else { break }
      pauses.append(next.seconds(since: now))
      now = next
    }
    #expect(pauses == [15, 30, 60, 120, 240])
    let reply = try #require(try shop.store.outboxReply(key))
    #expect(reply.attempts == Desk.maximumAttempts)
    #expect(reply.state == .failed)
    #expect(reply.failure == "The platform is busy.")
    #expect(try shop.store.counts(now: now).failed == 1)
  }

  @Test func aFailedReplyMarksTheTurnItWasFor() throws {
    let key = try shop.handOver(conversation)
    try shop.desk.finish(key, busy, now: after(11))
    #expect(try shop.store.turns(of: conversation).last?.sendFailed == false)
    let again = try #require(try shop.desk.nextToSend(now: after(26)))
    try shop.desk.finish(again.key, .failed(reason: "Banned.", retry: false), now: after(27))
    #expect(try shop.store.turns(of: conversation).last?.sendFailed == true)
    #expect(try shop.desk.verify().differing == 0)
    // The person's next message belongs to the same turn, and changes nothing about it.
    try shop.desk.record([incoming("m2", conversation, at: after(30))], storedAt: after(31))
    #expect(try shop.store.turns(of: conversation).last?.sendFailed == true)
    // Answered another way, nothing failed any more.
    try shop.desk.record([outgoing("o1", conversation, at: after(40))], storedAt: after(41))
    #expect(try shop.store.turns(of: conversation).last?.sendFailed == false)
  }

  @Test func aPersonMaySendAFailedReplyOnceMore() throws {
    let key = try shop.handOver(conversation)
    #expect(try !shop.desk.resend(key, by: "li", now: after(11)))
    try shop.desk.finish(key, .failed(reason: "Banned.", retry: false), now: after(12))
    #expect(try shop.desk.resend(key, by: "li", now: after(20)))
    #expect(try shop.desk.nextToSend(now: after(20))?.key == key)
    try shop.desk.finish(key, .sent(id: "s1", at: after(21)), now: after(21))
    #expect(try shop.store.turns(of: conversation).last?.answer?.message == "s1")
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func whatIsGoingOutOrIsOutCannotBeTakenOut() throws {
    let key = try shop.handOver(conversation)
    #expect(try !shop.desk.cancelReply(key, by: "li", now: after(11)))
    try shop.desk.finish(key, .sent(id: "s1", at: after(12)), now: after(12))
    #expect(try !shop.desk.cancelReply(key, by: "li", now: after(13)))
    #expect(try shop.state(key) == .sent)
    #expect(try shop.audit().map { $0[0] } == ["queue_reply"])
  }

  @Test func whatAPersonTookOutStaysOutWhenASenderSpeaksLate() throws {
    let key = try shop.handOver(conversation)
    // The sender was taken for dead, and was not.
    try shop.desk.recoverAfterCrash(before: after(30))
    #expect(try shop.desk.cancelReply(key, by: "li", now: after(31)))
    for outcome in [busy, .failed(reason: "No.", retry: false), .unknown(reason: "No answer.")] {
      try shop.desk.finish(key, outcome, now: after(32))
      #expect(try shop.state(key) == .cancelled)
    }
    #expect(try shop.desk.nextToSend(now: after(9999)) == nil)
    // But what is out is out.
    try shop.desk.finish(key, .sent(id: "s1", at: after(11)), now: after(33))
    #expect(try shop.state(key) == .sent)
    #expect(try shop.store.turns(of: conversation).last?.answer?.message == "s1")
  }
}
