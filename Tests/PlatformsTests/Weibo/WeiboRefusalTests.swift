import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WeiboRefusalTests {
  @Test func aListThatIsNotGrantedIsStatedAndTheOthersGoOn() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      standIn.change { $0.refusals["statuses/mentions"] = 10_014 }
      let id = standIn.comment("在吗", by: 77, on: standIn.post("新品上市"))
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      #expect(inbox[id] != nil)
      #expect(inbox.capabilities.map(\.ability) == [.readMentions])
      guard case .unable(let sentence)? = inbox.capabilities.first?.answer else {
        Issue.record("the list is not stated as unable")
        return
      }
      #expect(sentence.contains("mentions in posts") && sentence.hasSuffix("."))
      let asked = standIn.calls("statuses/mentions")
      try await inbox.read(weibo, for: 12 * 3600)
      #expect(standIn.calls("statuses/mentions") == asked)
    }
  }

  @Test func aGrantThatComesBackIsNoticedWithinADay() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      standIn.change { $0.refusals["comments/to_me"] = 10_014 }
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      standIn.change { $0.refusals = [:] }
      let id = standIn.comment("在吗", by: 77, on: standIn.post("新品上市"))
      try await inbox.read(weibo, for: 25 * 3600)
      #expect(inbox[id] != nil)
      #expect(inbox.capabilities.last == Capability(.readComments, .able))
    }
  }

  @Test func tooManyCallsOfOneInterfaceStopThatOneUntilTheNextHour() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      standIn.change { $0.refusalsOnce["comments/to_me"] = [10_024] }
      let post = standIn.mention(by: 78, "@品牌账号 在吗")
      let id = standIn.comment("在吗", by: 77, on: standIn.post("新品上市"))
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      #expect(inbox[post] != nil && inbox[id] == nil)
      #expect(inbox.capabilities.isEmpty)
      try await inbox.read(weibo, for: 3600)
      #expect(inbox[id] != nil)
    }
  }

  @Test func whenNoInterfaceIsLeftTheWaitIsSaid() async throws {
    try await withWeibo { weibo in
      let all = WeiboList.allCases.map(\.path)
      weibo.standIn.change { habits in
        for path in all { habits.refusals[path] = 10_024 }
      }
      var inbox = WeiboInbox()
      await #expect(throws: ConnectionProblem.self) { try await inbox.read(weibo) }
    }
  }

  @Test func theHourOrTheResetThatWeiboTellsIsTheWait() async throws {
    try await withWeibo { weibo in
      weibo.standIn.change { $0.refusalsOnce["comments/to_me"] = [10_022, 10_023] }
      for wait in [3600 - 1_750_000_000 % 3600, 1415] as [Int64] {
        do throws(ConnectionProblem) {
          _ = try await weibo.connection.pull(since: nil)
          Issue.record("nothing was thrown")
        } catch {
          guard case .rateLimited(_, let said) = error, said == wait else {
            Issue.record("\(error) instead of a wait of \(wait) s")
            continue
          }
        }
      }
    }
  }

  @Test func aTokenThatEndsAsksForTheLoginAndGoesOnAfterIt() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      standIn.expireToken()
      standIn.pass(seconds: 60)
      do {
        try await inbox.readPage(weibo)
        Issue.record("the token still goes")
      } catch let problem as ConnectionProblem {
        guard case .needsLogin(let sentence) = problem else {
          Issue.record("\(problem)")
          return
        }
        #expect(sentence.contains("dafud account add") && !sentence.contains("2.00"))
      }
      let id = standIn.comment("在吗", by: 77, on: standIn.post("新品上市"))
      let again = try weibo.restarted()
      try await inbox.read(again)
      #expect(inbox[id] != nil)
    }
  }

  @Test func aTokenPastItsOwnDateIsNotEvenTried() async throws {
    try await withWeibo(
      secrets: { $0.secrets + "expires_at = 2025-06-01T00:00:00+08:00\n" }
    ) { weibo in
      await #expect(
        throws: ConnectionProblem.needsLogin(
          "The token expired on 2025-06-01; connect the account again with dafud account add.")
      ) { _ = try await weibo.connection.pull(since: nil) }
      #expect(weibo.standIn.requests.isEmpty)
    }
  }

  @Test func theLogSaysOnceADayThatTheTokenEnds() async throws {
    try await withWeibo(
      secrets: { $0.secrets + "expires_at = 2025-06-18T00:00:00+08:00\n" }
    ) { weibo in
      for _ in 0..<3 { _ = try await weibo.connection.pull(since: nil) }
      #expect(weibo.log.count == 1)
      #expect(weibo.log.first?.contains("2025-06-18") == true)
      weibo.standIn.pass(seconds: 86_400)
      _ = try await weibo.connection.pull(since: nil)
      #expect(weibo.log.count == 2)
    }
  }

  @Test func whatIsNoJSONIsSaid() async throws {
    try await withWeibo { weibo in
      weibo.standIn.change { $0.answersHTML = true }
      await #expect(
        throws: ConnectionProblem.malformed(
          "Weibo answered with something that is no JSON (HTTP 200).")
      ) { _ = try await weibo.connection.pull(since: nil) }
    }
  }

  @Test func everyCodeIsExplainedByOneSentence() {
    let documented: [Int64] = [
      10_001, 10_002, 10_003, 10_004, 10_005, 10_006, 10_008, 10_009, 10_010, 10_011, 10_012,
      10_013, 10_014, 10_016, 10_017, 10_018, 10_020, 10_021, 10_022, 10_023, 10_024, 20_003,
      20_008, 20_012, 20_013, 20_015, 20_016, 20_017, 20_018, 20_019, 20_020, 20_021, 20_022,
      20_031, 20_032, 20_033, 20_034, 20_101, 20_102, 20_111, 20_112, 20_201, 20_202, 20_203,
      20_204, 20_206, 20_207, 20_301, 20_302, 20_303, 20_305, 20_306, 20_307, 20_354, 21_301,
      21_314, 21_315, 21_316, 21_317, 21_319, 21_321, 21_322, 21_323, 21_324, 21_325, 21_326,
      21_327, 21_328, 21_329, 21_330, 21_331, 21_332, 21_335, 21_411,
    ]
    for code in documented {
      let sentence = WeiboCode.table[code]?.sentence ?? ""
      #expect(sentence.hasSuffix(".") && sentence.count > 20, "\(code)")
    }
    #expect(Set(WeiboCode.table.keys) == Set(documented))
  }

  @Test func anUnknownCodeSaysItsNumberAndNoToken() {
    let code = WeiboCode(
      WeiboRefusal(code: 99_999, text: "invalid_token:2.00AAAABBBBCCCCDDDDEEEEFFFF \u{1B}[2J"))
    #expect(code.sentence.contains("99999"))
    #expect(!code.sentence.contains("2.00") && !code.sentence.contains("\u{1B}"))
  }

  @Test func theProbeStatesEveryAbilityAndCostsFourCalls() async throws {
    try await withWeibo { weibo in
      weibo.standIn.change { $0.refusals["comments/by_me"] = 10_014 }
      let answers = Dictionary(
        uniqueKeysWithValues: await weibo.connection.probe().map { ($0.ability, $0.answer) })
      #expect(answers[.readComments] == .able && answers[.readMentions] == .able)
      guard case .unable = answers[.readBack], case .unknown = answers[.replyToComments] else {
        Issue.record("\(answers)")
        return
      }
      #expect(weibo.standIn.countedCalls == 4)
    }
  }

  @Test func aTokenThatIsNoGoodMakesEverythingButPushesImpossible() async throws {
    try await withWeibo { weibo in
      weibo.standIn.expireToken()
      for capability in await weibo.connection.probe() where capability.ability != .readMessages {
        guard case .unable(let sentence) = capability.answer else {
          Issue.record("\(capability)")
          continue
        }
        #expect(sentence.contains("dafud account add"))
      }
    }
  }
}
