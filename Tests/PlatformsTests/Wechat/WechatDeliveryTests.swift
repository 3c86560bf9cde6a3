import Foundation
import Gateway
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import StandIns
import Testing

@testable import Platforms

/// Pushes as WeChat delivers them, up to four times and in any order, all their way into a store.
struct WechatDeliveryTests {
  /// dafud's own address, and a store behind it.
  private struct Address {
    let account: AccountID
    let store: Store
    let desk: Desk
    let spool: PushSpool
    let webhook: Webhook
    let web: WebClient
    let now: Moment

    init(_ house: WechatHouse, _ connection: WechatConnection, folder: String) async throws {
      account = connection.account
      store = try Store.open(folder + "/inbox.sqlite", access: .createIfMissing)
      desk = Desk(store: store, rules: CompiledRules(.standard), facts: { _, _ in ReplyFacts() })
      spool = try PushSpool(ofStore: store.path)
      now = house.now
      web = house.client
      let reception = PushReception(
        spool: spool, clock: { [now] in now }, log: { _, _ in }, onNews: { _, _ in })
      reception.serve([connection])
      webhook = try await Webhook(.port(host: "127.0.0.1", 0), reception: reception)
    }

    /// What dafud answers over HTTP.
    func post(_ push: WechatPush) async throws -> WechatStandIn.PushAnswer {
      let address = "http://127.0.0.1:\(webhook.port ?? 0)\(PushAddress.path(account))"
      let answer = try await web.answer(
        to: WebCall(.post, address + "?" + push.queryText, body: push.body))
      return WechatStandIn.PushAnswer(status: answer.status, body: answer.body)
    }

    /// Texts of a person's conversation, and whether each waits for an answer.
    func texts(_ person: String) throws -> [String] {
      var pushes = SpooledPushes(spool: spool, desk: desk, log: { Issue.record("\($1)") })
      while try pushes.move(now: now).hasMore {}
      return try store.messages(of: ConversationID(account: account, thread: person)).map(\.text)
    }
  }

  private func withAddress(
    withKey: Bool = true, _ work: (WechatHouse, Address) async throws -> Void
  ) async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        let address = try await Address(
          house, house.official(withKey: withKey), folder: folder)
        defer { address.webhook.stop() }
        try await work(house, address)
      }
    }
  }

  @Test(arguments: WechatPush.Mode.allCases, [false, true])
  func aMessageThatIsDeliveredFourTimesIsOne(
    _ mode: WechatPush.Mode, _ isSignedAnew: Bool
  ) async throws {
    try await withAddress(withKey: mode != .plain) { house, address in
      house.wechat.change { $0.lateAnswers = 3 }
      let delivery = try await house.wechat.deliver { attempt in
        try house.wechat.textPush(
          "在吗", from: WechatHouse.person, id: "1", at: WechatHouse.start, mode: mode,
          nonce: isSignedAnew ? "\(attempt)" : "0")
      } by: {
        try await address.post($0)
      }
      #expect(delivery == WechatStandIn.Delivery(deliveries: 4, isReceived: true))
      #expect(try address.texts(WechatHouse.person) == ["在吗"])
    }
  }

  @Test func aMessageThatIsReceivedAtOnceIsDeliveredOnce() async throws {
    try await withAddress { house, address in
      for mode in [WechatPush.Mode.safe, .compatible] {
        let push = try house.wechat.textPush(
          "\(mode)", from: WechatHouse.person, id: "\(mode)", at: WechatHouse.start, mode: mode,
          nonce: "\(mode)")
        let delivery = try await house.wechat.deliver(
          { _ in push }, by: { try await address.post($0) })
        #expect(delivery == WechatStandIn.Delivery(deliveries: 1, isReceived: true))
      }
      // One that is refused comes four times and is given up.
      var forged = try house.wechat.textPush(
        "假", from: WechatHouse.person, id: "9", at: WechatHouse.start, mode: .safe, nonce: "9")
      forged.query["msg_signature"] = String(repeating: "0", count: 40)
      let refused = try await house.wechat.deliver(
        { _ in forged }, by: { try await address.post($0) })
      #expect(refused == WechatStandIn.Delivery(deliveries: 4, isReceived: false))
      #expect(try address.texts(WechatHouse.person).count == 2)
    }
  }

  @Test func messagesThatOvertakeEachOtherStandInTheOrderOfTheirTimes() async throws {
    try await withAddress { house, address in
      let pushes = try (0..<6).map { number in
        try house.wechat.textPush(
          "第\(number)", from: WechatHouse.person, id: "\(100 - number)",
          at: WechatHouse.start - 6 + Int64(number), mode: .safe, nonce: "\(number)")
      }
      for number in [3, 0, 5, 3, 1, 4, 2, 0] {
        _ = try await house.wechat.deliver(
          { _ in pushes[number] }, by: { try await address.post($0) })
      }
      #expect(try address.texts(WechatHouse.person) == (0..<6).map { "第\($0)" })
    }
  }
}
