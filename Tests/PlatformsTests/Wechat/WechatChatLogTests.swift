import Foundation
import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

/// What colleagues answer in WeChat's own console, and what dafu itself sent and finds there again.
struct WechatChatLogTests {
  private static let path = "/customservice/msgrecord/getmsglist"

  private func thread(_ connection: WechatConnection) -> ConversationID {
    ConversationID(account: connection.account, thread: WechatHouse.person)
  }

  private func reply(
    _ connection: WechatConnection, _ text: String, key: String
  ) -> OutgoingReply {
    .message(text, to: thread(connection), key: key)
  }

  private func write(
    _ house: WechatHouse, _ text: String, at time: Int64? = nil, operation: Int = 2002
  ) {
    let record = WechatWorld.LogRecord(
      person: WechatHouse.person, text: text, time: time ?? house.now.seconds,
      operation: operation)
    house.wechat.change { $0.log.append(record) }
  }

  /// Reads as often as the pages ask for it, for so many seconds.
  private func read(
    _ house: WechatHouse, _ connection: WechatConnection, _ cursor: inout SyncCursor?,
    for seconds: Int64 = 0
  ) async throws -> [Message] {
    var messages: [Message] = []
    let end = house.now.adding(seconds: seconds)
    while true {
      let (pages, found) = try await house.everything(connection, since: cursor)
      messages += found
      cursor = pages.last?.next
      guard house.now < end else { return messages }
      house.pass(try #require(pages.last?.pause))
    }
  }

  @Test func aColleaguesAnswerArrivesHoweverOftenTheLogIsRead() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        let connection = try house.official(folder: folder)
        var cursor: SyncCursor? = house.listed
        #expect(try await read(house, connection, &cursor, for: 1200).isEmpty)
        write(house, "我要退货", operation: 2003)
        write(house, "请稍等，马上为您处理。")
        write(house, "[image]")
        let before = house.calls(Self.path)
        let found = try await read(house, connection, &cursor, for: 7200)
        #expect(house.calls(Self.path) - before <= 14, "every ten minutes")
        #expect(Set(found.map(\.id)).count == 2 && found.count > 2)
        let answer = try #require(found.first)
        #expect(answer.conversation == thread(connection) && answer.kind == .message)
        #expect(answer.direction == .outbound && answer.text == "请稍等，马上为您处理。")
        #expect(answer.author == "outside" && answer.authorName == "test1@test")
        #expect(answer.id.hasPrefix("log-"))
        #expect(Set(found.compactMap(\.media)) == [.image])
        #expect(!found.contains { $0.text == "[image]" })
      }
    }
  }

  @Test func ownAnswersKeepTheirIDsAlsoInTheNextProcess() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        let connection = try house.official(folder: folder)
        var cursor: SyncCursor? = house.listed
        _ = try await read(house, connection, &cursor, for: 1200)
        house.wechat.write(WechatHouse.person, at: house.now.seconds)
        guard
          case .sent(let id, _) = await connection.send(reply(connection, "您好", key: "k1"))
        else {
          Issue.record("it was not accepted")
          return
        }
        // The same words of a colleague, a minute later, are another message.
        house.pass(60)
        write(house, "您好")
        house.pass(600)
        var ids = Set(try await read(house, connection, &cursor).map(\.id))
        #expect(ids.count == 2 && ids.contains(id))
        // A new process reads the same again, and one that lost its cursor everything.
        for var cursor in [cursor, house.listed] {
          let next = try house.official(folder: folder)
          house.pass(600)
          let again = try await read(house, next, &cursor)
          #expect(!again.isEmpty)
          ids.formUnion(again.map(\.id))
        }
        #expect(ids.count == 2)
        #expect(try await Set(connection.readBack(thread(connection)).map(\.id)) == ids)
      }
    }
  }

  @Test func anAnswerOnItsWayIsKnownBeforeWeChatSaysThatItTookIt() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        let connection = try house.official(folder: folder)
        var cursor: SyncCursor? = house.listed
        _ = try await read(house, connection, &cursor, for: 1200)
        house.wechat.write(WechatHouse.person, at: house.now.seconds)
        let gate = WechatGate()
        house.wechat.change { $0.gates["/cgi-bin/message/custom/send"] = [gate] }
        let way = reply(connection, "您好", key: "k1")
        async let outcome = connection.send(way)
        await gate.untilReached()
        house.pass(600)
        let found = try await read(house, connection, &cursor)
        gate.open()
        #expect(await outcome == .sent(id: found.first?.id ?? "", at: house.now))
        // One of which nobody learns whether it was taken is found under its own id, too.
        house.wechat.change {
          $0.afterwards["/cgi-bin/message/custom/send"] = [
            .cutOff(body: Array(#"{"errcode":0}"#.utf8), after: 4)
          ]
        }
        guard case .unknown = await connection.send(reply(connection, "在的", key: "k2")) else {
          Issue.record("nobody knows")
          return
        }
        house.pass(600)
        let next = try house.official(folder: folder)
        let doubtful = try await read(house, next, &cursor).first { $0.text == "在的" }
        #expect(doubtful?.id.hasPrefix("sent-") == true)
      }
    }
  }

  @Test func whatWasSentBeforeAnythingWasKeptIsNotReadAtAll() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        house.wechat.write(WechatHouse.person, at: house.now.seconds)
        let before = try house.official()
        #expect(await before.isSent(reply(before, "您好", key: "k1")))
        var cursor: SyncCursor? = house.listed
        let connection = try house.official(folder: folder)
        #expect(try await read(house, connection, &cursor, for: 3600).isEmpty)
        #expect(house.calls(Self.path) >= 4)
      }
    }
  }

  @Test func aRefusedAnswerIsForgotten() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        let connection = try house.official(folder: folder)
        var cursor: SyncCursor? = house.listed
        _ = try await read(house, connection, &cursor, for: 1200)
        #expect(await !connection.isSent(reply(connection, "您好", key: "k1")))
        write(house, "您好")
        house.pass(600)
        let found = try await read(house, connection, &cursor)
        #expect(found.map { $0.id.hasPrefix("log-") } == [true])
      }
    }
  }

  @Test func anAccountWithoutALogIsALimitAndIsAskedOnceADay() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        house.wechat.change { $0.hasChatLog = false }
        let connection = try house.official(folder: folder)
        let thread = thread(connection)
        var cursor: SyncCursor? = house.listed
        var stated: [Capability.Answer] = []
        for _ in 0..<(3 * 144) {
          let pages = try await house.everything(connection, since: cursor).pages
          stated += pages.flatMap(\.capabilities).filter { $0.ability == .readBack }
            .map(\.answer)
          cursor = pages.last?.next
          house.pass(600)
        }
        #expect(house.calls(Self.path) == 3)
        let reason = ChatLog.none + " (WeChat's error 65400)."
        #expect(stated == [.unable(reason)])
        await #expect(throws: ConnectionProblem.unable(reason)) {
          try await connection.readBack(thread)
        }
        house.wechat.change { $0.hasChatLog = true }
        house.pass(86_400)
        let page = try await connection.pull(since: cursor)
        #expect(page.capabilities == [Capability(.readBack, .unknown(ChatLog.maybe))])
      }
    }
  }

  /// The start is a second after midnight in China.
  @Test(arguments: [(45011, 60), (-1, 600), (65416, 3600), (45009, 86_400 - 1201)])
  func aRefusalIsWaitedOutWhileCommentsAreRead(_ code: Int, _ seconds: Int64) async throws {
    try await WechatHouse.open { house in
      house.wechat.change { world in
        world.comments["2247483720:0"] = [
          WechatWorld.Comment(number: 1, person: "oB", text: "在吗", time: WechatHouse.start)
        ]
      }
      let connection = try house.official {
        $0.articles = [WechatArticle(dataID: 2_247_483_720, index: 0)]
      }
      var cursor: SyncCursor? = house.listed
      _ = try await read(house, connection, &cursor)
      house.pass(1200)
      house.wechat.change {
        $0.instead[Self.path] = [.json(#"{"errcode":\#(code),"errmsg":"no"}"#)]
      }
      write(house, "您好", at: house.now.seconds - 100)
      #expect(try await read(house, connection, &cursor).map(\.text) == ["在吗"])
      house.pass(seconds - 1)
      #expect(try await !read(house, connection, &cursor).contains { $0.text == "您好" })
      #expect(house.calls(Self.path) == 1)
      house.pass(1)
      #expect(try await read(house, connection, &cursor).contains { $0.text == "您好" })
    }
  }

  @Test(arguments: [true, false])
  func aBusyDayIsReadToItsEndPageByPage(_ hasNumbers: Bool) async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        var cursor: SyncCursor? = house.listed
        _ = try await read(house, house.official(folder: folder), &cursor, for: 1200)
        house.wechat.change { $0.numbersChatLog = hasNumbers }
        for number in 0..<1250 {
          write(
            house, "好\(number)", at: house.now.seconds + Int64(number / 3),
            operation: number % 5 == 0 ? 2003 : 2002)
        }
        house.pass(600)
        var ids: [String] = []
        for _ in 0..<20 {
          // Each page by a new process.
          let page = try await house.official(folder: folder).pull(since: cursor)
          ids += page.messages.map(\.id)
          cursor = page.next
          guard page.hasMore else { break }
        }
        #expect(Set(ids).count == 1000 && ids.count < 1010)
        #expect((cursor?.text.utf8.count ?? 0) < 500)
      }
    }
  }

  @Test func afterALongStopThreeDaysAreReadAndNoneTwice() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        var cursor: SyncCursor? = house.listed
        let connection = try house.official(folder: folder)
        _ = try await read(house, connection, &cursor, for: 1200)
        house.wechat.write(WechatHouse.person, at: house.now.seconds)
        #expect(await connection.isSent(reply(connection, "您好", key: "k1")))
        let stop = house.now.seconds
        house.pass(5 * 86_400)
        write(house, "太早", at: stop + 86_400)
        write(house, "第三天", at: stop + 3 * 86_400)
        write(house, "今天", at: house.now.seconds - 60)
        let before = house.calls(Self.path)
        let found = try await read(house, house.official(folder: folder), &cursor)
        #expect(Set(found.map(\.text)) == ["第三天", "今天"])
        #expect(Set(found.map(\.id)).count == 2)
        #expect(house.calls(Self.path) - before <= 5)
      }
    }
  }

  @Test(arguments: [
    #"{"recordlist":[{"openid":"o1","opercode":2002,"text":"好","time":1735661000}],"number":1000,"msgid":9223372036854775807}"#,
    #"{"recordlist":[{"openid":"o1","opercode":"2002","text":"好","time":"1735661000"},{},7,null,{"openid":"o2","opercode":2002,"time":99999999999999,"text":"好"},{"openid":"o3","opercode":2002,"text":"","time":1735661000}],"number":"6","msgid":"-1"}"#,
  ])
  func hostileAnswersEndThePageAndNothingElse(_ body: String) async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        var cursor: SyncCursor? = house.listed
        let connection = try house.official(folder: folder)
        _ = try await read(house, connection, &cursor, for: 1200)
        house.pass(600)
        house.wechat.change { $0.instead[Self.path] = [.json(body)] }
        let found = try await read(house, connection, &cursor)
        #expect(found.map(\.text) == ["好"])
      }
    }
  }

  @Test func aLogThatGoesInCirclesEnds() async throws {
    try await WechatHouse.open { house in
      var cursor: SyncCursor? = house.listed
      let connection = try house.official()
      _ = try await read(house, connection, &cursor, for: 1200)
      house.pass(600)
      house.wechat.change { world in
        world.instead[Self.path] = (1...150).map {
          .json(
            #"{"recordlist":[{"openid":"o1","opercode":2002,"text":"好","time":1735661000}],"number":1000,"msgid":\#($0 * 1000)}"#
          )
        }
      }
      let before = house.calls(Self.path)
      let found = try await read(house, connection, &cursor)
      #expect(house.calls(Self.path) - before == 100)
      #expect(Set(found.map(\.id)).count == 1)
      #expect(house.log.contains { $0.contains("has no end") })
    }
  }

  @Test(arguments: ["{}", #"{"errmsg":"ok"}"#, "<html>"])
  func troubleWithTheLogHoldsUpNoComment(_ body: String) async throws {
    try await WechatHouse.open { house in
      house.wechat.change { world in
        world.comments["2247483720:0"] = [
          WechatWorld.Comment(number: 1, person: "oB", text: "在吗", time: WechatHouse.start)
        ]
      }
      let connection = try house.official {
        $0.articles = [WechatArticle(dataID: 2_247_483_720, index: 0)]
      }
      var cursor: SyncCursor? = house.listed
      _ = try await read(house, connection, &cursor)
      house.pass(1200)
      write(house, "您好", at: house.now.seconds - 100)
      house.wechat.change { $0.instead[Self.path] = [.json(body)] }
      await #expect(throws: ConnectionProblem.malformed("WeChat's answer cannot be read.")) {
        try await connection.pull(since: cursor)
      }
      #expect(try await read(house, connection, &cursor).map(\.text) == ["在吗"])
      house.pass(600)
      let later = try await read(house, connection, &cursor)
      #expect(Set(later.map(\.text)) == ["在吗", "您好"], "what was not read is read later")
    }
  }

  @Test func whatIsKeptOfRepliesNobodyElseCanReadAndHoldsNoWord() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        house.wechat.write(WechatHouse.person, at: house.now.seconds)
        let connection = try house.official(folder: folder)
        #expect(await connection.isSent(reply(connection, "您的订单已发货", key: "k1")))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let name = try #require(names.first { $0.hasSuffix(".replies") })
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        #expect(text.contains("sent-") && !text.contains("发货"))
        // Four days later it is gone.
        house.pass(4 * 86_400 + 1)
        house.wechat.write(WechatHouse.person, at: house.now.seconds)
        #expect(await connection.isSent(reply(connection, "您好", key: "k2")))
        let later = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        #expect(later.components(separatedBy: "sent-").count == 2)
      }
    }
  }

  @Test(arguments: [
    "", "{", "[]", #"{"since":-1,"replies":[]}"#,
    #"{"since":1,"replies":[{"id":"a","thread":"o","words":"w","at":-9223372036854775808}]}"#,
  ])
  func whatWasKeptAndIsDamagedIsBegunAnew(_ text: String) async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        house.wechat.write(WechatHouse.person, at: house.now.seconds)
        let connection = try house.official(folder: folder)
        #expect(await connection.isSent(reply(connection, "您好", key: "k1")))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let name = try #require(names.first { $0.hasSuffix(".replies") })
        let file = PrivateFile(path: "\(folder)/\(name)")
        #expect(file.write(Data(text.utf8)))
        // What was sent before is not known any more, and not taken for a colleague's.
        house.pass(60)
        var cursor: SyncCursor? = house.listed
        let next = try house.official(folder: folder)
        let found = try await read(house, next, &cursor, for: 3600)
        #expect(found.isEmpty && house.calls(Self.path) > 3)
        #expect(file.read(limit: 1000).flatMap { ReplyLedger($0) } != nil)
      }
    }
  }

  @Test func whereNothingCanBeKeptRepliesGoOutAllTheSame() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: house.now.seconds)
      let connection = try house.official(folder: "/proc/nowhere")
      _ = await connection.send(reply(connection, "您好", key: "k1"))
      #expect(house.log.contains { $0.hasPrefix("What was sent cannot be kept in /proc/nowhere/") })
    }
  }
}
