import InboxInterface
import InboxModel
import TerminalScreen
import Testing

/// Every action by its name.
@Suite struct CommandLineTests {
  private func session(typing text: String, opened: Bool = false) throws -> Session {
    var session = try Session()
    if opened { try session.press("<Enter>") }
    try session.press(":")
    session.send(.pasted(text))
    return session
  }

  private func names(_ session: Session) -> [String] {
    session.state.prompt?.candidates.map {
      if case .action(let action) = $0 { action.rawValue } else { "" }
    } ?? []
  }

  @Test(arguments: Action.allCases.filter(\.isCommand))
  func aNameAndNothingElseFindsItsAction(action: Action) throws {
    #expect(names(try session(typing: action.rawValue)).first == action.rawValue)
  }

  @Test func withoutANameEverythingIsOffered() throws {
    #expect(names(try session(typing: "")) == Action.allCases.filter(\.isCommand).map(\.rawValue))
  }

  @Test func abbreviationsAndMeaningsFindActionsToo() throws {
    #expect(names(try session(typing: "nrn")).first == "no-reply-needed")
    #expect(names(try session(typing: "vw")).first == "view-waiting")
    #expect(names(try session(typing: "colleagues")) == ["claim"])
    #expect(names(try session(typing: "zzz")).isEmpty)
  }

  @Test func enterRunsTheHighlightedAction() throws {
    var session = try session(typing: "view")
    let second = names(session)[1]
    try session.press("<Down> <Enter>")
    #expect(second == "view-outbox" && session.state.list.view == .outbox)
    #expect(session.state.prompt == nil)
  }

  @Test func theHighlightGoesRound() throws {
    var session = try session(typing: "view")
    let count = try #require(session.state.prompt?.candidates.count)
    try session.press("<Up>")
    #expect(session.state.prompt?.highlighted == count - 1)
    try session.press("<Down>")
    #expect(session.state.prompt?.highlighted == 0)
  }

  @Test func tabCompletesTheName() throws {
    var session = try session(typing: "vie")
    try session.press("<Down> <Tab>")
    #expect(session.state.prompt?.field.text == "view-outbox ")
    try session.press("<Enter>")
    #expect(session.state.list.view == .outbox)
  }

  @Test func anExactNameStandsOverWhatIsHighlighted() throws {
    var session = try session(typing: "search 拉链")
    try session.press("<Enter>")
    #expect(session.state.list.view == .search("拉链"))
  }

  @Test func anArgumentIsACountATimeOrWords() throws {
    var moved = try session(typing: "move-down 5")
    try moved.press("<Enter>")
    #expect(moved.state.list.selected == 5)
    var snoozed = try session(typing: "snooze 2h")
    try snoozed.press("<Enter>")
    #expect(
      snoozed.effects
        == [
          .snooze(
            SampleInbox.waiting[0].conversation, until: SampleInbox.now.adding(seconds: 7200))
        ])
  }

  @Test(
    arguments: [
      "-1", "0", "-9223372036854775808", "9223372036854775807", "99999999999999999999", "x", "5x",
    ])
  func noCountIsACrash(count: String) throws {
    for action in Action.allCases where action.isCommand && action.takesCount {
      for opened in [false, true] {
        var session = try session(typing: "\(action.rawValue) \(count)", opened: opened)
        try session.press("<Enter>")
        let total = try #require(session.state.list.total)
        #expect((0..<total).contains(session.state.list.selected), "\(action) \(count)")
        #expect(session.effects.count <= 20)
      }
    }
  }

  @Test func aNameThatNothingHasIsSaid() throws {
    var session = try session(typing: "zzz")
    try session.press("<Enter>")
    #expect(session.state.notice == .unknownCommand("zzz"))
    #expect(session.state.prompt == nil && session.effects.isEmpty)
  }

  @Test func anEmptyPromptRunsTheFirstOnlyIfItIsHighlighted() throws {
    var session = try session(typing: "")
    try session.press("<Esc>")
    #expect(session.state.prompt == nil && session.effects.isEmpty)
    #expect(session.state.list.selected == 0)
  }

  @Test func inAConversationACommandIsAboutIt() throws {
    var session = try Session()
    try session.press("j <Enter> <Tab> j j <Tab> :")
    session.type("claim")
    try session.press("<Enter>")
    guard case .claim(let id, _) = session.effects.last else {
      Issue.record("\(session.effects)")
      return
    }
    #expect(id == SampleInbox.waiting[1].conversation)
  }

  @Test func thePromptsHintsPromiseOnlyWhatItHas() throws {
    var session = try Session()
    for (keys, completes) in [("/", false), (":", true), ("s", true), ("? /", false)] {
      try session.press(keys)
      let footer = session.frame.text(row: 23)
      #expect(footer.contains("complete") == completes, "\(keys)")
      #expect(footer.contains("<Esc> back") && !footer.contains("draft"), "\(keys)")
      try session.press("<Esc> <Esc>")
    }
    try session.press("r")
    #expect(session.frame.text(row: 23).contains("<Esc> back, keeps the draft"))
  }
}
