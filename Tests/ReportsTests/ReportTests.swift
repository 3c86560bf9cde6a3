import InboxModel
import Reports
import Testing
import TestSupport

struct ReportTests {
  @Test func nothingBelowTheLineIsNullAndNeverZero() {
    let total = MadeTurns.make([]).total
    #expect(total.attainment == nil && total.responseRate == nil && total.settledRate == nil)
    #expect(total.wall == Distribution([]) && total.wall.mean == nil && total.wall.p95 == nil)
    #expect(total.within.map(\.share) == [nil, nil])
  }

  @Test func aTurnBelongsToThePeriodInWhichItOpened() {
    let period = Period(
      from: MadeTurns.time("2026-09-07T00:00:00Z"), to: MadeTurns.time("2026-09-08T00:00:00Z"))
    let inside = MadeTurns.answered(90_000, .missed, at: "2026-09-07T23:59:59Z")
    let before = MadeTurns.answered(90_000, .missed, at: "2026-09-06T23:59:59Z")
    let after = MadeTurns.answered(60, at: "2026-09-08T00:00:00Z")
    let total = MadeTurns.make(MadeTurns.spec(period), [inside, before, after]).total
    #expect(total.counts.turns == 1 && total.wall.max == 90_000)
  }

  @Test func aReplyBelongsToThePeriodInWhichItWasSent() {
    let period = Period(from: MadeTurns.time("2026-09-08T00:00:00Z"))
    let replies = ["2026-09-07T23:59:59Z", "2026-09-08T00:00:00Z", "2026-09-08T10:00:00Z"].map {
      ReplyFact(
        conversation: MadeTurns.conversation(), kind: .message, at: MadeTurns.time($0),
        author: "lin", isClaimed: $0.hasPrefix("2026-09-08T10"))
    }
    let report = MadeTurns.make(MadeTurns.spec(period, by: [.seat]), [], replies: replies)
    #expect(report.total.counts.replies == 2 && report.total.counts.claimed == 1)
    #expect(report.rows.map(\.key) == [[.text("lin")]])
    #expect(report.rows.first?.figures.counts.turns == 0)
  }

  @Test func repliesCountedByConversationComeToTheSameRows() {
    let tieba = MadeTurns.conversation("li", platform: .tieba)
    let replies = [MadeTurns.conversation(), tieba, tieba].enumerated().map { index, conversation in
      ReplyFact(
        conversation: conversation, kind: .message, at: MadeTurns.asOf, isClaimed: index == 1,
        isEmojiOnly: index == 2)
    }
    for by in [[], [ReportKey.platform], [.account]] {
      let spec = MadeTurns.spec(by: by)
      var collector = ReportCollector(spec)
      #expect(collector.countsRepliesByConversation)
      collector.add(replies: 1, claimed: 0, emojiOnly: 0, of: MadeTurns.conversation())
      collector.add(replies: 2, claimed: 1, emojiOnly: 1, of: tieba)
      #expect(collector.report(coverage: []) == MadeTurns.make(spec, [], replies: replies))
    }
    #expect(!ReportCollector(MadeTurns.spec(by: [.platform, .seat])).countsRepliesByConversation)
  }

  @Test func aRowIsFoundAgainUnderSeveralKeysAndTimes() {
    let times = ["2026-09-07T10:00:00Z", "2026-10-01T23:59:59Z", "2026-09-30T10:00:00Z"]
    let turns = (0..<60).map { index in
      MadeTurns.answered(
        Int64(index), by: ["lin", "wu", nil][index % 3], at: times[index / 3 % 3],
        ordinal: index + 1)
    }
    let report = MadeTurns.make(MadeTurns.spec(by: [.month, .seat, .hour]), turns)
    #expect(report.rows.reduce(0) { $0 + $1.figures.counts.turns } == 60)
    #expect(
      report.rows.map(\.key) == [
        [.text("2026-09"), .text("lin"), .hour(10)], [.text("2026-09"), .text("wu"), .hour(10)],
        [.text("2026-09"), .none, .hour(10)], [.text("2026-10"), .text("lin"), .hour(23)],
        [.text("2026-10"), .text("wu"), .hour(23)], [.text("2026-10"), .none, .hour(23)],
      ])
  }

  @Test func exemptAndUnknownTurnsAreMeasuredAndNotJudged() {
    let turns = [
      MadeTurns.answered(10), MadeTurns.answered(20, .exempt), MadeTurns.answered(30, .unknown),
      MadeTurns.open(.exempt),
    ]
    let total = MadeTurns.make(turns).total
    #expect(total.counts.turns == 4 && total.counts.answered == 3 && total.wall.count == 3)
    #expect(total.attainment?.description == "1" && total.responseRate?.description == "1")
    #expect(total.within.map { $0.share?.description } == ["1", "1"])
  }

  @Test func anOpenTurnCountsAgainstWithin() {
    let total = MadeTurns.make([MadeTurns.answered(30), MadeTurns.open(.pending)]).total
    #expect(total.within.map { $0.share?.description } == ["0.5", "0.5"])
  }

  @Test func aVoidAfterTheDueTimeStaysAMissAndIsListedAsAVoid() {
    let report = MadeTurns.make([
      MadeTurns.answered(30), MadeTurns.void(.missed, by: "wu"), MadeTurns.void(by: nil, .deleted),
      MadeTurns.void(by: "wu"),
    ])
    #expect(report.total.attainment?.description == "0.5")
    #expect(report.total.responseRate?.description == "1")
    #expect(report.total.counts[.void] == 2)
    #expect(report.voids.map(\.by) == ["wu", nil] && report.voids.map(\.turns) == [2, 1])
    #expect(report.voids.map(\.void) == [1, 1] && report.voids.map(\.missed) == [1, 0])
  }

  @Test func aReplyStampedBeforeItsQuestionTookNoTime() {
    let total = MadeTurns.make([MadeTurns.answered(-10)]).total
    #expect(total.wall.max == 0 && total.within.first?.share?.description == "1")
  }

  @Test func aMendedTurnIsNotUntranslated() {
    var turns = (0..<3).map { MadeTurns.answered(30, ordinal: $0 + 1) }
    turns[0].turn.translation = .untranslated
    turns[1].turn.translation = .untranslated
    turns[1].turn.mendedAt = turns[1].turn.openedAt.adding(seconds: 90)
    turns[2].turn.translation = .partly
    let counts = MadeTurns.make(turns).total.counts
    #expect(counts.untranslated == 1 && counts.partly == 1)
  }

  @Test func severalKeysNestAndRowsAreInOrderWithTheNamelessLast() {
    let tieba = MadeTurns.conversation("li", platform: .tieba)
    let turns = [
      MadeTurns.open(), MadeTurns.answered(60, by: "wu"), MadeTurns.answered(60, in: tieba),
      MadeTurns.answered(90, by: "wu"),
    ]
    let report = MadeTurns.make(MadeTurns.spec(by: [.platform, .seat]), turns)
    #expect(
      report.rows.map(\.key) == [
        [.text("tieba"), .text("lin")], [.text("weibo"), .text("wu")], [.text("weibo"), .none],
      ])
    #expect(report.rows.map(\.figures.counts.turns) == [1, 2, 1])
    #expect(report.total.counts.turns == 4)
  }

  @Test func anAccountIsNamedWithItsPlatform() {
    let turns = [
      MadeTurns.open(), MadeTurns.open(in: MadeTurns.conversation("li", platform: .tieba)),
    ]
    let report = MadeTurns.make(MadeTurns.spec(by: [.account]), turns)
    #expect(report.keys == [.platform, .account])
    #expect(report.rows.count == 2)
  }

  @Test func daysWeeksHoursAreThoseOfTheReportsZone() {
    let turn = MadeTurns.open(at: "2026-12-31T16:30:00Z")
    let keys: [ReportKey] = [.day, .week, .month, .hour, .weekday]
    let report = MadeTurns.make(MadeTurns.spec(by: keys, zone: .shanghai), [turn])
    #expect(
      report.rows.map(\.key) == [
        [.text("2027-01-01"), .text("2026-W53"), .text("2027-01"), .hour(0), .weekday(4)]
      ])
  }

  @Test func coverageIsWhatLiesInThePeriod() {
    let account = AccountID(platform: .weibo, name: "brandcn")
    let period = Period(
      from: MadeTurns.time("2026-09-07T00:00:00Z"), to: MadeTurns.time("2026-09-08T00:00:00Z"))
    let gaps = [
      ("2026-09-05T00:00:00Z", "2026-09-07T01:00:00Z"), ("2026-09-07T20:00:00Z", nil),
      ("2026-09-01T00:00:00Z", "2026-09-07T00:00:00Z"), ("2026-09-08T00:00:00Z", nil),
    ].map { from, to in
      CoverageGap(account: account, from: MadeTurns.time(from), to: to.map(MadeTurns.time))
    }
    let report = MadeTurns.make(MadeTurns.spec(period), [], coverage: gaps)
    #expect(
      report.coverage.map { [$0.from.rfc3339, $0.to?.rfc3339] } == [
        ["2026-09-07T00:00:00Z", "2026-09-07T01:00:00Z"],
        ["2026-09-07T20:00:00Z", "2026-09-08T00:00:00Z"],
      ])
  }

  @Test(arguments: [UInt64(1), 20_260_907])
  func theOrderOfTurnsAndRepliesChangesNoByte(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let turns = (1...200).map { ordinal in
      MadeTurns.answered(
        Int64.random(in: 0...9000, using: &random), ordinal % 3 == 0 ? .missed : .met,
        by: ["lin", "wu", nil].randomElement(using: &random) ?? nil,
        at: ordinal % 4 == 0 ? "2026-09-05T10:00:00Z" : "2026-09-07T10:00:00Z", ordinal: ordinal)
    }
    var spec = MadeTurns.spec(
      Period(from: MadeTurns.time("2026-09-07T00:00:00Z"), to: MadeTurns.asOf),
      by: [.seat, .weekday])
    spec.compare = true
    spec.profiles = PlatformProfile.allCases
    let once = MadeTurns.make(spec, turns).json
    #expect(MadeTurns.make(spec, turns.shuffled(using: &random)).json == once, "seed \(seed)")
  }
}
