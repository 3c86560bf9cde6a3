import InboxInterface
import TerminalScreen
import Testing

/// Keys in, screen out.
@Suite struct GoldenScreensTests {
  @Test func theListAtTheUsualSize() throws {
    try expectGolden(Session().frame, "list-80x24")
  }

  @Test func theListOnALargeScreen() throws {
    var session = try Session(columns: 200, rows: 60)
    try session.press("j j")
    try expectGolden(session.frame, "list-200x60")
  }

  @Test func theListOnASmallScreen() throws {
    try expectGolden(Session(columns: 40, rows: 10).frame, "list-40x10")
  }

  @Test func theListInChineseWithoutColour() throws {
    var session = try Session {
      $0.interface = .simplifiedChinese
      $0.language = "zh"
      $0.colors = .none
    }
    try session.press("j")
    try expectGolden(session.frame, "list-chinese-mono-80x24")
  }

  @Test func rowsInTheOriginal() throws {
    var session = try Session()
    try session.press("o")
    try expectGolden(session.frame, "list-original-80x24")
  }

  @Test func anOpenedConversation() throws {
    var session = try Session()
    try session.press("<Enter>")
    try expectGolden(session.frame, "conversation-80x24")
  }

  @Test func aConversationBesideTheList() throws {
    var session = try Session(columns: 200, rows: 60)
    try session.press("<Enter>")
    try expectGolden(session.frame, "conversation-200x60")
  }

  @Test func aConversationInChinese() throws {
    var session = try Session {
      $0.interface = .simplifiedChinese
      $0.colors = .none
    }
    try session.press("j <Enter>")
    try expectGolden(session.frame, "conversation-chinese-mono-80x24")
  }

  @Test func hostileTextInAConversation() throws {
    var session = try Session()
    try session.press("9 j k <Enter>")
    try expectGolden(session.frame, "conversation-hostile-80x24")
  }

  @Test func writingAReply() throws {
    var session = try Session()
    try session.press("j r")
    session.type("亲，您的订单今天下午发货，单号稍后发您。")
    try session.press("<Tab>")
    session.type("Ships this afternoon, number follows.")
    try session.press("<Tab>")
    try expectGolden(session.frame, "composer-80x24")
  }

  @Test func writingAReplyOnASmallScreen() throws {
    var session = try Session(columns: 40, rows: 10)
    try session.press("j r")
    session.type("亲，您的订单今天下午发货，单号稍后发您，请留意短信。")
    try expectGolden(session.frame, "composer-40x10")
  }

  @Test func keysPending() throws {
    var session = try Session()
    try session.press("g")
    try expectGolden(session.frame, "pending-80x24")
  }

  @Test func helpForTheList() throws {
    var session = try Session()
    try session.press("?")
    try expectGolden(session.frame, "help-80x24")
  }

  @Test func theCommandLine() throws {
    var session = try Session()
    try session.press(":")
    session.type("view")
    try expectGolden(session.frame, "command-80x24")
  }

  @Test func theSnoozePrompt() throws {
    var session = try Session()
    try session.press("s")
    try expectGolden(session.frame, "snooze-80x24")
  }

  @Test func searchResults() throws {
    var session = try Session()
    try session.press("/")
    session.type("拉链")
    try session.press("<Enter>")
    try expectGolden(session.frame, "search-80x24")
  }

  @Test func whyATurnIsLate() throws {
    var session = try Session()
    try session.press("w")
    try expectGolden(session.frame, "why-80x24")
  }

  @Test func whyOnALargeScreen() throws {
    var session = try Session(columns: 200, rows: 60)
    try session.press("w [")
    try expectGolden(session.frame, "why-200x60")
  }

  @Test func whyInChineseWithoutColour() throws {
    var session = try Session {
      $0.interface = .simplifiedChinese
      $0.colors = .none
    }
    try session.press("w [")
    try expectGolden(session.frame, "why-chinese-mono-80x24")
  }

  @Test func theReport() throws {
    var session = try Session()
    try session.press("R j l l")
    try expectGolden(session.frame, "report-80x24")
  }

  @Test func theReportOnALargeScreen() throws {
    var session = try Session(columns: 200, rows: 60)
    try session.press("R ] ]")
    try expectGolden(session.frame, "report-200x60")
  }

  @Test func theReportInChineseWithoutColour() throws {
    var session = try Session {
      $0.interface = .simplifiedChinese
      $0.colors = .none
    }
    try session.press("R")
    try expectGolden(session.frame, "report-chinese-mono-80x24")
    try session.press("<Tab> <Tab> <Tab> j")
    try expectGolden(session.frame, "report-week-chinese-mono-80x24")
  }

  @Test func theReportInASCII() throws {
    var session = try Session {
      $0.colors = .none
      $0.widths = TerminalWidths(testWidths.drawn(with: .ascii))
    }
    try session.press("R <Tab> <Tab> <Tab> j")
    let frame = render(session.state, widths: testWidths.drawn(with: .ascii))
    try expectGolden(frame, "report-week-ascii-80x24")
  }

  @Test func theTurnsBehindAFigure() throws {
    var session = try Session()
    try session.press("R j l l <Enter> j")
    try expectGolden(session.frame, "turns-80x24")
  }

  @Test func theTurnsBehindAFigureInChinese() throws {
    var session = try Session(columns: 200, rows: 60) { $0.interface = .simplifiedChinese }
    try session.press("R m <Enter> j j")
    try expectGolden(session.frame, "turns-chinese-200x60")
  }

  @Test func aConversationReachedFromTheReport() throws {
    var session = try Session()
    try session.press("R <Enter> <Enter>")
    try expectGolden(session.frame, "report-conversation-80x24")
  }

  @Test func whatIsDone() throws {
    var session = try Session()
    try session.press("g d")
    try expectGolden(session.frame, "done-80x24")
  }
}
