import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Testing

/// What platforms tell beside messages.
struct PlatformNewsTests {
  let shop: TemporaryStore
  private let account = AccountID(platform: .wechat, name: "brandcn")

  init() throws { shop = try TemporaryStore() }

  private func message(_ id: String, at seconds: Int64) -> Message {
    Message(
      conversation: ConversationID(account: account, thread: "oA"), id: id, direction: .inbound,
      text: "在吗", at: Moment(seconds: seconds), author: "oA")
  }

  private func record(_ news: PlatformNews) throws {
    try shop.desk.record(SyncNews(news), of: account, now: Moment(seconds: 1_790_001_000))
  }

  private func stored(_ id: String) throws -> Message? {
    try shop.store.write { try $0.message(account: account, id: id) }
  }

  @Test func thePersonsLastOriginByThenIsTheMessages() throws {
    try record(
      PlatformNews(
        messages: [message("before", at: 100), message("between", at: 200)],
        origins: [
          .init(person: "oA", text: "shelf", at: Moment(seconds: 150)),
          .init(person: "oA", text: "poster", at: Moment(seconds: 250)),
        ]))
    try record(PlatformNews(messages: [message("after", at: 300)]))
    #expect(try stored("before")?.origin == nil)
    #expect(try stored("between")?.origin == "shelf")
    #expect(try stored("after")?.origin == "poster")
  }

  @Test func aMessageThatWasTakenBackSaysWhen() throws {
    try record(PlatformNews(messages: [message("1", at: 100)]))
    try record(
      PlatformNews(deletions: [
        .init(message: "1", at: Moment(seconds: 160)),
        .init(message: "never seen", at: Moment(seconds: 160)),
      ]))
    #expect(try stored("1")?.deletedAt == Moment(seconds: 160))
    #expect(try stored("1")?.text == "在吗")
    #expect(try stored("never seen") == nil)
  }

  @Test func aCopyThatWasMadeIsNotWantedAgain() throws {
    let news = PlatformNews(
      messages: [message("1", at: 100)],
      media: [MediaReference(message: "1", text: "place", media: .image)])
    try record(news)
    try record(news)
    let wanted = try #require(try shop.store.nextMedia(of: account)?.wanted)
    try shop.desk.keep(
      file: "/copy", for: wanted, account: account, now: Moment(seconds: 1_790_001_000))
    try record(news)
    #expect(try shop.store.nextMedia(of: account) == nil)
    #expect(try stored("1")?.mediaFile == "/copy")
  }

  @Test func newsAreTheSameAfterTheyLayInAFile() throws {
    var picture = message("1", at: 100)
    (picture.media, picture.origin, picture.text) = (.image, "shelf", "线\u{2028}上 \"x\"\n\u{1}")
    let news = PlatformNews(
      messages: [picture], media: [MediaReference(message: "1", text: "id", media: .image)],
      deletions: [.init(message: "0", at: Moment(milliseconds: 5))],
      failures: [.init(message: "s", reason: "It did not arrive.")],
      origins: [.init(person: "oA", text: "shelf", at: Moment(milliseconds: 7))])
    #expect(PlatformNews(bytes: news.bytes) == news)
    #expect(PlatformNews(bytes: []) == nil)
  }
}
