import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WechatPushTests {
  private static let id = "24086087575195331"

  @Test(arguments: WechatPush.Mode.allCases, WechatPush.Format.allCases)
  func aTextIsReadInEveryModeAndFormat(
    _ mode: WechatPush.Mode, _ format: WechatPush.Format
  ) async throws {
    try await WechatHouse.open { house in
      let connection = try house.official(withKey: mode != .plain)
      let push = try house.wechat.textPush(
        "你好 <b> & ]] 🐼 /::)", from: WechatHouse.person, id: Self.id, at: WechatHouse.start,
        mode: mode, format: format, nonce: "872014563")
      let content = try connection.decodePush(PlatformPush(push))
      var message = Message(
        conversation: ConversationID(account: connection.account, thread: WechatHouse.person),
        id: Self.id, direction: .inbound, text: "你好 <b> & ]] 🐼 /::)",
        at: Moment(seconds: WechatHouse.start), author: WechatHouse.person)
      message.precision = .second
      #expect(content.news == PlatformNews(messages: [message]))
      #expect(content.answer == Array("success".utf8))
      #expect(content.nonce?.hasPrefix("1735660801.872014563") == true)
      #expect(!content.asksToRead)
      #expect(try connection.decodePush(PlatformPush(push)) == content)
    }
  }

  @Test func theTestOfTheAddressIsEchoed() async throws {
    try await WechatHouse.open { house in
      house.pass(-1)
      var push = PlatformPush(
        method: .get,
        query: [
          "signature": "e51c9dcbdb2a0234dd8da2996e854e542c51b6bd", "timestamp": "1735660800",
          "nonce": "1320562132", "echostr": "5927782489442352469",
        ])
      let connection = try house.official()
      #expect(try connection.decodePush(push).answer == Array("5927782489442352469".utf8))
      push.query["nonce"] = "1320562133"
      #expect(throws: ConnectionProblem.self) { try connection.decodePush(push) }
    }
  }

  @Test func aForgedOrStalePushIsRefused() async throws {
    try await WechatHouse.open { house in
      let connection = try house.official()
      let good = PlatformPush(
        try house.wechat.textPush(
          "在吗", from: WechatHouse.person, id: "1", at: WechatHouse.start, mode: .safe, nonce: "7"))
      #expect(try connection.decodePush(good).news.messages.count == 1)
      func refused(_ what: String, _ change: (inout PlatformPush) -> Void) {
        var push = good
        change(&push)
        #expect(throws: ConnectionProblem.self, "\(what)") { try connection.decodePush(push) }
      }
      refused("the plain signature signs no body") {
        $0.query["msg_signature"] = $0.query["signature"]
      }
      refused("no signature") { $0.query["msg_signature"] = nil }
      refused("a wrong plain signature") {
        $0.query["signature"] = String(repeating: "0", count: 40)
      }
      refused("another nonce") { $0.query["nonce"] = "8" }
      refused("no timestamp") { $0.query["timestamp"] = nil }
      refused("a timestamp that is none") { $0.query["timestamp"] = "-9223372036854775808" }
      refused("no body") { $0.body = [] }
      refused("a plain body where a key is known") {
        $0.query["msg_signature"] = nil
        $0.query["encrypt_type"] = nil
        $0.body = Array(WechatVectors.b.utf8)
      }
      house.pass(300)
      #expect(try connection.decodePush(good).news.messages.count == 1)
      house.pass(1)
      #expect(throws: ConnectionProblem.self) { try connection.decodePush(good) }
      house.pass(-602)
      #expect(throws: ConnectionProblem.self) { try connection.decodePush(good) }
    }
  }

  @Test func aPushForAnotherAccountIsRefused() async throws {
    try await WechatHouse.open { house in
      let body = "<xml><Encrypt><![CDATA[\(WechatVectors.h)]]></Encrypt></xml>"
      let push = PlatformPush(
        query: [
          "timestamp": "1735660801", "nonce": "872014563", "encrypt_type": "aes",
          "msg_signature": "d819022a9189e540e5f663b1f7df99d8d992e2b0",
        ], body: Array(body.utf8))
      #expect(throws: ConnectionProblem.self) { try house.official().decodePush(push) }
    }
  }

  @Test func blanksAroundTheCipherAreNotSigned() async throws {
    try await WechatHouse.open { house in
      let body = "<xml><Encrypt><![CDATA[\n \(WechatVectors.c) \n]]></Encrypt></xml>"
      let push = PlatformPush(
        query: [
          "timestamp": "1735660801", "nonce": "872014563", "encrypt_type": "aes",
          "signature": "9d515da26634a668bb7dcb4b394d7995ce76876a",
          "msg_signature": "6c3d18e04be944bae336e64722dfc86d3ce8cf70",
        ], body: Array(body.utf8))
      let news = try house.official().decodePush(push).news
      #expect(news.messages.map(\.text) == ["你好，请问这款包包什么时候到货？🐼"])
    }
  }

  private static let rest =
    "<FromUserName>a</FromUserName><CreateTime>1735660801</CreateTime><MsgType>text</MsgType><MsgId>1</MsgId>"

  @Test(arguments: [
    "<!DOCTYPE xml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><xml>\(rest)<Content>&b;</Content></xml>",
    "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml>\(rest)<Content>&x;</Content></xml>",
    "<?xml version=\"1.0\"?><!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x\"><xml>\(rest)</xml>",
    "<?xml version=\"1.0\"?><!-- --><!DOCTYPE xml><xml>\(rest)</xml>",
    "<xml>\(rest)<!DOCTYPE xml [<!ENTITY x \"a\">]><Content>&x;</Content></xml>",
    "<xml>\(rest)<Content>&x;</Content></xml>", "<xml>\(rest)</xml><xml></xml>",
    "<xml>\(rest)<Content></xml>", "<xml>\(rest)", "<html>\(rest)</html>", "<xml>",
    "<xml>\(rest)\(String(repeating: "<a>", count: 8))\(String(repeating: "</a>", count: 8))</xml>",
    "<xml>\(rest)\(String(repeating: "<a/>", count: 2000))</xml>",
    "", "[1]", "null", "{\"FromUserName\":\"a\",\"MsgType\":\"text\"", "{\"MsgType\":\"text\"}",
    "{\"FromUserName\":\"a\"}",
  ])
  func hostileOrBrokenBodiesAreRefused(_ body: String) async throws {
    try await WechatHouse.open { house in
      let push = PlatformPush(
        try house.wechat.official.push(
          body, mode: .plain, timestamp: WechatHouse.start, nonce: "1"))
      #expect(throws: ConnectionProblem.self) {
        try house.official(withKey: false).decodePush(push)
      }
    }
  }

  @Test(arguments: [
    "<xml>\(rest)<Content>&lt;&amp;&#20320;</Content></xml>",
    "<?xml version=\"1.0\" encoding=\"GBK\"?>\n<xml>\(rest)<Content><![CDATA[<&你]]></Content></xml>",
    " \n<xml>\(rest)<Content><![CDATA[<]]>&amp;<![CDATA[你]]></Content><New><A>1</A></New></xml>",
    "{\"FromUserName\":\"a\",\"CreateTime\":\"1735660801\",\"MsgType\":\"text\",\"MsgId\":1,\"Content\":\"<&\\u4f60\"}",
  ])
  func harmlessBodiesAreRead(_ body: String) async throws {
    try await WechatHouse.open { house in
      let push = PlatformPush(
        try house.wechat.official.push(
          body, mode: .plain, timestamp: WechatHouse.start, nonce: "1"))
      let messages = try house.official(withKey: false).decodePush(push).news.messages
      #expect(messages.map(\.text) == ["<&你"])
      #expect(messages.map(\.id) == ["1"])
    }
  }

  @Test func whateverByteIsDamagedNothingButAMessageOrARefusalComes() async throws {
    try await WechatHouse.open { house in
      let plain = try house.official(withKey: false)
      let safe = try house.official()
      let open = PlatformPush(
        try house.wechat.textPush(
          "你好", from: WechatHouse.person, id: "1", at: WechatHouse.start, mode: .plain, nonce: "1"))
      let closed = PlatformPush(
        try house.wechat.textPush(
          "你好", from: WechatHouse.person, id: "1", at: WechatHouse.start, mode: .safe, nonce: "1"))
      let whole = try safe.decodePush(closed)
      for byte in [0x00, 0x3C, 0x26, 0x5D, 0xFF] as [UInt8] {
        for place in open.body.indices {
          var push = open
          push.body[place] = byte
          let content = Result { () throws(ConnectionProblem) in try plain.decodePush(push) }
          #expect(
            (try? content.get()).map { $0.news.messages.count <= 1 } ?? true,
            "byte \(byte) at \(place)")
        }
        for place in closed.body.indices {
          var push = closed
          push.body[place] = byte
          let content = Result { () throws(ConnectionProblem) in try safe.decodePush(push) }
          #expect((try? content.get()) ?? whole == whole, "byte \(byte) at \(place)")
        }
      }
    }
  }

  @Test func bytesThatAreNoUTF8AreRefused() async throws {
    try await WechatHouse.open { house in
      var push = PlatformPush(
        try house.wechat.textPush(
          "a", from: WechatHouse.person, id: "1", at: WechatHouse.start, mode: .plain, nonce: "1"))
      push.body.replaceSubrange(60..<61, with: [0xC0])
      #expect(throws: ConnectionProblem.malformed("The push is not UTF-8.")) {
        try house.official(withKey: false).decodePush(push)
      }
    }
  }

  @Test func withoutATokenNothingIsLetIn() async throws {
    try await WechatHouse.open { house in
      var options = WechatOptions()
      options.appID = WechatVectors.appID
      let connection = try WechatConnection(
        AccountID(platform: .wechat, name: "a"), options: options,
        secrets: Secrets("app_secret = b"),
        surroundings: house.surroundings())
      #expect(throws: ConnectionProblem.unable(WechatSetup.needsToken)) {
        try connection.decodePush(PlatformPush(query: [:]))
      }
    }
  }
}
