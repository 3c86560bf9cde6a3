import InboxModel
import ReplyTracking
import Reports
import TerminalScreen
import Testing

@testable import InboxInterface

/// The report: what it asks, what it shows, and the way from a figure to a conversation and back.
@Suite struct ReportScreenTests {
  private func opened(columns: Int = 80, rows: Int = 24) throws -> Session {
    var session = try Session(columns: columns, rows: rows)
    try session.press("R")
    return session
  }

  private func asked(_ session: Session) -> [ReportQuestion] {
    session.loads.compactMap { if case .makeReport(let question) = $0 { question } else { nil } }
  }

  @Test func nothingIsCountedBeforeItIsOpened() throws {
    var session = try Session()
    session.send(.storeChanged)
    session.tick(120)
    #expect(asked(session).isEmpty)
  }

  @Test func itOpensOnThisWeekAndIsMadeAnewWhenAskedOnly() throws {
    var session = try opened()
    #expect(session.frame.text(row: 1).contains("this week  2026-11-23..2026-11-29"))
    #expect(asked(session).count == 1)
    session.send(.storeChanged)
    session.tick(120)
    #expect(asked(session).count == 1)
    try session.press("R")
    #expect(asked(session).count == 2)
  }

  @Test(arguments: [
    ("t", "today  2026-11-24"), ("m", "this month  2026-11-01..2026-11-30"),
    ("t w", "this week  2026-11-23..2026-11-29"), ("<lt>", "week  2026-11-16..2026-11-22"),
    ("m <lt> <lt>", "month  2026-09-01..2026-09-30"), ("t > >", "day  2026-11-26"),
    ("3 <lt>", "week  2026-11-02..2026-11-08"),
  ])
  func keysChooseThePeriod(_ keys: String, _ title: String) throws {
    var session = try opened()
    try session.press(keys)
    #expect(session.frame.text(row: 1).hasPrefix(" Report  \(title)"))
    #expect(session.state.report?.made?.question.span == session.state.report?.span)
  }

  @Test func aPeriodIsTypedInTheReadersZone() throws {
    var session = try opened()
    try session.press("p")
    session.type("2026-11-01..2026-11-15")
    try session.press("<Enter>")
    let period = try #require(session.state.report?.made?.report.spec.period)
    #expect(period.from == SampleInbox.moment("2026-11-01T00:00:00+01:00"))
    #expect(period.to == SampleInbox.moment("2026-11-16T00:00:00+01:00"))
    try session.press(">")
    #expect(session.frame.text(row: 1).contains("2026-11-16..2026-11-30"))
  }

  @Test func whatIsNoPeriodIsSaidAndTheLineStays() throws {
    var session = try opened()
    try session.press("p")
    session.type("yesterday")
    try session.press("<Enter>")
    #expect(session.state.notice == .notAPeriod("yesterday"))
    #expect(session.state.prompt != nil && asked(session).count == 1)
  }

  @Test func theCommandLineTakesAPeriodToo() throws {
    var session = try Session()
    try session.press(":")
    session.type("report 2026-10")
    try session.press("<Enter>")
    #expect(session.frame.text(row: 1).contains("2026-10-01..2026-10-31"))
  }

  @Test func rowsAreSplitByEachKeyInTurn() throws {
    var session = try opened()
    var seen: [ReportKey] = []
    for _ in ReportState.keys {
      try session.press("]")
      seen += try #require(session.state.report?.made?.report.spec.by)
    }
    #expect(seen == Array(ReportState.keys.dropFirst()) + [.platform])
    try session.press("[")
    #expect(session.state.report?.made?.report.spec.by == [.weekday])
  }

  @Test func anAnswerToAnEarlierQuestionIsDropped() throws {
    var session = try opened()
    let old = try #require(asked(session).first)
    session.state.report?.asked = nil
    _ = session.state.askReport(old.span.stepped(by: -1))
    let made = try #require(session.state.report?.made)
    session.send(.reportMade(old, SampleReport.report(old.spec(asOf: SampleInbox.now))))
    #expect(session.state.report?.made == made && session.state.report?.asked != nil)
    #expect(session.frame.text(row: 1).contains("counting"))
    // The figures of another week than the title's are not shown.
    #expect(!(2..<22).contains { session.frame.text(row: $0).contains("attained") })
  }

  @Test func keysThatNeedFiguresWaitForThemAndOthersDoNot() throws {
    var session = try opened()
    func waiting(_ state: Interface) -> Set<String> {
      Set(
        [
          "j", "l", "<Enter>", "<Tab>", "G", "<Space>", "q", "t", "m", "]", "<lt>", "?", "g",
          "<C-c>",
        ]
        .filter { notation in keys(in: notation).map { state.needsAnswer($0[0]) } ?? false })
    }
    #expect(waiting(session.state).isEmpty)
    _ = session.state.openReport()
    let needy: Set = ["j", "l", "<Enter>", "<Tab>", "G", "<Space>"]
    #expect(waiting(session.state) == needy)
    try session.press("g")
    #expect(session.state.needsAnswer(Key(.scalar("g"))))
    try session.press("<Esc> R")
    #expect(waiting(session.state).isEmpty)
    _ = session.state.openTurns()
    #expect(waiting(session.state) == ["j", "<Enter>", "G", "<Space>"])
    #expect(session.state.needsAnswer(Key(.scalar("w"))))
    #expect(session.state.interrupts(.keyPressed(Key(.scalar("c"), [.control]))))
    #expect(!session.state.interrupts(.keyPressed(Key(.scalar("q")))))
  }

  @Test func aFailureIsSaidAndTheReportBeforeStays() throws {
    var session = try opened()
    let before = try #require(session.state.report?.made)
    session.store.failure = "The store is busy"
    try session.press("m")
    #expect(session.state.report?.made == before && session.state.report?.asked == nil)
    #expect(session.frame.text(row: 1).contains("this week"))
    #expect(session.frame.text(row: 23).contains("The store is busy"))
  }

  @Test(arguments: [80, 120, 200])
  func everyFigureIsReachedByMovesAndSeenWhenItIsSelected(columns: Int) throws {
    let session = try opened(columns: columns)
    let page = try #require(session.state.reportPage)
    var reached: Set<ReportPlace> = [page.items[0].place]
    var open = [page.items[0]]
    while let item = open.popLast() {
      for action in [Action.moveDown, .moveUp, .moveLeft, .moveRight] {
        let next = page.neighbour(of: item, action)
        if reached.insert(next.place).inserted { open.append(next) }
      }
    }
    let missed = page.items.filter { !reached.contains($0.place) }
    #expect(missed.isEmpty)
    for item in page.items {
      for scroll in [0, page.height] {
        let top = page.scroll(from: scroll, toShow: item, height: 20)
        #expect((top..<top + 20).contains(item.line))
      }
    }
  }

  @Test(arguments: [80, 200])
  func tabGoesThroughTheBlocksAndRoundAgain(columns: Int) throws {
    var session = try opened(columns: columns)
    let start = try #require(session.state.report?.selected)
    var seen: [ReportPlace] = []
    repeat {
      seen.append(try #require(session.state.report?.selected))
      try session.press("<Tab>")
    } while session.state.report?.selected != start && seen.count < 20
    #expect(seen.count == 6 && Set(seen).count == 6)
  }

  @Test(arguments: [80, 200])
  func everyLineOfThePageIsSeenWhilePaging(columns: Int) throws {
    var session = try opened(columns: columns)
    let page = try #require(session.state.reportPage)
    var seen: Set<String> = []
    for _ in 0..<10 {
      for row in 2..<22 { seen.insert(session.frame.text(row: row)) }
      try session.press("<C-d>")
    }
    let texts = page.panes.flatMap(\.lines).map { $0.stretches.map(\.text).joined() }
    for text in texts {
      let words = text.filter { $0 != " " }
      #expect(
        seen.contains { $0.filter { $0 != " " && $0 != ">" }.contains(words) }, "\(text)")
    }
  }

  @Test(arguments: ReportState.keys)
  func behindEveryNumberStandSoManyTurns(key: ReportKey) throws {
    var session = try opened(columns: 200, rows: 60)
    while session.state.report?.made?.report.spec.by != [key] { try session.press("]") }
    let page = try #require(session.state.reportPage)
    let report = try #require(session.state.report?.made?.report)
    #expect(page.items.count > 60)
    for item in page.items {
      session.state.report?.selected = item.place
      try session.press("<Enter>")
      let found = try #require(session.state.report?.turns?.found)
      if let count = report.turns(behind: item.place.figure) {
        let line = page.panes.flatMap(\.lines)
        #expect(found.total == count, "\(item.place.figure) of \(line.count) lines")
      } else {
        #expect(found.total > 0)
      }
      try session.press("q")
    }
  }

  @Test func fromAFigureToAConversationAndBackStepByStep() throws {
    var session = try Session()
    try session.press("j <Enter>")
    let before = session.state
    try session.press("R j j l")
    let figure = try #require(session.state.report?.selected)
    try session.press("<Enter> j j")
    let turn = try #require(session.state.report?.turns?.selectedTurn?.turn.id)
    try session.press("<Enter>")
    #expect(session.state.screen == .conversation && session.state.opened?.id == turn.conversation)
    #expect(ScreenLayout(session.state).list == nil)
    // The next one of the list of turns, not of the inbox.
    try session.press("n")
    let next = try #require(session.state.report?.turns?.selectedTurn?.turn.id)
    #expect(next != turn && session.state.opened?.id == next.conversation)
    try session.press("p q")
    #expect(session.state.screen == .turns)
    #expect(session.state.report?.turns?.selectedTurn?.turn.id == turn)
    try session.press("q")
    #expect(session.state.screen == .report && session.state.report?.selected == figure)
    try session.press("q")
    #expect(session.state.report == nil && session.state.screen == before.screen)
    #expect(session.state.opened?.id == before.opened?.id && session.state.list == before.list)
  }

  @Test func ofManyTurnsTheFirstAreListedAndTheRestIsSaid() throws {
    var session = try Session()
    try session.press("R m <Enter>")
    let list = try #require(session.state.report?.turns)
    let found = try #require(list.found)
    session.send(
      .turnsFound(
        list.question, FoundTurns(turns: Array(found.turns.prefix(50)), total: found.total)))
    #expect(!session.frame.text(row: 22).contains("more"))
    try session.press("G")
    #expect(session.frame.text(row: 21).hasPrefix(">"))
    #expect(session.frame.text(row: 22).contains("and \(found.total - 50) more"))
  }

  @Test(arguments: [40, 50, 60, 70, 80], InterfaceLanguage.allCases)
  func nothingStandsOutsideTheScreen(columns: Int, language: InterfaceLanguage) throws {
    var session = try Session(columns: columns) { $0.interface = language }
    try session.press("R m")
    let page = try #require(session.state.reportPage)
    for item in page.items { #expect(item.column + item.columns <= columns, "\(item)") }
  }

  @Test func aViewChosenInAConversationOfTheReportLeavesTheReport() throws {
    var session = try Session()
    try session.press("R <Enter> <Enter> g d")
    #expect(session.state.report == nil && session.state.list.view == .done)
    #expect(session.frame.text(row: 0).hasPrefix(" Done"))
  }

  @Test func aTurnOfTheListIsExplained() throws {
    var session = try Session()
    try session.press("R <Enter> j")
    let turn = try #require(session.state.report?.turns?.selectedTurn?.turn.id)
    try session.press("w")
    #expect(session.state.screen == .why)
    #expect(session.state.why?.explained?.explanation.verdict.turn.id == turn)
    try session.press("q")
    #expect(session.state.screen == .turns)
  }

  @Test func aSelectionThatIsGoneGoesToTheFirstOfItsKind() throws {
    var session = try opened()
    try session.press("<Tab> <Tab> j l")
    let place = try #require(session.state.report?.selected)
    guard case .count(_, row: .some) = place.figure else {
      Issue.record("\(place) is no row")
      return
    }
    try session.press("]")
    let page = try #require(session.state.reportPage)
    #expect(page.item(session.state.report?.selected) != nil)
    guard case .count(_, row: .some)? = session.state.report?.selected?.figure else {
      Issue.record("no row is selected")
      return
    }
  }

  @Test func whatIsTypedAheadIsDoneInTheReport() throws {
    var session = try Session()
    try session.press("R m j l <Enter> j <Enter> q q q")
    #expect(session.state.screen == .inbox && session.state.report == nil)
  }

  @Test(arguments: [20, 30, 40])
  func itIsDrawnOnSmallScreensToo(columns: Int) throws {
    for rows in [1, 3, 5, 10] {
      var session = try opened(columns: columns, rows: rows)
      try session.press("G g g <Tab> j <Enter>")
      #expect(session.frame.size.rows == rows)
      try session.press("w")
      #expect(session.frame.size.rows == rows)
    }
  }
}
