import InboxModel
import Keymaps
import Reports
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
      message.mediaURL = "https://example.com/\(number).jpg"
      return message
    }
    detail.link = SampleCodes.link
    session.store.details[detail.row.conversation] = detail
    if screen == .why {
      detail.messages = (0..<93).map { number in
        var message = detail.messages[0]
        message.id = "m\(number)"
        message.at = message.at.adding(seconds: Int64(number) * 60)
        message.direction = number % 31 == 30 ? .outbound : .inbound
        return message
      }
      session.store.details[detail.row.conversation] = detail
    }
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
    case .phone:
      session.perform(.openConversation, .reply)
      session.send(.pasted(SampleCodes.text))
      session.perform(.back, .answerOnPhone)
    case .help: session.perform(.help, .pageDown, .pageDown)
    case .why: session.perform(.explainTurn, .stepEarlier, .pageDown)
    case .report:
      session.perform(
        .report, .switchPane, .switchPane, .moveDown, .moveRight, .moveRight)
    case .turns:
      session.perform(.report, .reportMonth, .openTurns, .pageDown, .moveDown, .pageDown)
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
    let list = moved(from: before, to: after)
    let scroll = scrolled(from: before, to: after)
    let id = before.subject?.conversation
    switch action {
    case .moveDown: return before.screen == .report ? list > 0 : scroll ?? list == 1
    case .moveUp: return before.screen == .report ? list < 0 : scroll ?? list == -1
    case .halfPageDown, .pageDown: return scroll ?? list > 1
    case .halfPageUp, .pageUp: return scroll ?? list < -1
    case .moveFirst: return scroll.map { $0 < 0 } ?? (list < 0 && place(after) == first(after))
    case .moveLast: return scroll.map { $0 > 0 } ?? (list > 0 && place(after) == last(after))
    case .moveLeft, .moveRight:
      guard let old = item(before), let new = item(after) else { return false }
      return old.line == new.line && (new.column > old.column) == (action == .moveRight)
        && new != old
    case .explainTurn:
      let turn = before.report?.turns?.selectedTurn?.turn.id.conversation ?? id
      return after.screen == .why && after.why?.question.conversation == turn
    case .report:
      return after.screen == .report && after.questions == before.questions + 1
    case .openTurns:
      return after.report?.turns?.question.selection.figure == before.report?.selected?.figure
    case .reportToday: return after.report?.made?.question.span.unit == .day
    case .reportWeek: return after.report?.made?.question.span.unit == .week
    case .reportMonth: return after.report?.made?.question.span.unit == .month
    case .reportPeriod: return after.prompt?.purpose == .reportPeriod
    case .stepEarlier, .stepLater:
      let step = action == .stepLater ? 1 : -1
      if before.screen == .report {
        return after.report?.span == before.report?.span.stepped(by: step)
      }
      return after.why?.explained?.place == before.why?.explained.map { $0.place + step }
    case .openConversation where before.screen == .turns:
      return after.screen == .conversation
        && after.opened?.id == before.report?.turns?.selectedTurn?.turn.id.conversation
    case .switchPane where before.screen == .report:
      return item(before)?.line != item(after)?.line
    case .nextView where before.screen == .report: return after.report?.key == .account
    case .previousView where before.screen == .report: return after.report?.key == .weekday
    case .openConversation: return after.opened?.id == id && after.pane == .conversation
    case .nextConversation: return list == 1 && after.opened?.id == after.list.selectedID
    case .previousConversation: return list == -1 && after.opened?.id == after.list.selectedID
    case .switchPane: return after.opened?.id == id && after.pane != before.pane
    case .toggleOriginal: return after.showsOriginal != before.showsOriginal
    case .toggleLayout: return after.preferences.layout != before.preferences.layout
    case .reply: return after.composer?.conversation == id && after.phone == nil
    case .answerOnPhone: return after.phone?.conversation == id
    case .markAnswered:
      guard case .claimAnswered(let request)? = effects.last else { return false }
      return request.conversation == id && request.text == before.phone?.text
    case .switchCode: return before.phone?.shown == .link && after.phone?.shown == .text
    case .openMedia:
      guard case .openMedia(nil, let url?)? = effects.last else { return false }
      return url.hasPrefix("https://example.com/")
    case .noReplyNeeded:
      return before.subject.map { [.noReplyNeeded($0.conversation, through: $0.lastInbound)] }
        == effects
    case .snooze: return after.prompt?.purpose == id.map { .snooze($0) }
    case .wake: return id.map { [.snooze($0, until: before.now)] } == effects
    case .claim:
      return id.map { [.claim($0, until: before.now.adding(seconds: 4 * 3600))] } == effects
    case .release: return id.map { [.release($0)] } == effects
    case .spam: return id.map { [.mark($0, .spam(true))] } == effects
    case .block: return id.map { [.mark($0, .blocked(true))] } == effects
    case .answeredPrivately: return id.map { [.mark($0, .answeredPrivately)] } == effects
    case .unmerge: return id.map { [.mark($0, .unmerged)] } == effects
    case .merge: return after.prompt?.purpose == id.map { .merge($0) }
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
    if let old = before.why { return (after.why?.scroll ?? 0) - old.scroll }
    guard before.composer != nil || before.screen == .conversation else { return nil }
    return (before.opened?.scroll ?? 0) - (after.opened?.scroll ?? 0)
  }

  /// Places moved down in the list, the report or its turns.
  private func moved(from before: Interface, to after: Interface) -> Int {
    place(after) - place(before)
  }

  private func place(_ state: Interface) -> Int {
    switch state.screen {
    case .report: item(state)?.line ?? 0
    case .turns: state.report?.turns?.selected ?? 0
    default: state.list.selected
    }
  }

  private func first(_ state: Interface) -> Int {
    state.screen == .report ? state.reportPage?.items.first?.line ?? 0 : 0
  }

  private func last(_ state: Interface) -> Int {
    switch state.screen {
    case .report: state.reportPage?.items.last?.line ?? 0
    case .turns: (state.report?.turns?.found?.turns.count ?? 0) - 1
    default: 71
    }
  }

  private func item(_ state: Interface) -> ReportPage.Item? {
    state.reportPage?.item(state.report?.selected)
  }

  /// Exactly the innermost thing was left.
  private func left(_ before: Interface, _ after: Interface) -> Bool {
    switch before.screen {
    case .question: after.question == nil && after.composer != nil
    case .prompt: after.prompt == nil
    case .help: after.help == nil
    case .why: after.why == nil && after.opened == before.opened
    case .report: after.report == nil
    case .turns: after.screen == .report && after.report?.selected == before.report?.selected
    case .composer: after.composer == nil && after.opened != nil && after.notice == .draftKept
    case .phone: after.phone == nil && after.opened == before.opened
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
