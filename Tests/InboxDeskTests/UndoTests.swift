import InboxDesk
import InboxModel
import InboxStore
import Testing

/// Taking back what a seat did last; `UndoReplyTests` has the replies.
struct UndoTests {
  let shop: TemporaryStore
  let conversation: ConversationID

  init() throws {
    shop = try TemporaryStore()
    conversation = try shop.waiting()
  }

  @Test(arguments: ["no_reply_needed", "snooze", "claim", "release"])
  func whatIsTakenBackIsAsIfItHadNotBeen(name: String) throws {
    // By a colleague, so that a release has something to release.
    try shop.desk.claim(conversation, until: after(900), by: "wu", now: after(30))
    let (row, turns) = (
      try shop.store.row(of: conversation), try shop.store.turns(of: conversation)
    )
    switch name {
    case "no_reply_needed":
      try shop.desk.noReplyNeeded(
        conversation, through: MessagePosition(at: after(0), id: "m-t"), by: "li", now: after(60))
    case "snooze":
      try shop.desk.snooze(conversation, until: after(3600), by: "li", now: after(60))
    case "claim":
      try shop.desk.claim(conversation, until: after(1800), by: "li", now: after(60))
    default: try shop.desk.release(conversation, by: "li", now: after(60))
    }
    #expect(try shop.store.row(of: conversation) != row)

    guard case .undone(let event) = try shop.desk.undo(by: "li", now: after(70)) else {
      Issue.record("nothing was taken back")
      return
    }
    #expect(event.action.name == name)
    #expect(try shop.store.row(of: conversation) == row)
    #expect(try shop.store.turns(of: conversation) == turns)
    // It stays in the audit log, marked.
    let kept = try #require(try shop.store.events(of: conversation).last)
    #expect(kept == event)
    #expect(kept.undone == TriageEvent.Undone(at: after(70), by: "li"))
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func takingBackTwiceTakesBackTheTwoLastThings() throws {
    let other = try shop.waiting("other")
    try shop.desk.claim(conversation, until: after(900), by: "li", now: after(60))
    try shop.desk.snooze(other, until: after(900), by: "li", now: after(61))
    let names = try (0..<3 as Range<Int64>).map { step in
      switch try shop.desk.undo(by: "li", now: after(70 + step)) {
      case .undone(let event): "\(event.conversation.thread) \(event.action.name)"
      case .tooLate: "too late"
      case .nothing: "nothing"
      }
    }
    #expect(names == ["other snooze", "t claim", "nothing"])
    #expect(try shop.store.row(of: conversation)?.claimedBy == nil)
    #expect(try shop.threads(.snoozed, at: after(80)).isEmpty)
  }

  @Test func anotherSeatDoesNotTakeBackMine() throws {
    try shop.desk.claim(conversation, until: after(900), by: "li", now: after(60))
    #expect(try shop.desk.undo(by: "wu", now: after(70)) == .nothing)
    #expect(try shop.store.row(of: conversation)?.claimedBy == "li")
    try shop.desk.snooze(conversation, until: after(900), by: "wu", now: after(71))
    _ = try shop.desk.undo(by: "li", now: after(72))
    let row = try #require(try shop.store.row(of: conversation))
    #expect(row.claimedBy == nil)
    #expect(row.snoozedUntil == after(900))
  }

  @Test func whereNothingWasDoneThereIsNothingToTakeBack() throws {
    #expect(try shop.desk.undo(by: "li", now: after(70)) == .nothing)
    #expect(try shop.audit().isEmpty)
  }

  @Test func aClaimThatIsTakenBackGivesTheEarlierOneItsPlaceBack() throws {
    try shop.desk.claim(conversation, until: after(900), by: "wu", now: after(60))
    try shop.desk.claim(conversation, until: after(800), by: "li", now: after(61))
    _ = try shop.desk.undo(by: "li", now: after(62))
    #expect(try shop.store.row(of: conversation)?.claimedBy == "wu")
    #expect(try shop.store.row(of: conversation)?.claimedUntil == after(900))
  }
}
