import InboxModel
import Testing

@testable import ReplyTracking

/// What `dafu why` is told: each event, each interval, the policy, the verdict.
struct ExplainTests {
  private func explained(
    _ messages: [Message], _ events: [TriageEvent] = [], _ rules: Rules, ordinal: Int = 1,
    asOf: String = "2026-11-01T00:00:00Z"
  ) throws -> TurnExplanation {
    let turn = try #require(turns(messages, events, rules).first { $0.id.ordinal == ordinal })
    return explain(
      turn, messages: messages, events: events, asOf: try at(asOf), rules: CompiledRules(rules))
  }

  @Test func everyEventOfTheTurnIsNamedInOrder() throws {
    let events = [
      TriageEvent(
        id: 1, conversation: conversation, at: try at("2026-01-07T10:02:00Z"), seat: "ben",
        action: .release)
    ]
    let explanation = try explained(
      [
        try outbound("r2", "2026-01-07T10:11:00Z"), try outbound("r1", "2026-01-07T10:10:00Z"),
        try inbound("m1", "2026-01-07T10:00:00Z"), try inbound("m2", "2026-01-07T10:04:00Z"),
        try outbound("a1", "2026-01-07T10:00:05Z") { $0.isAutomatic = true },
        try outbound("f1", "2026-01-07T10:05:00Z") { $0.delivery = .failed },
        try inbound("m3", "2026-01-07T12:00:00Z"),
      ], events, rules())
    #expect(
      explanation.steps.map(\.role) == [
        .opened, .automatic, .triaged(.release), .item, .failed, .answered, .extraReply,
      ])
    #expect(
      explanation.steps.map(\.message) == ["m1", "a1", nil, "m2", "f1", "r1", "r2"])
    #expect(explanation.steps[2].seat == "ben")
  }

  @Test func twoColleaguesWhoAnswerAtOnceCollideE67() throws {
    let explanation = try explained(
      [
        try inbound("m1", "2026-01-07T10:00:00Z"), try outbound("r1", "2026-01-07T10:05:00Z"),
        try outbound("r2", "2026-01-07T10:05:04Z") { $0.author = "ben" },
        try outbound("r3", "2026-01-07T10:06:00Z"),
        try outbound("r4", "2026-01-07T11:00:00Z") { $0.author = "ben" },
      ], [], rules())
    #expect(explanation.verdict.turn.answer?.author == "anna")
    #expect(
      explanation.steps.filter { $0.role == .extraReply }.map(\.seat) == ["ben", "anna", "ben"])
    #expect(explanation.extraReplies == 3)
    // Ben's second was a thought of an hour later.
    #expect(explanation.collisions == 1)
  }

  @Test func aTurnWhoseFirstMessageWasTakenDownNamesTheOneWithWhichItOpensInstead() throws {
    let explanation = try explained(
      [
        try inbound("m1", "2026-01-07T10:00:00Z") {
          $0.deletedAt = try? at("2026-01-07T10:05:00Z")
        },
        try inbound("m2", "2026-01-07T10:04:00Z"), try outbound("r1", "2026-01-07T10:10:00Z"),
      ], [], rules())
    #expect(
      explanation.steps.map(\.role) == [.opened, .item, .takenDown, .opensInstead, .answered])
    #expect(explanation.steps[3].message == "m2")
    #expect(explanation.steps[3].at == explanation.verdict.turn.openedAt)
    #expect(explanation.verdict.wallSeconds == 360)
  }

  @Test func theIntervalsAddUpToTheWorkingSeconds() throws {
    let rules = rules(first: 3600, clock: .working, calendar: shanghaiOffice)
    let explanation = try explained(
      [
        try inbound("m1", "2026-09-30T17:30:00+08:00"),
        try outbound("r1", "2026-10-08T14:00:00+08:00"),
      ], [], rules)
    #expect(explanation.intervals.map(\.seconds) == [1800, 10_800, 1800])
    #expect(explanation.verdict.workSeconds == 14_400)
    #expect(explanation.calendar == shanghaiOffice)
    #expect(explanation.verdict.state == .missed)
    #expect(explanation.mandarin?.verdict == .mandarin)
  }

  @Test func everyPolicySaysWhyItIsOrIsNotTheOne() throws {
    var weibo = Policy(name: "weibo")
    weibo.platform = .weibo
    var future = Policy(name: "future")
    future.effectiveFrom = try at("2027-01-01T00:00:00Z")
    let all = Policy(name: "all")
    let rules = Rules(policies: [weibo, future, all, Policy(name: "rest")], calendars: [])
    let explanation = try explained([try inbound("m1", "2026-01-07T10:00:00Z")], [], rules)
    #expect(explanation.policies.map(\.name) == ["weibo", "future", "all", "rest"])
    #expect(
      explanation.policies.map(\.match) == [.otherPlatform, .notInForce, .matches, .later])
    #expect(explanation.policy == all)
    #expect(explanation.exemption == .noTarget)
  }

  @Test func exemptionAndDistrustHaveTheirReasons() throws {
    let question = try inbound("m1", "2026-01-07T10:00:00Z")
    var old = question
    old.isBackfill = true
    var coarse = question
    coarse.precision = .minute
    let none = Rules(policies: [], calendars: [])
    #expect(try explained([question], [], none).exemption == .noPolicy)
    #expect(try explained([old], [], rules()).exemption == .backfill)
    #expect(try explained([coarse], [], rules()).distrust == .coarseOpening(.minute))
    var calendar = nineToFive()
    let period = ExemptPeriod(
      from: try at("2026-01-01T00:00:00Z"), to: try at("2026-02-01T00:00:00Z"))
    calendar.exempt = [period]
    #expect(
      try explained([question], [], rules(calendar: calendar)).exemption == .period(period))
  }

  @Test func aMovedTurnTellsOfTheMessageThatWasTakenDown() throws {
    let explanation = try explained(
      [
        try inbound("m1", "2026-01-07T10:00:00Z") {
          $0.deletedAt = try? at("2026-01-07T10:03:00Z")
        },
        try inbound("m2", "2026-01-07T10:10:00Z"),
      ], [], rules())
    #expect(explanation.steps.map(\.role) == [.opened, .takenDown, .opened])
  }

  @Test func settingAsideAndMendingAreSteps() throws {
    let question = try inbound("m1", "2026-01-07T10:00:00Z")
    let aside = try explained(
      [question], [try setAside("2026-01-07T10:10:00Z", through: question)], rules())
    #expect(aside.steps.map(\.role) == [.opened, .setAside])
    let mended = try explained(
      [
        question,
        try outbound("r1", "2026-01-07T10:05:00Z") { $0.text = "We will look into it." },
        try outbound("r2", "2026-01-07T10:06:00Z"),
      ], [], rules())
    #expect(mended.steps.map(\.role) == [.opened, .answered, .mended])
  }
}
