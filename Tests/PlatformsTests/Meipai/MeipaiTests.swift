import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct MeipaiSignatureTests {
  /// The published vectors.
  @Test(arguments: [
    ("medias/show.json", [("id", "1000000001")], "f2dd538b60b35c4d92e3d9658875797b"),
    (
      "comments/show.json", [("id", "1000000001"), ("page", "1"), ("count", "20")],
      "ac1d2d2027638ab2f3500adf64ef6f8f"
    ),
    (
      "comments/show.json",
      [
        ("id", "1000000001"), ("language", "zh-Hans"), ("client_id", "1089857302"),
        ("device_id", "devtest"), ("version", "6.0.0"), ("locale", "1"), ("page", "1"),
      ], "7aae305c99e78c56a5f759c6dc401927"
    ),
  ])
  func theAppsCallsAreSigned(path: String, parameters: [(String, String)], sig: String) {
    #expect(MeipaiSignature.sign(path, parameters, time: 1_700_000_000_000) == sig)
  }
}

struct MeipaiTextTests {
  @Test func anAnswersHeaderSaysWhomItAnswers() {
    let text = MeipaiText(
      html:
        "回复 <a class=\"js-convert-emoji\" href=\"/user/3000000009\"><span>品牌官方</span></a>：什么时候上架？",
      plain: "什么时候上架？")
    #expect(text.text == "什么时候上架？" && text.answers == 3_000_000_009)
    #expect(text.answersName == "品牌官方")
    let english = MeipaiText(html: "Reply @李四:&lt;好&gt;", plain: nil)
    #expect(english.text == "<好>" && english.answersName == "李四" && english.answers == nil)
    let plain = MeipaiText(html: "回复", plain: nil)
    #expect(plain.text == "回复" && plain.answersName == nil)
    #expect(MeipaiText(html: "", plain: nil).text == "[…]")
  }

  @Test func whatAPersonTypedStays() {
    for text in ["回复率：99%", "回复:好", "Reply: ok"] {
      #expect(MeipaiText(html: text, plain: text).text == text)
    }
    let answer = MeipaiText(html: "回复 张三：回复 李四：好", plain: "回复 李四：好")
    #expect(answer.answersName == "张三" && answer.text == "回复 李四：好")
    #expect(MeipaiText(html: "回复 张三：好", plain: "回复 张三：好").text == "好")
  }
}

struct MeipaiReadingTests {
  @Test func commentsOfAllVideosComeOnceAndLaterRoundsBringWhatIsNew() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      house.platform.addVideo(1_000_000_002)
      let comments = (0..<45).map { house.platform.addComment("评论\($0)", by: 100 + $0) }
      let other = house.platform.addComment("在吗", under: 1_000_000_002)
      let connection = try house.connection()
      let first = try await connection.round()
      #expect(Set(first.ids) == Set((comments + [other]).map { "\($0.id)" }))
      let message = try #require(first.message(other.id))
      #expect(message.conversation.thread == "1000000002:3000000003")
      #expect(message.at == Moment(seconds: other.time) && message.text == "在吗")
      #expect(message.authorFollowers == 12 && message.authorVerified == false)
      #expect(message.postTitle == "#新品# 上架" && message.post == "1000000002")
      let new = house.platform.addComment("补货了吗", by: 100)
      let second = try await connection.round(since: first.cursor)
      #expect(second.ids.contains("\(new.id)"))
      // A video without news is not read again.
      #expect(!second.ids.contains("\(other.id)"))
    }
  }

  @Test func commentsUnderOldVideosAreFound() async throws {
    try await withMeipai { house in
      for number in 0..<45 { house.platform.addVideo(1_000_000_001 + Int64(number)) }
      let connection = try house.connection()
      var round = try await connection.round()
      let late = house.platform.addComment("老视频新评论", under: 1_000_000_044)
      var found: Set<String> = []
      for _ in 0..<4 {
        round = try await connection.round(since: round.cursor)
        found.formUnion(round.ids)
      }
      #expect(found == ["\(late.id)"])
    }
  }

  @Test func whatIsKnownIsReadByOneCall() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      for number in 0..<3 { house.platform.addComment("评论", by: 100 + Int64(number)) }
      let connection = try house.connection()
      var round = try await connection.round()
      house.platform.addComment("新的")
      round = try await connection.round(since: round.cursor)
      house.loopback.pass(seconds: 3600)
      let before = house.platform.requests.count
      _ = try await connection.round(since: round.cursor)
      let calls = house.platform.requests.dropFirst(before).map(\.path)
      #expect(calls.count { $0.hasPrefix("/medias/comments") } == 1)
    }
  }

  @Test func aListThatBreaksOffIsWalkedAgain() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      house.platform.addComment("早的")
      let connection = try house.connection()
      let first = try await connection.round()
      let new = (0..<25).map { house.platform.addComment("评论\($0)", by: 100 + $0) }
      house.platform.set(.onePage)
      let second = try await connection.round(since: first.cursor)
      #expect(second.ids.count == 20)
      house.platform.set(.onePage, false)
      house.loopback.pass(seconds: 3600)
      let third = try await connection.round(since: second.cursor)
      #expect(Set(second.ids + third.ids).isSuperset(of: new.map { "\($0.id)" }))
    }
  }

  @Test func aTimeThatIsOnlyShownIsReadAsItIsShown() throws {
    let now = Moment(seconds: 1_700_000_400)
    let maker = MeipaiMessageMaker(
      account: AccountID(platform: .meipai, name: "b"), own: nil, video: "1", now: now)
    func message(_ shown: JSON) -> Message? {
      maker.message(["id": 7, "content": "在吗", "created_at": shown], MeipaiCursor.VideoMark())
    }
    #expect(message("11-15 06:13")?.at == Moment(seconds: 1_699_999_980))
    #expect(message("11-15 06:13")?.precision == .minute)
    #expect(message("5分钟前")?.at == Moment(seconds: 1_700_000_100))
    #expect(message(.null)?.at == now && message(.null)?.precision == .received)
  }

  @Test(arguments: [true, false])
  func theBrandsAnswerBelongsToThePersonWhomItNames(linksPersons: Bool) async throws {
    try await withMeipai(linksPersons: linksPersons) { house in
      house.platform.addVideo()
      let question = house.platform.addComment("在吗")
      let connection = try house.connection()
      let first = try await connection.round()
      // The question is on no page that is read with the answer.
      for number in 0..<45 { house.platform.addComment("评论\(number)", by: 100 + Int64(number)) }
      let answer = house.platform.addComment(
        "在的", by: MeipaiStandIn.brand, answering: question.author)
      let second = try await connection.round(since: first.cursor)
      let message = try #require(second.message(answer.id))
      #expect(message.direction == .outbound && message.text == "在的")
      #expect(message.conversation == first.message(question.id)?.conversation)
    }
  }

  @Test func whereTheSiteFailsTheAppsAddressIsAsked() async throws {
    for some in [MeipaiStandIn.Switch.page, .errorObject, .emptyList] {
      try await withMeipai { house in
        house.platform.addVideo()
        let comment = house.platform.addComment("在吗")
        house.platform.set(some)
        house.platform.set(.textIDs)
        let round = try await house.connection().round()
        #expect(round.ids == ["\(comment.id)"])
      }
    }
  }

  @Test func anEmptyListUnderACountIsNoPeace() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      house.platform.addComment("在吗")
      house.platform.set(.emptyList)
      house.platform.set(.appEmpty)
      let round = try await house.connection().round()
      #expect(round.messages.isEmpty)
      #expect(
        round.capabilities == [
          Capability(
            .readComments,
            .unknown(
              "Meipai counts 1 comments under the video 1000000001 and shows none; look in a browser."
            ))
        ])
      // What is shown again later is read.
      house.platform.set(.appEmpty, false)
      house.loopback.pass(seconds: 3600)
      #expect(try await house.connection().round(since: round.cursor).messages.count == 1)
    }
  }

  @Test func whenNothingAnswersAsItShouldTheAccountIsNotWell() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      house.platform.set(.page)
      house.platform.set(.appError)
      await #expect(
        throws: ConnectionProblem.malformed(
          "Meipai answered with a page instead of data; it may have changed.")
      ) { _ = try await house.connection().round() }
    }
  }

  @Test func aVideoByItsIDAloneIsReadAndItsOwnerIsTheBrand() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      let comment = house.platform.addComment("在吗")
      let answer = house.platform.addComment(
        "在的", by: MeipaiStandIn.brand, answering: comment.author)
      let connection = try house.connection {
        $0.userID = nil
        $0.videos = ["1000000001", "404"]
      }
      let round = try await connection.round()
      #expect(Set(round.ids) == ["\(comment.id)", "\(answer.id)"])
      #expect(round.message(answer.id)?.direction == .outbound)
    }
  }
}

struct MeipaiWritingTests {
  @Test func theContractIsKept() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      let comment = house.platform.addComment("什么时候上架？")
      try await expectContract(
        of: try house.connection(write: true), answering: house.reply("明天上架", to: comment))
      #expect(house.platform.replies.map(\.answers) == [comment.author])
    }
  }

  @Test func withoutTheSwitchNothingGoesOut() async throws {
    try await withMeipai { house in
      let comment = house.platform.addComment("在吗")
      let connection = try house.connection()
      guard
        case .failed(let reason, retry: false) = await connection.send(
          house.reply("在", to: comment))
      else {
        Issue.record("it was sent")
        return
      }
      #expect(connection.replyFacts(.comment).phoneOnly == reason)
      #expect(house.platform.requests.isEmpty)
    }
  }

  @Test func refusalsAreExplainedAndLostAnswersAreDoubts() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      let comment = house.platform.addComment("在吗")
      let connection = try house.connection(write: true)
      house.platform.set(.repeated)
      #expect(
        await connection.send(house.reply("在", to: comment))
          == .failed(
            reason:
              "Meipai has this very comment already; look in the browser before changing it.",
            retry: false))
      house.platform.set(.repeated, false)
      house.platform.set(.deadCookie)
      #expect(
        await connection.send(house.reply("在", to: comment))
          == .failed(
            reason: "Meipai's cookie is not valid any more; copy it again.", retry: false))
      house.platform.set(.deadCookie, false)
      house.platform.set(.lostAnswer)
      #expect(
        await connection.send(house.reply("在", to: comment))
          == .unknown(reason: "The platform's answer broke off."))
      #expect(house.platform.replies.count == 1)
      let seen = try await connection.readBack(house.reply("在", to: comment).conversation)
      #expect(seen.contains { $0.text == "在" && $0.direction == .outbound })
    }
  }

  @Test func whatWasAcceptedAndIsNotShownIsTold() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      let comment = house.platform.addComment("在吗")
      let connection = try house.connection(write: true)
      house.platform.set(.invisible)
      guard case .sent(let id, _) = await connection.send(house.reply("在", to: comment)) else {
        Issue.record("it was not accepted")
        return
      }
      let first = try await connection.round()
      house.loopback.pass(seconds: 600)
      let second = try await connection.round(since: first.cursor)
      #expect(
        second.failures == [
          PlatformNews.LateFailure(
            message: id, reason: "Meipai accepted the reply and does not show it.")
        ])
    }
  }

  @Test func newerCommentsAreNoProofThatAReplyIsHidden() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      let comment = house.platform.addComment("在吗")
      let connection = try house.connection(write: true)
      guard case .sent = await connection.send(house.reply("在", to: comment)) else {
        Issue.record("it was not accepted")
        return
      }
      // More than the five pages that are looked through.
      for number in 0..<120 { house.platform.addComment("第\(number)个") }
      let first = try await connection.round()
      house.loopback.pass(seconds: 600)
      #expect(try await connection.round(since: first.cursor).failures.isEmpty)
    }
  }

  @Test func anEmptyListIsNoProofThatAReplyIsHidden() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      let comment = house.platform.addComment("在吗")
      let connection = try house.connection(write: true)
      _ = await connection.send(house.reply("在", to: comment))
      var round = try await connection.round()
      house.platform.set(.emptyList)
      house.platform.set(.appEmpty)
      for seconds in [600, 300, 300] as [Int64] {
        house.loopback.pass(seconds: seconds)
        round = try await connection.round(since: round.cursor)
        #expect(round.failures.isEmpty)
      }
    }
  }

  @Test func whatWasToldOnceIsNotToldAgain() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      let comment = house.platform.addComment("在吗")
      let connection = try house.connection(write: true)
      var round = try await connection.round()
      house.platform.set(.invisible)
      _ = await connection.send(house.reply("在", to: comment))
      var failures = 0
      // Nothing is new: each round is a single page.
      for _ in 0..<6 {
        round = try await connection.round(since: round.cursor)
        failures += round.failures.count
        house.loopback.pass(seconds: 600)
      }
      #expect(failures == 1)
    }
  }
}
