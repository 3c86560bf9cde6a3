import InboxModel
import Testing

@testable import ReplyTracking

/// States, lateness and flags at an instant (rules B5, B6, B19; formats.md section 2).
struct JudgeTests {
  private let friday = rules(first: 1800, clock: .working, calendar: nineToFive())

  @Test func aReplyAtTheDueSecondIsMetAndOneSecondLaterMissed() throws {
    let question = try inbound("m1", "2026-03-06T16:45:00Z")
    let inTime = turns([question, try outbound("r1", "2026-03-09T09:15:00Z")], [], friday)
    let met = try judged(inTime.first, "2026-03-10T00:00:00Z", friday)
    #expect(met.state == .met)
    #expect(met.lateSeconds == nil)
    #expect(met.flags.isEmpty)
    let late = turns([question, try outbound("r1", "2026-03-09T09:15:01Z")], [], friday)
    let missed = try judged(late.first, "2026-03-10T00:00:00Z", friday)
    #expect(missed.state == .missed)
    #expect(missed.lateSeconds == 1)
    #expect(missed.flags == [.slow])
  }

  @Test func overdueBeginsOneSecondAfterTheDueTime() throws {
    let open = turns([try inbound("m1", "2026-03-06T16:45:00Z")], [], friday)
    let due = try judged(open.first, "2026-03-09T09:15:00Z", friday)
    #expect(due.state == .pending)
    #expect(!due.flags.contains(.overdue))
    let over = try judged(open.first, "2026-03-09T09:15:01Z", friday)
    #expect(over.state == .missed)
    #expect(over.lateSeconds == 1)
    #expect(over.flags.contains(.overdue))
  }

  @Test func theWaitOfAnOpenTurnGrowsWithTheClock() throws {
    let open = turns([try inbound("m1", "2026-03-06T16:45:00Z")], [], friday)
    let judged = try judged(open.first, "2026-03-09T10:00:00Z", friday)
    #expect(judged.wallSeconds == 234_900)
    #expect(judged.workSeconds == 900 + 3600)
  }

  @Test func answeredWhileClosedTookNoWorkingTime() throws {
    let derived = turns(
      [try inbound("m1", "2026-03-02T06:00:00Z"), try outbound("r1", "2026-03-02T08:45:00Z")], [],
      friday)
    let judged = try judged(derived.first, "2026-03-03T00:00:00Z", friday)
    #expect(judged.state == .met)
    #expect(judged.workSeconds == 0)
    #expect(judged.wallSeconds == 9900)
  }

  @Test func aTurnIsDueSoonFromItsWarningToItsDueSecond() throws {
    var rules = rules()
    rules.policies[0].warnBefore = Span(seconds: 900, clock: .wall)
    let open = turns([try inbound("m1", "2026-01-07T10:00:00Z")], [], rules)
    func flags(_ asOf: String) throws -> Set<Flag> { try judged(open.first, asOf, rules).flags }
    #expect(try flags("2026-01-07T10:44:59Z").isEmpty)
    #expect(try flags("2026-01-07T10:45:00Z") == [.dueSoon])
    #expect(try flags("2026-01-07T11:00:00Z") == [.dueSoon])
    #expect(try flags("2026-01-07T11:00:01Z") == [.overdue])
  }

  @Test func theEffectiveDueTimeIsTheEarlierOfTargetAndWindow() throws {
    var rules = rules(first: 3600, clock: .working, calendar: shanghaiOffice)
    rules.replyWindows = [Rules.Channel(platform: .wechat, kind: .message): 48 * 3600]
    let open = turns([try inbound("m1", "2026-10-01T20:15:00+08:00")], [], rules)
    let turn = try #require(open.first)
    #expect(turn.dueAt == (try at("2026-10-08T10:00:00+08:00")))
    #expect(turn.windowEndsAt == (try at("2026-10-03T20:15:00+08:00")))
    #expect(turn.due == Due(at: try at("2026-10-03T20:15:00+08:00"), reason: .window))
    let closing = try judged(turn, "2026-10-03T16:15:00+08:00", rules)
    #expect(closing.flags == [.windowClosing])
    #expect(try judged(turn, "2026-10-03T16:14:59+08:00", rules).flags.isEmpty)
    #expect(try judged(turn, "2026-10-03T20:15:00+08:00", rules).flags == [.windowClosing])
    let closed = try judged(turn, "2026-10-03T20:15:01+08:00", rules)
    #expect(closed.flags == [.overdue])
    #expect(closed.state == .pending)
    #expect(closed.lateSeconds == nil)
  }

  @Test func eachNewMessageMovesTheWindowButNotTheTarget() throws {
    var rules = rules()
    rules.replyWindows = [Rules.Channel(platform: .wechat, kind: .message): 48 * 3600]
    let open = turns(
      [try inbound("m1", "2026-10-01T10:00:00Z"), try inbound("m2", "2026-10-01T10:30:00Z")], [],
      rules)
    #expect(open.first?.windowEndsAt == (try at("2026-10-03T10:30:00Z")))
    #expect(open.first?.dueAt == (try at("2026-10-01T11:00:00Z")))
  }

  @Test func aWaitingKOLIsFlaggedUntilAnswered() throws {
    var rules = rules()
    rules.kol = KOLRule(followers: 10)
    let question = try inbound("m1", "2026-01-07T10:00:00Z") { $0.authorFollowers = 10 }
    let open = turns([question], [], rules)
    #expect(try judged(open.first, "2026-01-07T10:01:00Z", rules).flags == [.kolWaiting])
    let answered = turns([question, try outbound("r1", "2026-01-07T10:05:00Z")], [], rules)
    #expect(try judged(answered.first, "2026-01-07T10:06:00Z", rules).flags.isEmpty)
  }

  @Test func backfillIsExemptAndAsksForNothing() throws {
    let open = turns([try inbound("m1", "2020-01-07T10:00:00Z") { $0.isBackfill = true }])
    let judged = try judged(open.first, "2026-01-07T10:01:00Z")
    #expect(judged.state == .exempt)
    #expect(judged.flags.isEmpty)
  }

  @Test func aReplyInEnglishIsFlaggedUntilItIsMended() throws {
    var messages = [
      try inbound("m1", "2026-01-07T10:00:00Z"),
      try outbound("r1", "2026-01-07T10:05:00Z") { $0.text = "Thanks, we will look into it." },
    ]
    let english = try judged(turns(messages).first, "2026-01-08T00:00:00Z")
    #expect(english.turn.translation == .untranslated)
    #expect(english.flags == [.untranslated])
    messages.append(try outbound("r2", "2026-01-07T10:20:00Z"))
    let mended = try judged(turns(messages).first, "2026-01-08T00:00:00Z")
    #expect(mended.turn.translation == .untranslated)
    #expect(mended.turn.mendedAt == (try at("2026-01-07T10:20:00Z")))
    #expect(mended.flags.isEmpty)
  }

  @Test func afterTheNextQuestionItIsTooLateToMend() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z"),
      try outbound("r1", "2026-01-07T10:05:00Z") { $0.text = "Thanks, we will look into it." },
      try inbound("m2", "2026-01-07T10:06:00Z"), try outbound("r2", "2026-01-07T10:20:00Z"),
    ])
    #expect(derived.map(\.translation) == [.untranslated, .mandarin])
    #expect(derived.first?.mendedAt == nil)
  }

  @Test func whatComesAfterTheInstantIsUnseenAndAtItIsSeen() throws {
    let asOf = try at("2026-01-07T10:05:00Z")
    let question = try inbound("m1", "2026-01-07T10:00:00Z") {
      $0.deletedAt = asOf.adding(seconds: 1)
    }
    let reply = try outbound("r1", "2026-01-07T10:05:00Z")
    #expect([question, reply].seen(asOf: asOf).map(\.id) == ["m1", "r1"])
    #expect([question, reply].seen(asOf: asOf).first?.deletedAt == nil)
    #expect([question, reply].seen(asOf: asOf.adding(seconds: -1)).map(\.id) == ["m1"])
    let event = try setAside("2026-01-07T10:05:00Z", through: question, undone: true)
    #expect([event].seen(asOf: asOf).map(\.undone) == [nil])
    #expect([event].seen(asOf: asOf.adding(seconds: 5)).first?.undone != nil)
    #expect([event].seen(asOf: asOf.adding(seconds: -1)).isEmpty)
  }
}
