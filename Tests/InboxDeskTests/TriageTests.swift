import InboxDesk
import InboxModel
import InboxStore
import Testing

/// What a seat can do to a conversation without answering it.
struct TriageTests {
  let shop: TemporaryStore
  let conversation: ConversationID

  init() throws {
    shop = try TemporaryStore()
    conversation = try shop.waiting()
  }

  private let seen = MessagePosition(at: after(0), id: "m-t")

  @Test func noReplyNeededVoidsTheOpenTurn() throws {
    try shop.desk.noReplyNeeded(conversation, through: seen, by: "li", now: after(60))
    let turn = try #require(try shop.store.turns(of: conversation).first)
    #expect(turn.void == Turn.Void(at: after(60), reason: .noReplyNeeded, by: "li"))
    #expect(try shop.threads(.waiting, at: after(60)).isEmpty)
    #expect(try shop.threads(.done, at: after(60)) == ["t"])
  }

  @Test func whatTheSeatHadNotSeenIsNotVoidedWithIt() throws {
    // Stamped before the act, and come in after it.
    let late = incoming("m2", conversation, "还有一个问题", at: after(30))
    try shop.desk.noReplyNeeded(conversation, through: seen, by: "li", now: after(60))
    try shop.desk.record([late], storedAt: after(61))
    let turns = try shop.store.turns(of: conversation)
    #expect(turns.map(\.openedBy) == ["m-t", "m2"])
    #expect(turns.map(\.isOpen) == [false, true])
    #expect(try shop.threads(.waiting, at: after(62)) == ["t"])
  }

  @Test func whatWasThereButBelowTheScreenIsNotVoidedEither() throws {
    try shop.desk.record([incoming("m2", conversation, at: after(30))], storedAt: after(31))
    try shop.desk.noReplyNeeded(conversation, through: seen, by: "li", now: after(60))
    let turns = try shop.store.turns(of: conversation)
    #expect(turns.map(\.openedBy) == ["m-t", "m2"])
    #expect(turns.last?.isOpen == true)
  }

  @Test func aSnoozedConversationIsOutOfSightUntilItsTime() throws {
    try shop.desk.snooze(conversation, until: after(3600), by: "li", now: after(60))
    #expect(try shop.threads(.waiting, at: after(3599)).isEmpty)
    #expect(try shop.threads(.snoozed, at: after(3599)) == ["t"])
    #expect(try shop.store.counts(now: after(3599)).snoozed == 1)
    #expect(try shop.threads(.waiting, at: after(3600)) == ["t"])
    #expect(try shop.threads(.snoozed, at: after(3600)).isEmpty)
  }

  @Test func aSnoozeDoesNotStopTheClock() throws {
    let due = try shop.store.turns(of: conversation).first?.due
    try shop.desk.snooze(conversation, until: after(172_800), by: "li", now: after(60))
    #expect(try shop.store.turns(of: conversation).first?.due == due)
  }

  @Test func aSnoozeEndsWhenThePersonWritesAgain() throws {
    try shop.desk.snooze(conversation, until: after(3600), by: "li", now: after(60))
    try shop.desk.record([incoming("m2", conversation, at: after(90))], storedAt: after(91))
    #expect(try shop.threads(.waiting, at: after(92)) == ["t"])
    #expect(try shop.threads(.snoozed, at: after(92)).isEmpty)
  }

  @Test func aSnoozeEndsWithAMessageThatOnlyCameInAfterIt() throws {
    try shop.desk.snooze(conversation, until: after(3600), by: "li", now: after(60))
    try shop.desk.record([incoming("m2", conversation, at: after(30))], storedAt: after(91))
    #expect(try shop.threads(.waiting, at: after(92)) == ["t"])
  }

  @Test func aRepeatedDeliveryDoesNotEndASnooze() throws {
    try shop.desk.snooze(conversation, until: after(3600), by: "li", now: after(60))
    try shop.desk.record([incoming("m-t", conversation, at: after(0))], storedAt: after(91))
    #expect(try shop.threads(.waiting, at: after(92)).isEmpty)
  }

  @Test func aLaterClaimTakesThePlaceOfAnEarlierOne() throws {
    try shop.desk.claim(conversation, until: after(900), by: "li", now: after(60))
    try shop.desk.claim(conversation, until: after(1800), by: "wu", now: after(70))
    let row = try #require(try shop.store.row(of: conversation))
    #expect(row.claimedBy == "wu")
    #expect(row.claimedUntil == after(1800))
    #expect(row.lastTurn?.isOpen == true)
  }

  @Test func aReleasedConversationIsNobodys() throws {
    try shop.desk.claim(conversation, until: after(900), by: "li", now: after(60))
    try shop.desk.release(conversation, by: "li", now: after(70))
    let row = try #require(try shop.store.row(of: conversation))
    #expect(row.claimedBy == nil)
    #expect(row.claimedUntil == nil)
  }

  @Test func everyActIsAnEventWithHowTheConversationStoodBeforeAndAfter() throws {
    try shop.desk.claim(conversation, until: after(900), by: "li", now: after(60))
    try shop.desk.snooze(conversation, until: after(3600), by: "li", now: after(70))
    try shop.desk.release(conversation, by: "li", now: after(80))
    try shop.desk.noReplyNeeded(conversation, through: seen, by: "wu", now: after(90))
    let claimed = "claimed by li until \(after(900).rfc3339)"
    let snoozed = "snoozed until \(after(3600).rfc3339)"
    #expect(
      try shop.audit() == [
        ["claim", "waiting", "waiting, \(claimed)"],
        ["snooze", "waiting, \(claimed)", "waiting, \(snoozed), \(claimed)"],
        ["release", "waiting, \(snoozed), \(claimed)", "waiting, \(snoozed)"],
        ["no_reply_needed", "waiting, \(snoozed)", "done"],
      ])
    let events = try shop.store.events(of: conversation)
    #expect(events.map(\.seat) == ["li", "li", "li", "wu"])
    #expect(events.map(\.at) == [60, 70, 80, 90].map(after))
  }

  @Test func nothingCanBeDoneToAConversationThatIsNotThere() throws {
    let nowhere = ConversationID.weibo("nowhere")
    #expect(throws: DeskError.noSuchConversation(nowhere)) {
      try shop.desk.claim(nowhere, until: after(900), by: "li", now: after(60))
    }
    #expect(throws: DeskError.noSuchConversation(nowhere)) {
      try shop.desk.queueReply(
        ReplyRequest(conversation: nowhere, text: "好的", seat: "li"), now: after(60))
    }
    #expect(try shop.audit().isEmpty)
  }
}
