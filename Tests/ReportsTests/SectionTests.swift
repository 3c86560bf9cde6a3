import InboxModel
import Reports
import Testing

/// What a report says of single turns: the slowest, those that still wait, those not in Mandarin.
struct SectionTests {
  @Test func theSlowestTenComeTheSlowestFirst() {
    let turns = (1...12).map { MadeTurns.answered(Int64($0) * 100, ordinal: $0) }
    let slowest = MadeTurns.make(turns.shuffled()).slowest
    #expect(slowest.map(\.wallSeconds) == (3...12).reversed().map { $0 * 100 })
    #expect(slowest.first?.turn.ordinal == 12 && slowest.first?.repliedBy == "lin")
  }

  @Test func ofEqualWaitsTheEarlierOpeningComesFirstThenTheBytesOfTheName() {
    let turns = [
      MadeTurns.answered(60, at: "2026-09-07T11:00:00Z", ordinal: 1),
      MadeTurns.answered(60, ordinal: 9), MadeTurns.answered(60, ordinal: 10),
    ]
    #expect(MadeTurns.make(turns).slowest.map(\.turn.ordinal) == [10, 9, 1])
  }

  @Test func theGreatestWaitOfTheFiguresIsTheFirstOfTheSlowest() {
    let report = MadeTurns.make([
      MadeTurns.answered(900, .missed), MadeTurns.answered(5000, .exempt, ordinal: 2),
      MadeTurns.answered(-10, ordinal: 3),
    ])
    #expect(report.slowest.first?.wallSeconds == report.total.wall.max)
    #expect(report.slowest.first?.state == .exempt && report.slowest.last?.wallSeconds == 0)
  }

  @Test func whatStillWaitsIsCountedByHowLong() {
    let waits: [Int64] = [3600, 3601, 86_400, 86_401, 604_800, 604_801]
    let turns = waits.enumerated().map { index, wait in
      MadeTurns.open(index < 2 ? .pending : .missed, waited: wait, ordinal: index + 1)
    }
    let report = MadeTurns.make(turns + [MadeTurns.answered(10, ordinal: 9)])
    #expect(report.ageing.buckets.map(\.turns) == [1, 1, 1, 1, 1, 1])
    #expect(report.ageing.buckets.map(\.overdue) == [0, 0, 1, 1, 1, 1])
    #expect(report.ageing.total == 6)
    #expect(report.ageing.overdue == report.total.openOverdue)
    #expect(report.ageing.oldest.map(\.wallSeconds) == waits.reversed())
    #expect(report.ageing.oldest.last?.isOverdue == false)
  }

  @Test func onlyTheTwentyThatWaitLongestAreNamed() {
    let turns = (1...30).map { MadeTurns.open(waited: Int64($0), ordinal: $0) }
    let ageing = MadeTurns.make(turns.shuffled()).ageing
    #expect(ageing.total == 30 && ageing.oldest.map(\.wallSeconds) == (11...30).reversed())
  }

  @Test func nobodyIsAskedToAnswerHistory() {
    var turn = MadeTurns.open(.exempt, waited: 9_999_999)
    turn.turn.isBackfill = true
    let ageing = MadeTurns.make([turn, MadeTurns.open(.exempt, ordinal: 2)]).ageing
    #expect(ageing.history == 1 && ageing.total == 1 && ageing.oldest.map(\.turn.ordinal) == [2])
  }

  private func untranslated(
    _ ordinal: Int, by seat: String?, _ translation: TurnTranslation = .untranslated,
    in conversation: ConversationID = MadeTurns.conversation()
  ) -> JudgedTurn {
    var turn = MadeTurns.answered(30, by: seat, in: conversation, ordinal: ordinal)
    turn.turn.translation = translation
    return turn
  }

  @Test func untranslatedTurnsAreThoseOfASeatOnAPlatform() {
    let tieba = MadeTurns.conversation("li", platform: .tieba)
    var mended = untranslated(5, by: "wu")
    mended.turn.mendedAt = mended.turn.openedAt.adding(seconds: 90)
    let report = MadeTurns.make([
      untranslated(1, by: nil), untranslated(2, by: "wu"), untranslated(3, by: "lin", .partly),
      untranslated(4, by: "wu", in: tieba), mended, untranslated(6, by: "wu"),
    ])
    let seats = report.untranslatedBy.seats
    #expect(seats.map(\.platform.name) == ["tieba", "weibo", "weibo", "weibo"])
    #expect(seats.map(\.seat) == ["wu", "lin", "wu", nil])
    #expect(seats.map(\.untranslated) == [1, 0, 2, 1] && seats.map(\.partly) == [0, 1, 0, 0])
    #expect(seats.reduce(0) { $0 + $1.untranslated } == report.total.counts.untranslated)
  }

  @Test func aTextThatAnswersAgainWithoutMandarinStandsForASavedReply() {
    let thanks = "Thanks!\nYours, Anna"
    let turns = [
      untranslated(1, by: "wu"), untranslated(2, by: "lin"), untranslated(3, by: "wu"),
      untranslated(4, by: "wu"), untranslated(5, by: "wu", .partly),
      untranslated(6, by: "wu", .partly),
    ]
    let texts = [
      "r1": thanks, "r2": thanks, "r3": thanks, "r4": "Once only.", "r5": "好 dear", "r6": "好 dear",
    ]
    let same = MadeTurns.make(MadeTurns.spec(), turns, texts: texts).untranslatedBy.sameText
    #expect(same.map(\.text) == ["Thanks!", "好 dear"])
    #expect(same.map(\.turns) == [3, 2] && same.map(\.seats) == [2, 1])
    #expect(same.map(\.isPartly) == [false, true])
  }

  @Test func aTurnWhoseReplyIsOnlyClaimedIsAnsweredAndStandsApart() {
    var turn = MadeTurns.answered(30)
    turn.turn.ending = .answered(
      Turn.Answer(at: turn.turn.openedAt, message: "r1", author: "lin", isConfirmed: false))
    let counts = MadeTurns.make([turn, MadeTurns.answered(60, ordinal: 2)]).total.counts
    #expect(counts.answered == 2 && counts.answeredClaimed == 1)
  }

  @Test func onlyWhatIsListedIsLookedUp() {
    var report = MadeTurns.make(
      (1...50).map { MadeTurns.answered(Int64($0), ordinal: $0) }
        + (51...60).map { MadeTurns.open(ordinal: $0) })
    var asked = 0
    report.addLinks { turn in
      asked += 1
      return "https://example.com/\(turn.ordinal)"
    }
    #expect(asked == 20)
    #expect(report.slowest.first?.url == "https://example.com/50")
    #expect(report.ageing.oldest.first?.url == "https://example.com/51")
  }
}
