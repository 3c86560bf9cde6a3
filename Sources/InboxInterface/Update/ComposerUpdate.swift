import InboxModel
import TerminalScreen

/// Writing a reply. Every change is a draft saved: a kill loses nothing that was typed.
extension Interface {
  mutating func reply() -> [Effect] {
    if phone != nil {
      phone = nil
      return composer == nil ? openComposer() : []
    }
    guard let row = subject else {
      notice = .nothingSelected
      return []
    }
    if opened?.id == row.conversation, opened?.detail != nil {
      pane = .conversation
      return openComposer()
    }
    let effects = open(row)
    opened?.whenLoaded = .composer
    return effects
  }

  /// Opens the composer on the draft, else on the reply that failed, else empty.
  mutating func openComposer() -> [Effect] {
    guard let detail = opened?.detail else { return [] }
    let failed = detail.outbox.last { $0.state == .failed }
    let text = detail.draft?.text ?? failed?.text ?? ""
    let source = detail.draft?.sourceText ?? failed?.sourceText ?? ""
    var composer = Composer(
      conversation: detail.row.conversation, reply: TextField(text), source: TextField(source),
      parent: detail.messages.last { $0.direction == .inbound }?.id, replaces: failed?.key,
      seen: Composer.Seen(detail))
    composer.verdict = verdict(on: text)
    self.composer = composer
    layOutConversation()
    list.follow(height: listHeight)
    return loadMissingRows()
  }

  /// Closes the composer; the draft stays, and the rows learn of it.
  mutating func closeComposer() -> [Effect] {
    if composer?.isEmpty == false { notice = .draftKept }
    composer = nil
    layOutConversation()
    list.follow(height: listHeight)
    return refresh()
  }

  mutating func composerChanged() -> [Effect] {
    guard var composer else { return [] }
    composer.verdict = verdict(on: composer.reply.text)
    composer.confirmed = []
    self.composer = composer
    guard !composer.isEmpty else {
      opened?.detail?.draft = nil
      return [.discardDraft(composer.conversation)]
    }
    let draft = Draft(
      conversation: composer.conversation, seat: preferences.seat, text: composer.reply.text,
      sourceText: composer.source.text, savedAt: now)
    opened?.detail?.draft = draft
    return [.saveDraft(draft)]
  }

  mutating func write(_ action: Action) -> [Effect] {
    let widths = preferences.widths.scalars
    let columns = fieldColumns
    switch action {
    case .switchTextField:
      let field = composer?.field
      composer?.field = field == .reply ? .source : .reply
      return []
    case .editExternally: return composer.map { [.edit(text: $0.focused.text)] } ?? []
    case .discardDraft:
      if composer?.isEmpty == false { question = .discardDraft }
      return []
    case .newLine: return edit { $0.insertLineBreak() }
    case .caretLeft: return edit { $0.moveLeft() }
    case .caretRight: return edit { $0.moveRight() }
    case .caretUp: return edit { $0.moveUp(columns: columns, widths: widths) }
    case .caretDown: return edit { $0.moveDown(columns: columns, widths: widths) }
    case .caretWordLeft: return edit { $0.moveWordLeft() }
    case .caretWordRight: return edit { $0.moveWordRight() }
    case .caretLineStart: return edit { $0.moveToLineStart() }
    case .caretLineEnd: return edit { $0.moveToLineEnd() }
    case .deleteBackward: return edit { $0.deleteBackward() }
    case .deleteForward: return edit { $0.deleteForward() }
    case .deleteWordBackward: return edit { $0.deleteWordBackward() }
    case .deleteToLineStart: return edit { $0.deleteToLineStart() }
    case .deleteToLineEnd: return edit { $0.deleteToLineEnd() }
    default: return []
    }
  }

  /// The width of the text field that has the focus; moves by screen lines need it.
  private var fieldColumns: Int {
    guard let composer, let area = ScreenLayout(self).composer else { return 1 }
    return ComposerLayout(composer, in: area).area(of: composer.field)?.columns ?? 1
  }

  mutating func editorClosed(_ text: String?) -> [Effect] {
    guard let text, composer != nil else { return [.redraw] }
    return edit { $0.replace(with: text) } + [.redraw]
  }
}
