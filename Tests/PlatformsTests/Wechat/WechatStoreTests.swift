import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import StandIns
import Testing

@testable import Platforms

/// What the customer-service log does to waits and replies in a store.
struct WechatStoreTests {
  private struct Shop {
    let house: WechatHouse
    let folder: String
    let store: Store
    let desk: Desk
    private(set) var connection: WechatConnection
    var cursor: SyncCursor?
    var thread: ConversationID {
      ConversationID(account: connection.account, thread: WechatHouse.person)
    }

    init(_ house: WechatHouse, folder: String) throws {
      (self.house, self.folder) = (house, folder)
      store = try Store.open(folder + "/inbox.sqlite", access: .createIfMissing)
      desk = Desk(store: store, rules: CompiledRules(.standard), facts: { _, _ in ReplyFacts() })
      connection = try house.official(folder: folder)
      cursor = house.listed
    }

    /// A new process goes on where the last one was killed.
    mutating func restart() throws {
      connection = try house.official(folder: folder)
      try desk.recoverAfterCrash(before: house.now)
    }

    /// The person writes, and the push arrives.
    func ask(_ text: String, id: String) throws {
      let push = try house.wechat.textPush(
        text, from: WechatHouse.person, id: id, at: house.now.seconds, mode: .safe, nonce: id)
      let news = try connection.decodePush(PlatformPush(push)).news
      try desk.record(SyncNews(news), of: connection.account, now: house.now)
    }

    /// Reads to the end, for so many seconds.
    mutating func read(for seconds: Int64) async throws {
      let end = house.now.adding(seconds: seconds)
      while true {
        let page = try await connection.pull(since: cursor)
        var news = SyncNews(page.news)
        news.cursor = page.next
        try desk.record(news, of: connection.account, now: house.now)
        cursor = page.next
        guard !page.hasMore else { continue }
        guard house.now < end else { return }
        house.pass(page.pause ?? 60)
      }
    }

    func take(_ text: String) throws -> OutgoingReply {
      let request = ReplyRequest(conversation: thread, text: text, seat: "li", hold: 0)
      guard case .queued = try desk.queueReply(request, now: house.now) else { throw Refused() }
      return try #require(try desk.nextToSend(now: house.now))
    }

    func texts(_ direction: Direction) throws -> [String] {
      try store.messages(of: thread).filter { $0.direction == direction }.map(\.text)
    }

    struct Refused: Error {}
  }

  private func withShop(_ work: (inout Shop) async throws -> Void) async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        var shop = try Shop(house, folder: folder)
        try await shop.read(for: 1200)
        try await work(&shop)
      }
    }
  }

  @Test func aColleaguesAnswerEndsTheWait() async throws {
    try await withShop { shop in
      try shop.ask("在吗", id: "1")
      #expect(try shop.store.turns(of: shop.thread).map { $0.answer?.at } == [nil])
      shop.house.pass(60)
      let answered = shop.house.now
      shop.house.wechat.change {
        $0.log.append(
          WechatWorld.LogRecord(
            person: WechatHouse.person, text: "在的，您请说。", time: answered.seconds, operation: 2002))
      }
      try await shop.read(for: 3600)
      #expect(try shop.store.turns(of: shop.thread).map { $0.answer?.at } == [answered])
      #expect(try shop.texts(.outbound) == ["在的，您请说。"])
    }
  }

  @Test func aReplyWhoseAnswerWasLostInACrashIsConfirmedByTheLog() async throws {
    try await withShop { shop in
      try shop.ask("在吗", id: "1")
      let reply = try shop.take("在的，您请说。")
      guard case .sent = await shop.connection.send(reply) else {
        Issue.record("it was not accepted")
        return
      }
      // The process is killed before the store heard of it.
      try shop.restart()
      #expect(try shop.store.outboxReply(reply.key)?.state == .unconfirmed)
      try await shop.read(for: 3600)
      #expect(try shop.store.outboxReply(reply.key)?.state == .sent)
      #expect(try shop.texts(.outbound) == ["在的，您请说。"])
      #expect(shop.house.wechat.sent.count == 1)
    }
  }

  @Test func aReplyThatIsKnownToBeSentStaysOneOverManyRestarts() async throws {
    try await withShop { shop in
      for number in 1...3 {
        try shop.ask("在吗\(number)", id: "\(number)")
        let reply = try shop.take("在的，您请说。")
        try shop.desk.finish(reply.key, await shop.connection.send(reply), now: shop.house.now)
        shop.house.pass(30)
        try shop.restart()
        try await shop.read(for: 1200)
      }
      #expect(try shop.texts(.outbound).count == 3)
      #expect(shop.house.wechat.sent.count == 3)
      #expect(
        try shop.store.messages(of: shop.thread).filter { $0.direction == .outbound }
          .allSatisfy { $0.author == "li" && $0.authorName == nil })
    }
  }
}
