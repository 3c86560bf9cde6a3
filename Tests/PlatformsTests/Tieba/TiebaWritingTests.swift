import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct TiebaWritingTests {
  @Test func theContractIsKept() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("什么时候补货？")
      try await expectContract(
        of: try house.writer(), answering: house.reply("明天就有[滑稽]", to: floor, root: floor))
    }
  }

  @Test func floorsCommentsAndOpeningPostsAreAnsweredWhereTheyStand() async throws {
    try await withTieba { house in
      let opening = house.platform.addThread(by: 42, text: "求助")
      let floor = house.platform.addFloor("什么时候补货？")
      let comment = house.platform.addComment("我也想知道", by: 55, to: floor)
      let connection = try house.writer()
      let replies = [
        house.reply("您好", to: opening, root: opening, person: 42, key: "a"),
        house.reply("明天", to: floor, root: floor, key: "b"),
        house.reply("也是明天", to: comment, root: floor, person: 55, key: "c"),
      ]
      for reply in replies {
        guard case .sent(let id, _) = await connection.send(reply) else {
          Issue.record("\(reply.text) was not accepted")
          continue
        }
        let seen = try await connection.readBack(reply.conversation).filter { $0.id == id }
        #expect(seen.map(\.text) == [reply.text] && seen.map(\.direction) == [.outbound])
      }
      #expect(house.platform.replies.map(\.floor) == [nil, floor, floor])
      #expect(house.platform.replies.map(\.comment) == [nil, nil, comment])
      #expect(house.platform.replies.map(\.text) == ["您好", "明天", "也是明天"])
    }
  }

  @Test func anOpeningPostIsAnsweredAlsoWhereItHasNoPageOfComments() async throws {
    try await withTieba { house in
      let opening = house.platform.addThread(by: 42, text: "求助")
      house.platform.set(.noOpeningFloor)
      let connection = try house.writer()
      let reply = house.reply("您好", to: opening, root: opening, person: 42)
      guard case .sent(let id, _) = await connection.send(reply) else {
        Issue.record("it was not accepted")
        return
      }
      #expect(try await connection.readBack(reply.conversation).map(\.id).contains(id))
    }
  }

  @Test func aCommentIsAnsweredAlsoWhereItsFloorBeginsWithOthers() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("什么时候补货？")
      let comments = (0..<8).map { house.platform.addComment("评论", by: 200 + $0, to: floor) }
      house.platform.set(.firstPageOnly)
      let reply = house.reply("明天", to: comments[7], root: floor, person: 207)
      guard case .sent = try await house.writer().send(reply) else {
        Issue.record("it was not accepted")
        return
      }
      #expect(house.platform.replies.map(\.comment) == [comments[7]])
    }
  }

  @Test func withoutTheSwitchNothingGoesOutAndTheReasonIsSaid() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      let connection = try house.own()
      guard
        case .failed(let reason, retry: false) = await connection.send(
          house.reply("在", to: floor, root: floor))
      else {
        Issue.record("it was sent")
        return
      }
      #expect(reason.contains("set write = true, which risks the account"))
      #expect(connection.replyFacts(.comment).phoneOnly == reason)
      #expect(await connection.answer(.replyToComments) == .unable(reason))
      #expect(house.platform.requests.allSatisfy { $0.path != "/c/c/post/add_pc" })
    }
  }

  @Test(arguments: [
    (
      TiebaStandIn.Switch.captcha, "Tieba wants a captcha solved; answer in the browser."
    ),
    (
      .tooFast, "Tieba says that this account replies too often; wait before it is sent again."
    ),
    (.oldClient, "Tieba suspects the account and asks for a newer app; answer on the phone."),
  ])
  func aRefusalIsExplainedAndTheNextReplyWaits(some: TiebaStandIn.Switch, reason: String)
    async throws
  {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      let connection = try house.writer()
      house.platform.set(some)
      #expect(
        await connection.send(house.reply("在", to: floor, root: floor))
          == .failed(reason: reason, retry: false))
      house.platform.set(some, false)
      let next = house.reply("在的", to: floor, root: floor, key: "k2")
      guard case .failed(_, retry: true) = await connection.send(next) else {
        Issue.record("it does not wait")
        return
      }
      #expect(house.platform.replies.isEmpty)
      house.loopback.pass(seconds: 3600)
      guard case .sent = await connection.send(next) else {
        Issue.record("it waits for ever")
        return
      }
    }
  }

  @Test(arguments: [TiebaStandIn.Switch.lostAnswer, .emptyAnswer, .review])
  func anAnswerThatNeverCameLeavesTheReplyInDoubt(some: TiebaStandIn.Switch) async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      let connection = try house.writer()
      house.platform.set(some)
      let reply = house.reply("在", to: floor, root: floor)
      guard case .unknown(let reason) = await connection.send(reply) else {
        Issue.record("it is not in doubt")
        return
      }
      #expect(reason.hasSuffix("."))
      let seen = try await connection.readBack(reply.conversation)
      #expect(seen.contains { $0.text == "在" && $0.direction == .outbound } == (some != .review))
    }
  }

  @Test func whatWasAcceptedAndIsNotShownIsTold() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      let connection = try house.writer()
      house.platform.set(.invisible)
      guard
        case .sent(let hidden, _) = await connection.send(
          house.reply("在", to: floor, root: floor))
      else {
        Issue.record("it was not accepted")
        return
      }
      house.platform.set(.invisible, false)
      _ = await connection.send(house.reply("在的", to: floor, root: floor, key: "k2"))
      var cursor = try await connection.round().cursor
      var failures: [PlatformNews.LateFailure] = []
      // The next looks are those of a process that began anew.
      let later = try house.writer()
      for seconds in [30, 120, 600] as [Int64] {
        house.loopback.pass(seconds: seconds)
        #expect(failures.isEmpty)
        let round = try await later.round(since: cursor)
        cursor = round.cursor
        failures += round.failures
      }
      #expect(
        failures == [
          PlatformNews.LateFailure(
            message: hidden, reason: "Tieba accepted the reply and does not show it.")
        ])
      house.loopback.pass(seconds: 3600)
      #expect(try await later.round(since: cursor).failures.isEmpty)
    }
  }

  @Test(arguments: [true, false]) func aReplyIsLookedForBehindAllThatWasWrittenSince(
    isHidden: Bool
  ) async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      // Neither on the first page nor on the last ones.
      for number in 0..<4 { house.platform.addComment("前面第\(number)个", to: floor) }
      let connection = try house.writer()
      house.platform.set(.invisible, isHidden)
      guard
        case .sent(let id, _) = await connection.send(house.reply("在", to: floor, root: floor))
      else {
        Issue.record("it was not accepted")
        return
      }
      for number in 0..<13 { house.platform.addComment("第\(number)个", to: floor) }
      let first = try await connection.round()
      house.loopback.pass(seconds: 600)
      let failures = try await connection.round(since: first.cursor).failures
      #expect(failures.map(\.message) == (isHidden ? [id] : []))
    }
  }

  @Test func nothingIsSentToWhatIsGone() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      let connection = try house.writer()
      #expect(
        await connection.send(house.reply("在", to: floor + 100, root: floor, key: "a"))
          == .failed(
            reason: "Tieba does not give a floor of the thread 9000000001: error 29.", retry: false)
      )
      house.platform.delete(thread: 9_000_000_001)
      guard
        case .failed(_, retry: false) = await connection.send(
          house.reply("在", to: floor, root: floor, key: "b"))
      else {
        Issue.record("it was sent")
        return
      }
      #expect(house.platform.replies.isEmpty)
    }
  }

  @Test func aDeadCookieSendsNothing() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      let connection = try house.writer()
      house.platform.set(.deadCookie)
      #expect(
        await connection.send(house.reply("在", to: floor, root: floor))
          == .failed(
            reason: "Tieba's cookie is not valid any more; copy BDUSS and STOKEN again.",
            retry: false))
      #expect(
        await connection.answer(.replyToComments)
          == .unable("Tieba's cookie is not valid any more; copy BDUSS and STOKEN again."))
    }
  }
}

struct TiebaSetupTests {
  private let account = AccountID(platform: .tieba, name: "brand")

  private func problem(_ secrets: String, _ change: (inout TiebaOptions) -> Void) async throws
    -> String?
  {
    try await withLoopback { loopback in
      var options = TiebaOptions()
      change(&options)
      do {
        _ = try TiebaConnection(
          account, options: options, secrets: Secrets(secrets), surroundings: loopback.surroundings)
        return nil
      } catch let problem as SetupProblem {
        return problem.description
      }
    }
  }

  @Test func aCookieThatWasNotCopiedWholeIsRefusedWithoutShowingIt() async throws {
    let short = String(repeating: "x", count: 191)
    #expect(
      try await problem("bduss = \(short)") { $0.forums = ["a"] }
        == "The secret \"bduss\" has 191 characters instead of 192; copy it whole.")
    #expect(
      try await problem("bduss = \(TiebaStandIn.bduss)\nstoken = abc") { _ in }
        == "The secret \"stoken\" has 3 characters instead of 64; copy it whole.")
  }

  @Test func whatCannotWorkIsSaidAtOnce() async throws {
    #expect(try await problem("") { $0.userID = "1" } != nil)
    #expect(try await problem("") { $0.threads = ["1"] } != nil)
    #expect(
      try await problem("") {
        $0.threads = ["1"]
        $0.userID = "1"
      } == nil)
    let written = try await problem("") {
      $0.threads = ["1"]
      $0.userID = "1"
      $0.write = true
    }
    #expect(written == "With write = true the account's secrets need a line \"bduss = …\".")
  }
}
