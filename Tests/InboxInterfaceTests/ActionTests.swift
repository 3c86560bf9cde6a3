import InboxModel
import Keymaps
import TerminalScreen
import Testing

@testable import InboxInterface

/// Each key of the keymaps that come with dafu, and each name on the command line, does what its
/// help says.
@Suite struct ActionTests {
  /// Where every action has something to do: the middle of long lists and texts.
  static func session(on screen: KeyScreen, keymap: String = Keymaps.default) throws -> Session {
    let rows = (SampleInbox.waiting + SampleInbox.many(60)).map { row in
      var row = row
      row.claimedBy = "anna"
      row.snoozedUntil = SampleInbox.now.adding(seconds: 3600)
      return row
    }
    var session = try Session(columns: 120, keymap: keymap, waiting: rows)
    var detail = SampleInbox.detail(of: SampleInbox.waiting[1])
    detail.messages = (0..<60).map { number in
      var message = detail.messages[0]
      message.id = "m\(number)"
      return message
    }
    session.store.details[detail.row.conversation] = detail
    for _ in 0..<(screen == .inbox || screen == .help || screen == .prompt ? 29 : 1) {
      session.send(.keyPressed(Key(.down)))
    }
    switch screen {
    case .any, .inbox: break
    case .conversation: session.perform(.openConversation, .pageUp, .pageUp)
    case .composer, .question:
      session.perform(.openConversation, .reply)
      session.send(.pasted("好的，今天发货。\n单号稍后发您，谢谢。\n请留意短信。"))
      session.perform(.caretUp, .caretWordLeft, .caretRight, .pageUp, .pageUp)
      if screen == .question { session.perform(.discardDraft) }
    case .prompt:
      session.perform(.commandLine)
      session.type("view snoozed")
      session.perform(.caretLeft, .caretLeft, .caretLeft)
    case .help: session.perform(.help, .pageDown, .pageDown)
    }
    try #require(session.state.screen == (screen == .any ? .inbox : screen))
    return session
  }

  @Test(
    arguments: [Keymaps.default, Keymaps.vim],
    KeyScreen.allCases.filter { $0 != .any })
  func everyKeyDoesWhatItsHelpSays(keymap: String, screen: KeyScreen) throws {
    let bindings = try Keymap(layers: [keymapFile(keymap)])
    let start = try Self.session(on: screen, keymap: keymap)
    for action in Action.allCases {
      for keys in bindings.keys(for: action, on: screen) {
        var session = start
        for key in keys { session.send(.keyPressed(key)) }
        let effects = Array(session.effects.dropFirst(start.effects.count))
        #expect(
          done(action, from: start.state, to: session.state, effects),
          "\(notation(of: keys)) on \(screen) is \(action)")
      }
    }
  }

  @Test(arguments: [KeyScreen.inbox, .conversation], Action.allCases.filter(\.isCommand))
  func everyNameDoesTheSame(screen: KeyScreen, action: Action) throws {
    guard action.screens.contains(screen) else { return }
    let start = try Self.session(on: screen)
    var session = start
    session.perform(.commandLine)
    session.send(.pasted(action.rawValue))
    session.perform(.accept)
    let effects = Array(session.effects.dropFirst(start.effects.count))
    #expect(done(action, from: start.state, to: session.state, effects))
  }

  /// Whether `action` did from `before` to `after` what its help says.
  private func done(
    _ action: Action, from before: Interface, to after: Interface, _ effects: [Effect]
  ) -> Bool {
    let list = after.list.selected - before.list.selected
    let scroll = scrolled(from: before, to: after)
    let id = before.subject?.conversation
    switch action {
    case .moveDown: return scroll ?? list == 1
    case .moveUp: return scroll ?? list == -1
    case .halfPageDown, .pageDown: return scroll ?? list > 1
    case .halfPageUp, .pageUp: return scroll ?? list < -1
    case .moveFirst: return scroll.map { $0 < 0 } ?? (after.list.selected == 0)
    case .moveLast: return scroll.map { $0 > 0 } ?? (after.list.selected == 71)
    case .openConversation: return after.opened?.id == id && after.pane == .conversation
    case .nextConversation: return list == 1 && after.opened?.id == after.list.selectedID
    case .previousConversation: return list == -1 && after.opened?.id == after.list.selectedID
    case .switchPane: return after.opened?.id == id && after.pane != before.pane
    case .toggleOriginal: return after.showsOriginal != before.showsOriginal
    case .toggleLayout: return after.preferences.layout != before.preferences.layout
    case .reply: return after.composer?.conversation == id
    case .noReplyNeeded:
      return before.subject.map { [.noReplyNeeded($0.conversation, through: $0.lastInbound)] }
        == effects
    case .snooze: return after.prompt?.purpose == id.map { .snooze($0) }
    case .wake: return id.map { [.snooze($0, until: before.now)] } == effects
    case .claim:
      return id.map { [.claim($0, until: before.now.adding(seconds: 4 * 3600))] } == effects
    case .release: return id.map { [.release($0)] } == effects
    case .undo: return effects == [.undo]
    case .viewWaiting: return after.list.view == .waiting
    case .viewSnoozed, .nextView: return after.list.view == .snoozed
    case .viewDone: return after.list.view == .done
    case .viewBackfill, .previousView: return after.list.view == .backfill
    case .viewOutbox: return after.list.view == .outbox
    case .search: return after.prompt?.purpose == (before.help == nil ? .search : .helpSearch)
    case .commandLine: return after.prompt?.purpose == .command
    case .help: return (after.help == nil) != (before.help == nil)
    case .suspend: return effects == [.suspend]
    case .redraw: return effects == [.redraw]
    case .quit: return effects == [.quit]
    case .close, .interrupt:
      return before.screen == .inbox ? effects == [.quit] : left(before, after)
    case .back: return before.screen == .inbox ? effects.isEmpty : left(before, after)
    default: return wrote(action, from: before, to: after, effects)
    }
  }

  private func wrote(
    _ action: Action, from before: Interface, to after: Interface, _ effects: [Effect]
  ) -> Bool {
    let old = before.prompt?.field ?? before.composer?.reply ?? TextField()
    let new = after.prompt?.field ?? after.composer?.reply ?? TextField()
    let isSame = new.text == old.text && new.text.isEmpty == false
    let removed = old.text.utf8.count - new.text.utf8.count
    let moved = new.caret - old.caret
    switch action {
    case .sendReply:
      if case .queueReply(let request)? = effects.first { return request.text == old.text }
      return false
    case .switchTextField: return after.composer?.field == .source
    case .editExternally: return effects == [.edit(text: old.text)]
    case .discardDraft: return after.question == .discardDraft
    case .newLine:
      return new.text.filter(\.isNewline).count == old.text.filter(\.isNewline).count + 1
    case .caretLeft, .caretWordLeft, .caretLineStart, .caretUp: return isSame && moved < 0
    case .caretRight, .caretWordRight, .caretLineEnd, .caretDown: return isSame && moved > 0
    case .deleteBackward, .deleteWordBackward, .deleteToLineStart:
      return removed > 0 && moved == -removed
    case .deleteForward, .deleteToLineEnd: return removed > 0 && moved == 0
    case .accept: return after.prompt == nil && after.list.view == .done
    case .complete: return new.text.hasPrefix("view-done ")
    case .nextCandidate: return after.prompt?.highlighted == 1
    case .previousCandidate:
      return after.prompt?.highlighted == after.prompt.map { $0.candidates.count - 1 }
    case .answerYes: return after.question == nil && after.composer == nil
    case .answerNo: return after.question == nil && after.composer != nil
    default: return false
    }
  }

  /// Lines moved down in the help or the conversation; nil when the list is what moves.
  private func scrolled(from before: Interface, to after: Interface) -> Int? {
    if let old = before.help { return (after.help?.scroll ?? 0) - old.scroll }
    guard before.composer != nil || before.screen == .conversation else { return nil }
    return (before.opened?.scroll ?? 0) - (after.opened?.scroll ?? 0)
  }

  /// Exactly the innermost thing was left.
  private func left(_ before: Interface, _ after: Interface) -> Bool {
    switch before.screen {
    case .question: after.question == nil && after.composer != nil
    case .prompt: after.prompt == nil
    case .help: after.help == nil
    case .composer: after.composer == nil && after.opened != nil && after.notice == .draftKept
    case .conversation: after.opened == nil
    case .inbox, .any: false
    }
  }
}

extension Session {
  /// Runs actions as their keys would.
  fileprivate mutating func perform(_ actions: Action...) {
    for action in actions { carryOut(state.perform(action)) }
  }
}
