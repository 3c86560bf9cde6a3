import Foundation
import InboxModel
import InboxStore
import PlatformContract
import Platforms
import StandIns
import TestSupport
import Testing

/// Many people write at once while somebody works in the inbox.
///
/// How fast keys are answered meanwhile is measured by `make bench`.
struct BurstTests {
  /// A minute and a half at 20 messages a second.
  private static let count = 1800

  @Test func everyPushIsKeptOnceAndEveryKeyAnsweredMeanwhile() async throws {
    let sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
    let socket = sandbox.home.appending(path: "push").path
    try sandbox.writeSecret(
      "access_token = x\nuid = 1000000001\napp_secret = burst\n", to: "weibo.secrets")
    try sandbox.extendSite(
      """

      [service]
      listen = "\(socket)"

      [[account]]
      platform = "weibo"
      name = "brand"
      password_file = "weibo.secrets"
      hosts = { api = "http://127.0.0.1:9", "rm.api" = "http://127.0.0.1:9" }

      """)
    let service = try ServiceProcess(sandbox)
    async let answered = BurstTests.push(to: socket)
    // This test alone has it.
    nonisolated(unsafe) let house = sandbox
    try await offPool { try BurstTests.work(in: house) }
    #expect(await answered == BurstTests.count)
    let store = try sandbox.store()
    var texts: [String: Int] = [:]
    for person in 0..<100 {
      let conversation = ConversationID(
        account: AccountID(platform: .weibo, name: "brand"), thread: "\(2_000_000_000 + person)")
      for message in try store.messages(of: conversation) { texts[message.text, default: 0] += 1 }
    }
    #expect(texts.count == BurstTests.count && texts.values.allSatisfy { $0 == 1 })
    service.end(SIGTERM)
  }

  /// Somebody goes up and down in the inbox until all hundred have come in.
  private static func work(in sandbox: Sandbox) throws {
    let inbox = try sandbox.open()
    try inbox.wait(for: "Order 8812")
    for _ in 0..<40 {
      for (key, row) in [("j", 2), ("k", 1)] {
        inbox.send(key)
        try inbox.wait { $0.row(row).hasPrefix(">") }
      }
    }
    try inbox.wait(for: "Waiting \(4 + 100)")
    #expect(inbox.leave() == .exited(0))
  }

  /// Pushes over eight connections at once, as fast as it is answered; how many were.
  private static func push(to socket: String) async -> Int {
    guard let web = try? WebClient() else { return 0 }
    let answered = await withTaskGroup(of: Int.self) { group in
      for first in 0..<8 {
        group.addTask {
          var answered = 0
          for number in stride(from: first, to: count, by: 8) {
            // Where nobody listens yet the platform comes again.
            while await !deliver(number, web, socket) { await Task.yield() }
            answered += 1
          }
          return answered
        }
      }
      return await group.reduce(0, +)
    }
    await web.shutdown()
    return answered
  }

  private static func deliver(_ number: Int, _ web: WebClient, _ socket: String) async -> Bool {
    let now = Int64(Date().timeIntervalSince1970)
    let query = WeiboStandIn.signed(
      secret: "burst", timestamp: "\(now)000", nonce: "\(10_000_000 + number)")
    let address = "http+unix://\(WebText.encoded(socket))/push/weibo/brand"
    let call = WebCall(
      .post, WebText.address(address, query: query.map { ($0.key, $0.value) }),
      body: WeiboStandIn.message(
        "第\(number)个问题：什么时候发货？", from: Int64(2_000_000_000 + number % 100), at: now))
    return (try? await web.answer(to: call))?.status == 200
  }
}
