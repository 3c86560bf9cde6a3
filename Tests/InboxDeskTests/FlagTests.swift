import InboxDesk
import InboxModel
import InboxStore
import Testing

/// Spam and blocked people leave the queue and the numbers (rule B17).
struct FlagTests {
  let shop: TemporaryStore

  init() throws { shop = try TemporaryStore() }

  private func voids(_ thread: String) throws -> [VoidReason?] {
    try shop.store.turns(of: .weibo(thread)).map { $0.void?.reason }
  }

  @Test func spamLeavesTheQueueAndComesBackWithItsOldTimes() throws {
    let conversation = try shop.waiting("a")
    let before = try shop.store.turns(of: conversation)
    try shop.desk.spam(conversation, by: "li", now: after(60))
    #expect(try shop.threads(.waiting, at: after(61)).isEmpty)
    #expect(try voids("a") == [.spam])
    try shop.desk.spam(conversation, false, by: "wu", now: after(120))
    #expect(try shop.store.turns(of: conversation) == before)
    #expect(try shop.threads(.waiting, at: after(121)) == ["a"])
  }

  @Test func aBlockHoldsForEveryConversationOfThePersonAndForNobodyElse() throws {
    for thread in ["a", "b"] { _ = try shop.waiting(thread) }
    try shop.desk.record(
      [incoming("m-c", .weibo("c"), at: after(0), author: "somebody")], storedAt: after(1))
    try shop.desk.block(.weibo("a"), by: "li", now: after(60))
    #expect(try voids("a") == [.blocked])
    #expect(try voids("b") == [.blocked])
    #expect(try voids("c") == [nil])
    #expect(try shop.threads(.waiting, at: after(61)) == ["c"])
  }

  @Test func whatABlockedPersonWritesIntoANewConversationIsVoidAtOnce() throws {
    try shop.desk.block(try shop.waiting("a"), by: "li", now: after(60))
    try shop.desk.record([incoming("n1", .weibo("new"), at: after(90))], storedAt: after(91))
    #expect(try voids("new") == [.blocked])
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func undoAndUnblockBringEveryConversationBack() throws {
    for thread in ["a", "b"] { _ = try shop.waiting(thread) }
    try shop.desk.block(.weibo("a"), by: "li", now: after(60))
    _ = try shop.desk.undo(by: "li", now: after(70))
    #expect(try shop.threads(.waiting, at: after(71)) == ["a", "b"])
    try shop.desk.block(.weibo("a"), by: "li", now: after(80))
    try shop.desk.block(.weibo("b"), false, by: "wu", now: after(90))
    #expect(try shop.threads(.waiting, at: after(91)) == ["a", "b"])
  }

  @Test func whereNobodyIsNamedNobodyCanBeBlocked() throws {
    var message = incoming("m", .weibo("a"), at: after(0))
    message.author = nil
    try shop.desk.record([message], storedAt: after(1))
    #expect(throws: DeskError.nobodyWrote(.weibo("a"))) {
      try shop.desk.block(.weibo("a"), by: "li", now: after(60))
    }
    #expect(try shop.store.events(of: .weibo("a")).isEmpty)
  }

  @Test func beforeTheBlockThePersonStillWaited() throws {
    for thread in ["a", "b"] { _ = try shop.waiting(thread) }
    try shop.desk.block(.weibo("a"), by: "li", now: after(60))
    let turns = try shop.store.snapshot { transaction in
      try PastInbox(shop.desk, in: transaction, asOf: after(59)).turns(of: .weibo("b"))
    }
    #expect(turns.map(\.isOpen) == [true])
    let changed = try shop.store.snapshot { transaction in
      try PastInbox(shop.desk, in: transaction, asOf: after(59)).changedSince()
    }
    #expect(changed == [.weibo("a"), .weibo("b")])
  }
}
