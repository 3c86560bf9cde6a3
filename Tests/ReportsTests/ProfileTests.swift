import InboxModel
import Reports
import Testing

/// The platforms' own arithmetic: rule B31, cases E30 and E51, the numbers of section E.
struct ProfileTests {
  private func result(
    _ profile: PlatformProfile, _ turns: [JudgedTurn], asOf: Moment = MadeTurns.asOf
  ) throws -> ProfileResult {
    let spec = ReportSpec(period: Period(), zone: .utc, asOf: asOf, profiles: [profile])
    return try #require(MadeTurns.make(spec, turns).profiles.first)
  }

  @Test func theRoundsOfTheTaobaoExampleAreAsItSays() throws {
    // Customer 10:10:15, 10:15:20, reply 10:18:10; customer 10:18:30, reply 10:19:00 (E30).
    let first = MadeTurns.answered(475, at: "2026-09-07T02:10:15Z")
    let second = MadeTurns.answered(30, at: "2026-09-07T02:18:30Z", ordinal: 2)
    #expect(try result(.taobao3min, [first]).share?.description == "0")
    #expect(try result(.taobao3min, [first, second]).share?.description == "0.5")
    let open = try result(.taobao3min, [MadeTurns.open(.missed)])
    #expect(open.rounds == 1 && open.inTime == 0 && open.notDue == 0)
  }

  @Test func tmallCapsEachRoundAndCountsAnUnansweredOneAsTheCap() throws {
    let cases = try ReportCases()
    let turns = [475, 30, 900].map { MadeTurns.answered($0) } + [MadeTurns.open(.missed)]
    let tmall = try result(.tmallAvg, turns)
    #expect(try tmall.mean?.description == String(cases.number("E51")))
    #expect(tmall.rounds == 4 && tmall.share == nil && tmall.verdict == nil)
  }

  @Test(arguments: [
    ("2026-09-07T00:59:59Z", 0, 1), ("2026-09-07T01:00:00Z", 1, 1),
    ("2026-09-07T14:59:59Z", 1, 1), ("2026-09-07T15:00:00Z", 0, 0),
    ("2026-09-06T23:59:59Z", 0, 0), ("2026-09-07T00:00:00Z", 0, 1),
  ])
  func aRoundIsCountedWhereItOpensInThePlatformsHours(
    _ opening: String, taobao: Int, tmall: Int
  ) throws {
    let turn = MadeTurns.answered(10, at: opening)
    let results = try [result(.taobao3min, [turn]), result(.tmallAvg, [turn])]
    #expect(results.map(\.rounds) == [taobao, tmall])
    #expect(results.map(\.outsideHours) == [1 - taobao, 1 - tmall])
  }

  @Test func anAnswerInTheLastSecondIsInTime() throws {
    #expect(try result(.taobao3min, [180, 181].map { MadeTurns.answered($0) }).inTime == 1)
    #expect(try result(.jd30s, [30, 31].map { MadeTurns.answered($0) }).inTime == 1)
  }

  @Test func jdCountsFirstTurnsOnly() throws {
    var next = MadeTurns.answered(10, ordinal: 2)
    next.turn.isFirst = false
    let jd = try result(.jd30s, [MadeTurns.answered(10), next])
    #expect(jd.rounds == 1 && jd.verdict == .reached)
  }

  @Test func aPlatformKnowsNothingOfNoReplyNeeded() throws {
    let taobao = try result(
      .taobao3min,
      [
        MadeTurns.answered(10), MadeTurns.void(by: "lin"),
        MadeTurns.void(by: nil, .deleted, ordinal: 2),
      ])
    #expect(taobao.rounds == 2 && taobao.inTime == 1 && taobao.removed == 1)
  }

  @Test func historyAndUntrustedTimesAreLeftOutAndExemptTurnsAreNot() throws {
    var history = MadeTurns.answered(10, .exempt)
    history.turn.isBackfill = true
    var untrusted = MadeTurns.answered(10, .unknown)
    untrusted.turn.isUntrusted = true
    let taobao = try result(
      .taobao3min, [history, untrusted, MadeTurns.answered(10, .exempt)])
    #expect(taobao.rounds == 1 && taobao.history == 1 && taobao.unknown == 1)
  }

  @Test func aRoundThatCanStillBeInTimeIsNotCountedYet() throws {
    let turn = MadeTurns.open()
    for (age, rounds) in [(180, 0), (181, 1)] {
      var open = turn
      open.asOf = turn.turn.openedAt.adding(seconds: Int64(age))
      let taobao = try result(.taobao3min, [open], asOf: open.asOf)
      #expect(taobao.rounds == rounds && taobao.notDue == 1 - rounds)
    }
  }

  @Test func taobaoDoesNotJudgeFewerThanAHundredRounds() throws {
    let quick = (1...90).map { MadeTurns.answered(10, ordinal: $0) }
    let slow = (91...101).map { MadeTurns.answered(1000, .missed, ordinal: $0) }
    #expect(try result(.taobao3min, quick + slow.prefix(9)).verdict == .notJudged)
    #expect(try result(.taobao3min, quick + slow.prefix(10)).verdict == .reached)
    // 89.1 %.
    #expect(try result(.taobao3min, quick + slow).verdict == .missed)
  }

  @Test func wechatCountsPrivateMessagesBeforeItsWindowCloses() throws {
    let wechat = MadeTurns.conversation("oABC", platform: .wechat)
    func turn(_ wall: Int64, windowAfter: Int64 = 172_800) -> JudgedTurn {
      var turn = MadeTurns.answered(wall, in: wechat)
      turn.turn.windowEndsAt = turn.turn.openedAt.adding(seconds: windowAfter)
      return turn
    }
    var open = MadeTurns.open(.missed, at: "2026-09-09T23:00:00Z", in: wechat)
    open.turn.windowEndsAt = open.turn.openedAt.adding(seconds: 172_800)
    var comment = turn(10)
    comment.turn.kind = .comment
    var weibo = MadeTurns.answered(10)
    weibo.turn.windowEndsAt = weibo.turn.openedAt.adding(seconds: 172_800)
    let result = try result(
      .wechat48h, [turn(172_800), turn(172_801), open, comment, weibo])
    #expect(result.rounds == 2 && result.inTime == 1 && result.notDue == 1)
    #expect(result.share?.description == "0.5" && result.verdict == nil)
  }

  @Test func whatIsAskedForStandsInTheReportInItsOwnOrder() {
    let spec = ReportSpec(
      period: Period(), zone: .utc, asOf: MadeTurns.asOf,
      profiles: [.jd30s, .taobao3min, .jd30s])
    #expect(MadeTurns.make(spec, []).profiles.map(\.profile) == [.taobao3min, .jd30s])
    #expect(MadeTurns.make([]).profiles.isEmpty)
  }
}
