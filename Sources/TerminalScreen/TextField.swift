/// Text that is being typed, with its caret: a composer of many lines or a prompt of one.
///
/// A value without selection; every edit leaves the caret at the boundary of a user-perceived
/// character.
package struct TextField: Equatable, Sendable {
  package private(set) var text: String
  /// Where the caret stands: UTF-8 bytes before it, 0 to `text.utf8.count`.
  package private(set) var caret: Int
  /// The column that moves by lines aim at; forgotten by every other move or edit.
  var goalColumn: Int?
  /// Whether Enter and pasted line breaks make new lines; otherwise they become blanks.
  package let isMultiline: Bool

  /// A field with its caret after `text`.
  package init(_ text: String = "", isMultiline: Bool = true) {
    self.isMultiline = isMultiline
    self.text = ""
    caret = 0
    paste(text)
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Replaces everything; the caret goes to the end.
  package mutating func replace(with text: String) {
    self = TextField(text, isMultiline: isMultiline)
  }

  // MARK: - Edits

  /// Types one scalar; controls are not typed.
  package mutating func insert(_ scalar: Unicode.Scalar) { paste(String(Character(scalar))) }

  package mutating func insertLineBreak() { paste("\n") }

  /// Inserts text from outside as text: escapes and controls are gone, line breaks are `\n`, and
  /// no part of it is a key.
  package mutating func paste(_ pasted: String) {
    goalColumn = nil
    let clean = typeable(pasted, keepsLineBreaks: isMultiline)
    guard !clean.isEmpty else { return }
    let length = text.utf8.count
    text.insert(contentsOf: clean, at: index(caret))
    // What was typed may have joined with its neighbours (a combining mark, a skin tone).
    caret = boundary(atOrAfter: caret + text.utf8.count - length)
  }

  /// Removes the user-perceived character before the caret.
  package mutating func deleteBackward() {
    remove(from: offset(beforeCharacterAt: caret), to: caret)
  }

  /// Removes the one after it.
  package mutating func deleteForward() { remove(from: caret, to: offset(afterCharacterAt: caret)) }

  package mutating func deleteWordBackward() { remove(from: wordStart(before: caret), to: caret) }
  package mutating func deleteWordForward() { remove(from: caret, to: wordEnd(after: caret)) }

  /// Removes up to the start of the line, or the line break before it.
  package mutating func deleteToLineStart() {
    let start = lineStart(of: caret)
    remove(from: start == caret ? offset(beforeCharacterAt: caret) : start, to: caret)
  }

  /// Removes up to the end of the line, or the line break after it.
  package mutating func deleteToLineEnd() {
    let end = lineEnd(of: caret)
    remove(from: caret, to: end == caret ? offset(afterCharacterAt: caret) : end)
  }

  package mutating func deleteAll() { remove(from: 0, to: text.utf8.count) }

  /// Removes the bytes between two boundaries; the caret goes there.
  mutating func remove(from start: Int, to end: Int) {
    goalColumn = nil
    guard start < end else { return }
    text.removeSubrange(index(start)..<index(end))
    caret = boundary(atOrAfter: start)
  }

  /// Puts the caret at the boundary nearest after `offset`.
  package mutating func moveCaret(to offset: Int) {
    goalColumn = nil
    caret = boundary(atOrAfter: min(max(offset, 0), text.utf8.count))
  }

  // MARK: - Offsets

  func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.utf8.startIndex, offsetBy: min(max(offset, 0), text.utf8.count))
  }

  func offset(_ index: String.Index) -> Int {
    text.utf8.distance(from: text.utf8.startIndex, to: index)
  }

  func offset(beforeCharacterAt offset: Int) -> Int {
    offset <= 0 ? 0 : self.offset(text.index(before: index(offset)))
  }

  func offset(afterCharacterAt offset: Int) -> Int {
    offset >= text.utf8.count ? text.utf8.count : self.offset(text.index(after: index(offset)))
  }

  private func boundary(atOrAfter offset: Int) -> Int {
    guard offset > 0, offset < text.utf8.count else { return max(offset, 0) }
    // From inside a character, `index(after:)` goes to the end of that character.
    let next = text.index(after: index(offset))
    let start = self.offset(text.index(before: next))
    return start == offset ? offset : self.offset(next)
  }
}
