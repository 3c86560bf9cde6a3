import InboxModel
import Keymaps
import TerminalScreen
import Testing

@testable import InboxInterface

/// At any size nothing traps, and no area lies on another or beyond the screen.
@Suite struct ScreenLayoutTests {
  /// What can be open, as the keys that open it.
  static let states = [
    "", "<Enter>", "<Enter> <Tab>", "j r", "j r <Tab> <F1>", "s", ":", "?", "? /", "g d", "g",
    "j r a <C-x> <C-k>", "j r a <C-s>", "/ a <Enter>",
  ]

  static func session(
    _ keys: String, language: InterfaceLanguage = .english, layout: Preferences.Layout = .automatic
  ) throws -> Session {
    var session = try Session {
      $0.interface = language
      $0.layout = layout
    }
    if !keys.isEmpty { try session.press(keys) }
    return session
  }

  /// Those that have a layout of their own.
  private static let laidOut = ["", "<Enter>", "<Enter> <Tab>", "j r"]

  @Test(arguments: laidOut)
  func areasStayOnTheScreenAndApartAtEverySize(keys: String) throws {
    try expectSound(keys, .automatic, columns: Array(1...300))
  }

  @Test(arguments: laidOut, [Preferences.Layout.below, .beside])
  func theyDoSoInTheLayoutsThatPeopleChoose(keys: String, layout: Preferences.Layout) throws {
    try expectSound(
      keys, layout, columns: Array(1...9) + [56, 57, 79, 80, 99, 100, 101, 159, 160, 161, 300])
  }

  private func expectSound(_ keys: String, _ layout: Preferences.Layout, columns: [Int]) throws {
    var state = try Self.session(keys, layout: layout).state
    for columns in columns {
      for rows in Array(1...45) + [59, 60, 61, 99, 100] {
        state.size = ScreenSize(columns: columns, rows: rows)
        if let fault = fault(ScreenLayout(state), columns: columns, rows: rows) {
          Issue.record("\(columns)x\(rows), \(keys), \(layout): \(fault)")
          return
        }
      }
    }
  }

  /// What is wrong with a layout; nil when nothing is.
  private func fault(_ layout: ScreenLayout, columns: Int, rows: Int) -> String? {
    guard layout.footer == rows - 1 else { return "footer in row \(layout.footer)" }
    if let header = layout.header, header == layout.footer { return "header on the footer" }
    let first = layout.header == nil ? 0 : 1
    let areas = [layout.list, layout.conversation, layout.composer].compactMap { $0 }
    for (index, area) in areas.enumerated() {
      guard area.rows >= 0, area.columns >= 1, area.row >= first, area.column >= 0,
        area.row + area.rows <= layout.footer, area.column + area.columns <= columns
      else { return "\(area) is beyond the screen" }
      for other in areas[(index + 1)...] where area.overlaps(other) {
        return "\(area) lies on \(other)"
      }
    }
    if let body = layout.conversationBody, let whole = layout.conversation {
      guard body.rows >= 0, body.row + body.rows == whole.row + whole.rows else {
        return "\(body) is no part of \(whole)"
      }
    }
    return nil
  }

  @Test(arguments: states)
  func everySizeCanBeDrawn(keys: String) throws {
    var sessions = try InterfaceLanguage.allCases.map { try Self.session(keys, language: $0) }
    for (place, (columns, rows)) in [
      (1, 1), (2, 1), (1, 2), (300, 1), (1, 100), (2, 2), (3, 3), (5, 4), (10, 5), (20, 5), (29, 6),
      (40, 10), (56, 12), (79, 13), (80, 24), (100, 9), (160, 24), (161, 5), (300, 100),
    ].enumerated() {
      let index = place % sessions.count
      sessions[index].send(.resized(ScreenSize(columns: columns, rows: rows)))
      let frame = sessions[index].frame
      #expect(frame.size == ScreenSize(columns: columns, rows: rows))
      if let cursor = frame.cursor {
        #expect(
          (0..<rows).contains(cursor.row) && (0..<columns).contains(cursor.column),
          "\(columns)x\(rows), \(keys): \(cursor)")
      }
    }
  }

  @Test(arguments: states)
  func keysAreSafeOnTheSmallestScreens(keys: String) throws {
    for (columns, rows) in [(1, 1), (3, 2), (12, 4)] {
      var session = try Self.session("")
      session.send(.resized(ScreenSize(columns: columns, rows: rows)))
      if !keys.isEmpty { try session.press(keys) }
      for key in [
        "<Down>", "<PageDown>", "<PageUp>", "<Up>", "<End>", "<Home>", "<Tab>", "a", "中", "<Left>",
        "<C-w>", "<Enter>", "<Esc>", "<Esc>", "<Esc>",
      ] {
        try session.press(key)
        _ = session.frame
      }
    }
  }

  @Test func atTheUsualSizeTheComposerHasTheCursor() throws {
    for keys in ["j r", "j r <Tab>", "/", ":", "s"] {
      #expect(try Self.session(keys).frame.cursor != nil, "\(keys)")
    }
    for keys in ["", "<Enter>", "?", "j r a <C-x> <C-k>"] {
      #expect(try Self.session(keys).frame.cursor == nil, "\(keys)")
    }
  }
}

extension Area {
  fileprivate func overlaps(_ other: Area) -> Bool {
    row < other.row + other.rows && other.row < row + rows
      && column < other.column + other.columns && other.column < column + columns
      && rows > 0 && other.rows > 0
  }
}
