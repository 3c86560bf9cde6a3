import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Testing

/// What a seat has begun to write.
struct DraftTests {
  let shop: TemporaryStore
  let conversation: ConversationID

  init() throws {
    shop = try TemporaryStore()
    conversation = try shop.waiting()
  }

  private func draft(_ text: String, by seat: String = "li", at now: Moment = after(10)) -> Draft {
    Draft(conversation: conversation, seat: seat, text: text, sourceText: "…", savedAt: now)
  }

  private func kept(_ seat: String = "li", in store: Store? = nil) throws -> Draft? {
    try (store ?? shop.store).detail(of: conversation, seat: seat, limit: 9)?.draft
  }

  @Test func eachSeatHasOneDraftAConversation() throws {
    try shop.desk.saveDraft(draft("您"))
    try shop.desk.saveDraft(draft("您好", by: "wu"))
    try shop.desk.saveDraft(draft("您好，请稍等", at: after(20)))
    #expect(try kept() == draft("您好，请稍等", at: after(20)))
    #expect(try kept("wu") == draft("您好", by: "wu"))
    #expect(try kept("zhao") == nil)
  }

  @Test func aDraftIsThereWhenTheStoreIsOpenedAgain() throws {
    let path = shop.folder.file("again.sqlite")
    do {
      let store = try Store.open(path, access: .createIfMissing)
      let desk = Desk(
        store: store, rules: CompiledRules(.standard), facts: { _, _ in ReplyFacts() })
      try desk.record([incoming("m", conversation, at: after(0))], storedAt: after(1))
      try desk.saveDraft(draft("您好"))
    }
    #expect(try kept(in: try Store.open(path, access: .existing)) == draft("您好"))
  }

  @Test func aDraftThatWasKeptElsewhereGoesOnFromTheStores() throws {
    try shop.desk.saveDraft(draft("您好"))
    try shop.desk.restoreDraft(draft("您好，请稍等", at: after(20)))
    #expect(try kept() == draft("您好，请稍等", at: after(20)))
    let other = draft("马上", by: "wu")
    try shop.desk.restoreDraft(other)
    #expect(try kept("wu") == other)
  }

  @Test func whereTheSeatHasGoneOnInTheStoreNeitherTextIsLost() throws {
    try shop.desk.saveDraft(draft("后来写的", at: after(30)))
    try shop.desk.restoreDraft(draft("先写的", at: after(20)))
    #expect(try kept() == draft("后来写的\n先写的", at: after(30)))
  }

  @Test func aKeptDraftOfAConversationThatIsGoneIsRefused() throws {
    var lost = draft("您好")
    lost.conversation = .weibo("nowhere")
    #expect(throws: DeskError.noSuchConversation(.weibo("nowhere"))) {
      try shop.desk.restoreDraft(lost)
    }
  }

  @Test func queueingPutsTheSeatsOwnDraftAway() throws {
    try shop.desk.saveDraft(draft("您好"))
    try shop.desk.saveDraft(draft("您好", by: "wu"))
    #expect(try shop.store.row(of: conversation)?.hasDraft == true)
    _ = try shop.queue(conversation)
    #expect(try kept() == nil)
    #expect(try kept("wu") != nil)
  }

  @Test func aReplyThatIsNotQueuedLeavesTheDraftAlone() throws {
    try shop.desk.saveDraft(draft("您好"))
    try shop.desk.record([incoming("m2", conversation, at: after(20))], storedAt: after(21))
    let seen = MessagePosition(at: after(0), id: "m-t")
    let refused = try shop.desk.queueReply(
      ReplyRequest(conversation: conversation, text: " ", seat: "li"), now: after(30))
    let stale = try shop.desk.queueReply(
      ReplyRequest(conversation: conversation, text: "您好", seat: "li", seen: seen),
      now: after(30))
    #expect(refused.key == nil)
    #expect(stale.key == nil)
    #expect(try kept() == draft("您好"))
  }

  @Test func aDiscardedDraftIsGoneAndDiscardingNothingIsNoMistake() throws {
    try shop.desk.saveDraft(draft("您好"))
    try shop.desk.discardDraft(of: conversation, seat: "li")
    #expect(try kept() == nil)
    try shop.desk.discardDraft(of: conversation, seat: "li")
    try shop.desk.discardDraft(of: .weibo("nowhere"), seat: "li")
  }

  @Test func aDraftNeedsAConversation() throws {
    let nowhere = ConversationID.weibo("nowhere")
    #expect(throws: DeskError.noSuchConversation(nowhere)) {
      try shop.desk.saveDraft(
        Draft(conversation: nowhere, seat: "li", text: "您好", savedAt: after(1)))
    }
  }
}
