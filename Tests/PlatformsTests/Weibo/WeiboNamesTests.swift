import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

/// Who writes privately.
struct WeiboNamesTests {
  private func business() -> WeiboOptions {
    var options = WeiboOptions()
    options.isBusiness = true
    return options
  }

  private func push(
    _ weibo: OpenWeibo, from person: Int64, _ text: String
  ) throws -> PushContent {
    let push = weibo.standIn.push(from: person, text, nonce: text)
    return try weibo.connection.decodePush(PlatformPush(query: push.query, body: push.body))
  }

  @Test func aBusinessAppAsksOnceForEachPerson() async throws {
    try await withWeibo(options: business()) { weibo in
      weibo.standIn.addPerson(77, name: "安娜", followers: 120_000, verifiedType: 0)
      weibo.standIn.addPerson(78, name: "小王")
      let pushes = try [(77, "你好"), (77, "在吗"), (78, "请问")].map {
        try push(weibo, from: $0, $1)
      }
      #expect(pushes.allSatisfy { $0.asksToRead })
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      for message in pushes.flatMap(\.news.messages) {
        let named = try #require(inbox.messages[message.id])
        #expect(named.conversation == message.conversation && named.text == message.text)
        #expect(named.authorName == (message.author == "77" ? "安娜" : "小王"))
        // Of whom Weibo says 0 followers nothing is known.
        #expect(named.authorFollowers == (message.author == "77" ? 120_000 : nil))
        #expect(named.authorVerified == (message.author == "77"))
      }
      #expect(weibo.standIn.calls("users/show") == 2)
      let later = try push(weibo, from: 77, "还在吗")
      #expect(later.news.messages.map(\.authorName) == ["安娜"] && !later.asksToRead)
      try await inbox.read(weibo)
      #expect(weibo.standIn.calls("users/show") == 2)
    }
  }

  @Test func anOrdinaryAppKnowsOnlyWhoAlsoCommented() async throws {
    try await withWeibo { weibo in
      weibo.standIn.addPerson(77, name: "安娜")
      weibo.standIn.comment("在吗", by: 77, on: weibo.standIn.post("新品"))
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      #expect(try push(weibo, from: 77, "你好").news.messages.map(\.authorName) == ["安娜"])
      let other = try push(weibo, from: 78, "你好")
      #expect(other.news.messages.map(\.authorName) == [nil] && !other.asksToRead)
      try await inbox.read(weibo)
      #expect(weibo.standIn.calls("users/show") == 0)
    }
  }

  @Test(arguments: [10_014, 10_024, 20_003, 10_009])
  func whoCannotBeAskedForIsANumber(code: Int) async throws {
    try await withWeibo(options: business()) { weibo in
      weibo.standIn.addPerson(77, name: "安娜")
      weibo.standIn.change { $0.refusals["users/show"] = code }
      let first = try push(weibo, from: 77, "你好")
      #expect(first.asksToRead)
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      #expect(inbox.messages.isEmpty && inbox.capabilities.isEmpty)
      #expect(weibo.standIn.calls("users/show") == 1)
      // Where the app or the hour does not allow it, it is not tried with each message.
      let second = try push(weibo, from: 77, "在吗")
      #expect(second.asksToRead == ![10_014, 10_024].contains(code))
      weibo.standIn.change { $0.refusals = [:] }
      weibo.standIn.pass(seconds: 86_400)
      #expect(try push(weibo, from: 77, "在不在").asksToRead)
      try await inbox.read(weibo)
      #expect(inbox.saying("在不在")?.authorName == "安娜")
    }
  }
}
