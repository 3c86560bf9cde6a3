import Foundation
import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WechatTokenTests {
  private func reply(_ connection: WechatConnection, key: String = "k1") -> OutgoingReply {
    .message(
      "您好",
      to: ConversationID(account: connection.account, thread: WechatHouse.person), key: key)
  }

  @Test func processesShareOneTokenInAFileOfTheirOwn() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        house.wechat.write(WechatHouse.person, at: WechatHouse.start)
        let connections = try (0..<4).map { _ in try house.official(folder: folder) }
        await withTaskGroup { group in
          for (number, connection) in connections.enumerated() {
            group.addTask { _ = await connection.send(reply(connection, key: "k\(number)")) }
          }
        }
        #expect(house.wechat.sent.count == 4)
        #expect(house.wechat.change { $0.tokens.calls } == 1)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.count { $0.contains(".token") } == 2)
        for file in files {
          let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(file)")
          #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
      }
    }
  }

  @Test func aTokenThatDiedEarlyIsReplacedOnceForAll() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        house.wechat.write(WechatHouse.person, at: WechatHouse.start)
        let one = try house.official(folder: folder)
        let other = try house.official(folder: folder)
        #expect(await one.isSent(reply(one, key: "a")))
        #expect(await other.isSent(reply(other, key: "b")))
        house.wechat.change { $0.tokens.kill() }
        #expect(await one.isSent(reply(one, key: "c")))
        #expect(await other.isSent(reply(other, key: "d")))
        #expect(house.wechat.sent.count == 4)
        #expect(house.wechat.change { $0.tokens.calls } == 2)
      }
    }
  }

  @Test func aTokenIsNotUsedInItsLastMinute() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      let connection = try house.official()
      #expect(await connection.isSent(reply(connection, key: "a")))
      house.pass(7139)
      #expect(await connection.isSent(reply(connection, key: "b")))
      #expect(house.wechat.change { $0.tokens.calls } == 1)
      house.pass(1)
      #expect(await connection.isSent(reply(connection, key: "c")))
      #expect(house.wechat.change { $0.tokens.calls } == 2)
    }
  }

  @Test func aTokenThatIsRefusedThoughItIsValidIsDemandedAnewOnce() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      let connection = try house.official()
      #expect(await connection.isSent(reply(connection, key: "a")))
      let refusal = StandInAnswer.json(#"{"errcode":40001,"errmsg":"not latest"}"#)
      house.wechat.change { $0.instead["/cgi-bin/message/custom/send"] = [refusal] }
      #expect(await connection.isSent(reply(connection, key: "b")))
      #expect(house.wechat.change { $0.tokens.forced } == 1)
      // Again at once: WeChat allows it twenty times a day, so the refusal stands.
      house.wechat.change { $0.instead["/cgi-bin/message/custom/send"] = [refusal, refusal] }
      guard case .failed(_, retry: false) = await connection.send(reply(connection, key: "c"))
      else {
        Issue.record("a token that is refused twice ends the try")
        return
      }
      #expect(house.wechat.change { $0.tokens.forced } == 1)
      #expect(house.wechat.sent.count == 2)
    }
  }

  @Test func aFileThatOthersMayReadIsNotTrusted() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        house.wechat.write(WechatHouse.person, at: WechatHouse.start)
        let path = "\(folder)/wechat-\(WechatVectors.appID).token"
        try Data(#"{"token":"planted","expires":9999999999999}"#.utf8)
          .write(to: URL(filePath: path))
        chmod(path, 0o644)
        let connection = try house.official(folder: folder)
        #expect(await connection.isSent(reply(connection)))
        #expect(house.wechat.change { $0.tokens.calls } == 1)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
      }
    }
  }

  @Test(arguments: [
    (
      40164, "invalid ip 218.58.124.130 ipv6 ::ffff:218.58.124.130, not in whitelist rid: 65f0-1a",
      "WeChat does not know this machine's address 218.58.124.130: add it to the IP whitelist in the console (WeChat's error 40164, rid 65f0-1a).",
      false
    ),
    (
      40125, "invalid appsecret, view more at http://t.cn/x",
      "The secret among the account's secrets is not the console's: correct it (WeChat's error 40125).",
      false
    ),
    (
      89503, "api need admin confirm",
      "The account's administrator must confirm this call on WeChat (WeChat's error 89503).", true
    ),
    (
      89507, "api rejected",
      "The administrator refused this machine's address: wait 1 hour (WeChat's error 89507).", true
    ),
  ])
  func whyThereIsNoTokenIsSaid(
    _ code: Int, _ message: String, _ sentence: String, _ retry: Bool
  ) async throws {
    try await WechatHouse.open { house in
      house.wechat.change { $0.tokens.refusal = (code, message) }
      let connection = try house.official()
      #expect(
        await connection.send(reply(connection)) == .failed(reason: sentence, retry: retry))
      #expect(house.wechat.sent.isEmpty)
      #expect(!house.log.contains { $0.contains("appsecret0") })
    }
  }

  @Test func refusalsThatPassSayHowLong() async throws {
    try await WechatHouse.open { house in
      for (code, seconds) in [(89503, 600), (89506, 86_400), (89507, 3600)] {
        house.wechat.change { $0.tokens.refusal = (code, "") }
        let connection = try house.official()
        let problem = await #expect(throws: ConnectionProblem.self) {
          try await connection.pull(since: nil)
        }
        guard case .rateLimited(_, let after) = problem else {
          Issue.record("\(String(describing: problem))")
          return
        }
        #expect(after == Int64(seconds))
      }
    }
  }
}

extension PlatformConnection {
  func isSent(_ reply: OutgoingReply) async -> Bool {
    guard case .sent = await send(reply) else { return false }
    return true
  }
}
