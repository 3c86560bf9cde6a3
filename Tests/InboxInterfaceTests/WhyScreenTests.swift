import InboxModel
import ReplyTracking
import TerminalScreen
import Testing

@testable import InboxInterface

/// One key explains a turn, with the words of `dafu why`.
@Suite struct WhyScreenTests {
  private func ordinal(_ session: Session) -> Int? {
    session.state.why?.explained?.explanation.verdict.turn.id.ordinal
  }

  @Test func fromTheListItIsTheTurnThatWaits() throws {
    var session = try Session()
    try session.press("w")
    #expect(session.state.screen == .why && ordinal(session) == 2)
    #expect(session.frame.text(row: 1).hasSuffix("turn 2 of 2"))
    try session.press("q")
    #expect(session.state.screen == .inbox && session.state.why == nil)
  }

  @Test func stepsGoThroughTheTurnsOfTheConversation() throws {
    var session = try Session()
    try session.press("w [")
    #expect(ordinal(session) == 1)
    try session.press("[")
    #expect(ordinal(session) == 1 && session.state.notice == .noMore)
    try session.press("]")
    #expect(ordinal(session) == 2)
  }

  @Test func inAConversationItIsTheTurnInView() throws {
    var session = try Session(rows: 15)
    try session.press("<Enter> w")
    #expect(ordinal(session) == 2)
    try session.press("<Esc> <Home> w")
    #expect(ordinal(session) == 1)
    try session.press("<Esc>")
    #expect(session.state.screen == .conversation)
  }

  @Test func whereNobodyEverWroteThereIsNothingToExplain() throws {
    var session = try Session()
    var detail = SampleInbox.detail(of: SampleInbox.waiting[0])
    detail.messages = []
    session.store.details[detail.row.conversation] = detail
    try session.press("w")
    #expect(session.state.why == nil && session.state.notice == .noTurns)
  }

  @Test func anAnswerToAnEarlierQuestionIsDropped() throws {
    var session = try Session()
    try session.press("w")
    let old = try #require(session.state.why)
    try session.press("[")
    session.send(.explained(old.question, try #require(old.explained)))
    #expect(ordinal(session) == 1)
    session.send(.nothingToExplain(old.question))
    #expect(session.state.why != nil)
  }

  @Test func theScreenSaysWhatTheCommandSays() throws {
    var session = try Session(columns: 200, rows: 60)
    try session.press("w")
    let explanation = try #require(session.state.why?.explained?.explanation)
    let text = ExplanationText(explanation, zone: session.state.preferences.zone) { text, _ in text
    }
    let rows = (0..<60).map { session.frame.text(row: $0) }
    for line in text.heading + text.sections.flatMap({ [$0.title] + $0.lines }) {
      #expect(rows.contains { $0.hasSuffix(line) }, "\(line)")
    }
  }

  @Test func bothLanguagesExplainEveryTurnInAsManyLines() throws {
    for talk in SampleReport.talks {
      for turn in talk.turns {
        let explanation = explain(
          turn, messages: talk.messages, events: talk.events, asOf: SampleInbox.now,
          rules: SampleReport.rules)
        let texts = InterfaceLanguage.allCases.map {
          ExplanationText(explanation, zone: .shanghai, wording: $0.wording) { text, _ in text }
        }
        #expect(texts[0].heading.count == texts[1].heading.count)
        #expect(texts[0].sections.map(\.lines.count) == texts[1].sections.map(\.lines.count))
      }
    }
  }

  @Test func whatTheMandarinCheckSaysIsSaidInChineseToo() {
    let texts = [
      "您好，今天发货。", "Hello, it ships today.", "👍", "今日は発送します", "오늘 발송합니다", "您好, it ships today.",
      "It ships today. 谢谢您", "我们今天发货 and you will get it by the end of this week, thank you",
      "iPhone 今天发货", "您好，今天发货。Hello, it ships today.",
      "今天发货。The number of the parcel follows tomorrow. It takes three days to arrive.",
    ]
    let check = MandarinCheck()
    let reasons = Set(texts.map { check.check($0).reason })
    #expect(reasons.count >= 8)
    for reason in reasons { #expect(ChineseWording.reasons[reason] != nil, "\(reason)") }
  }

  @Test func theWindowIsTheReasonWhereItEndsFirst() throws {
    var turn = try #require(SampleReport.talks[0].turns.first)
    turn.dueAt = turn.openedAt.adding(seconds: 86_400)
    turn.windowEndsAt = turn.openedAt.adding(seconds: 7200)
    let explanation = explain(
      turn, messages: SampleReport.talks[0].messages, events: [], asOf: SampleInbox.now,
      rules: SampleReport.rules)
    for language in InterfaceLanguage.allCases {
      let text = ExplanationText(explanation, zone: .shanghai, wording: language.wording) {
        text, _ in text
      }
      #expect(text.sections[1].lines.contains(language.wording.windowIsEarlier))
    }
  }
}
