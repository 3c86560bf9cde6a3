import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Synchronization
import TestSupport
import Testing

@testable import Gateway

/// The server that platforms push to.
struct WebhookTests {
  let house: GatewayHouse
  private let spool: PushSpool
  private let reception: PushReception
  private let heard = Heard()

  init() throws {
    house = try GatewayHouse()
    spool = try PushSpool(ofStore: house.store.path)
    let heard = heard
    reception = PushReception(
      spool: spool, clock: { Moment(seconds: 4_000_000_000) }, log: { heard.log($1) },
      onNews: { heard.news($0, $1) })
    reception.serve([ScriptedConnection()])
  }

  private func withWebhook(
    _ limits: Webhook.Limits = Webhook.Limits(), _ work: @escaping @Sendable (Int) throws -> Void
  ) async throws {
    let webhook = try await Webhook(
      .port(host: "127.0.0.1", 0), limits: limits, reception: reception)
    defer { webhook.stop() }
    let port = try #require(webhook.port)
    try await offPool { try work(port) }
  }

  private static let address = "/push/weibo/brandcn?signature=good&nonce=1&openid=anna"

  /// Moves everything into the store.
  private func settle() throws {
    var pushes = SpooledPushes(spool: spool, desk: house.desk, log: { Issue.record("\($1)") })
    while try pushes.move(now: house.now.wall).hasMore {}
  }

  @Test func aPushIsAnsweredWhenItIsKeptAndThenGoesIntoTheStore() async throws {
    try await withWebhook { port in
      let answer = try RawConnection.ask(
        port: port, "POST", WebhookTests.address, body: Array("m1".utf8))
      #expect(answer.status == 200 && answer.body == "success")
    }
    #expect(heard.accounts == [GatewayHouse.account])
    #expect(try house.texts("anna").isEmpty)
    try settle()
    #expect(try house.texts("anna") == ["在吗 m1"])
    #expect(try spool.waiting(limit: 10).isEmpty)
  }

  @Test func thePlatformsQuestionWhetherTheAddressIsOursIsAnswered() async throws {
    try await withWebhook { port in
      let answer = try RawConnection.ask(
        port: port, "GET", "/push/weibo/brandcn?signature=good&echostr=a%2Bb+c")
      #expect(answer.status == 200 && answer.body == "a+b+c")
    }
  }

  @Test func aWrongSignatureAnotherAccountAndAnotherPathAreRefused() async throws {
    try await withWebhook { port in
      let statuses = try [
        ("POST", "/push/weibo/brandcn?signature=bad"), ("POST", "/push/weibo/other?signature=good"),
        ("POST", "/"), ("PUT", WebhookTests.address), ("POST", "/push/weibo/brandcn?signature=%FF"),
      ].map { try RawConnection.ask(port: port, $0.0, $0.1).status }
      #expect(statuses == [403, 404, 404, 405, 400])
    }
    #expect(heard.accounts.isEmpty && heard.lines.count == 1)
    #expect(heard.lines.first?.contains("The signature is wrong.") == true)
  }

  @Test func theSameDeliveryIsKeptOnceAndItsNonceServesNothingElse() async throws {
    try await withWebhook { port in
      for _ in 1...3 {
        let answer1 = try RawConnection.ask(
          port: port, "POST", WebhookTests.address, body: Array("m1".utf8))
        #expect(answer1.status == 200)
      }
      let answer2 = try RawConnection.ask(
        port: port, "POST", WebhookTests.address, body: Array("m2".utf8))
      #expect(answer2.status == 403)
    }
    #expect(try spool.waiting(limit: 10).count == 1)
  }

  @Test func aPushThatOnlySaysThatSomethingWaitsAsksForReading() async throws {
    try await withWebhook { port in
      let answer3 = try RawConnection.ask(port: port, "POST", WebhookTests.address)
      #expect(answer3.status == 200)
    }
    #expect(heard.asked == [GatewayHouse.account])
    #expect(try spool.waiting(limit: 10).isEmpty)
  }

  @Test func itIsAnsweredWhileTheStoreIsLocked() async throws {
    let store = house.store
    try await withWebhook { port in
      try store.write { _ in
        let answer = try RawConnection.ask(
          port: port, "POST", WebhookTests.address, body: Array("m1".utf8))
        #expect(answer.status == 200 && answer.body == "success")
      }
    }
    try settle()
    #expect(try house.texts("anna").count == 1)
  }

  @Test func onePushThatTheStoreDoesNotTakeHoldsUpNoOther() throws {
    let account = GatewayHouse.account
    let good = PlatformNews(messages: [ScriptedConnection().message("m1", thread: "anna")]).bytes
    for (number, bytes) in [Array("{".utf8), good].enumerated() {
      _ = try spool.add(bytes, of: account, nonce: nil, digest: [UInt8(number)], at: .earliest)
    }
    let heard = heard
    var pushes = SpooledPushes(spool: spool, desk: house.desk, log: { heard.log($1) })
    let now = house.now.wall
    for _ in 0..<3 { #expect(try pushes.move(now: now).hasMore == false) }
    #expect(try house.texts("anna") == ["在吗 m1"])
    #expect(try spool.waiting(limit: 10).map(\.content) == [Array("{".utf8)])
    #expect(heard.lines.count == 1 && pushes.hasSetAside)
    _ = try pushes.move(now: now.adding(seconds: SpooledPushes.pause))
    #expect(heard.lines.count == 2)
    #expect(heard.lines.allSatisfy { $0.contains("is tried again in 10 minutes") })
  }

  @Test func aBodyThatIsTooLargeIsRefused() async throws {
    var limits = Webhook.Limits()
    limits.bodyBytes = 1000
    try await withWebhook(limits) { port in
      let body = [UInt8](repeating: 0x61, count: 100_000)
      let answer4 = try RawConnection.ask(port: port, "POST", WebhookTests.address, body: body)
      #expect(answer4.status == 413)
    }
    #expect(try spool.waiting(limit: 10).isEmpty)
  }

  @Test func headersThatNeverEndAreCutOff() async throws {
    try await withWebhook { port in
      let connection = try RawConnection(port: port)
      connection.send("POST \(WebhookTests.address) HTTP/1.1\r\nHost: dafu\r\n")
      var isOpen = true
      for number in 0..<20_000 where isOpen {
        isOpen = connection.send("X-\(number): \(String(repeating: "a", count: 100))\r\n")
      }
      // The kernel takes more than the server reads: what counts is that it hangs up.
      let answer = connection.readToEnd()
      #expect(answer != nil && answer?.contains(" 200 ") == false)
    }
  }

  @Test func aRequestThatTricklesInIsCutOffHoweverBusily() async throws {
    var limits = Webhook.Limits()
    limits.requestSeconds = 1
    try await withWebhook(limits) { port in
      let connection = try RawConnection(port: port)
      connection.send(
        "POST \(WebhookTests.address) HTTP/1.1\r\nHost: dafu\r\nContent-Length: 100000\r\n\r\n")
      var isOpen = true
      for _ in 0..<100_000 where isOpen {
        isOpen = connection.send("a")
        usleep(1000)
      }
      #expect(!isOpen)
    }
    #expect(try spool.waiting(limit: 10).isEmpty)
  }

  @Test func aThousandConnectionsAtOnceAreAllAnswered() async throws {
    try await withWebhook { port in
      let connections = try (0..<1000).map { _ in try RawConnection(port: port) }
      for (number, connection) in connections.enumerated() {
        connection.send(
          "POST /push/weibo/brandcn?signature=good&nonce=n\(number)&openid=p HTTP/1.1\r\n"
            + "Host: dafu\r\nConnection: close\r\nContent-Length: 5\r\n\r\nm"
            + String(1000 + number))
      }
      for connection in connections {
        #expect(connection.readToEnd()?.hasPrefix("HTTP/1.1 200") == true)
      }
    }
    try settle()
    #expect(try house.texts("p").count == 1000)
  }

  @Test func aSocketServesAsWell() async throws {
    let path = "/tmp/dafu-\(UUID().uuidString.prefix(8)).sock"
    let webhook = try await Webhook(.socket(path), reception: reception)
    #expect(webhook.port == nil && FileManager.default.fileExists(atPath: path))
    webhook.stop()
    unlink(path)
  }

  @Test func aPortThatIsTakenIsSaid() async throws {
    let webhook = try await Webhook(.port(host: "127.0.0.1", 0), reception: reception)
    let port = try #require(webhook.port)
    await #expect(throws: WebhookProblem.self) {
      _ = try await Webhook(.port(host: "127.0.0.1", port), reception: reception)
    }
    webhook.stop()
  }
}

/// What the reception said.
private final class Heard: Sendable {
  private let state = Mutex(
    (lines: [String](), accounts: [AccountID](), asked: [AccountID]()))
  func log(_ line: String) { state.withLock { $0.lines.append(line) } }
  func news(_ account: AccountID, _ asksToRead: Bool) {
    state.withLock {
      if asksToRead { $0.asked.append(account) } else { $0.accounts.append(account) }
    }
  }
  var lines: [String] { state.withLock { $0.lines } }
  var accounts: [AccountID] { state.withLock { $0.accounts } }
  var asked: [AccountID] { state.withLock { $0.asked } }
}
