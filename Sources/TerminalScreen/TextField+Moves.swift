extension TextField {
  package mutating func moveLeft() { moveCaret(to: offset(beforeCharacterAt: caret)) }
  package mutating func moveRight() { moveCaret(to: offset(afterCharacterAt: caret)) }
  package mutating func moveWordLeft() { moveCaret(to: wordStart(before: caret)) }
  package mutating func moveWordRight() { moveCaret(to: wordEnd(after: caret)) }
  package mutating func moveToLineStart() { moveCaret(to: lineStart(of: caret)) }
  package mutating func moveToLineEnd() { moveCaret(to: lineEnd(of: caret)) }
  package mutating func moveToStart() { moveCaret(to: 0) }
  package mutating func moveToEnd() { moveCaret(to: text.utf8.count) }

  /// The start of the source line that `offset` is in.
  func lineStart(of offset: Int) -> Int {
    let before = text.utf8[..<index(offset)]
    return before.lastIndex(of: 0x0A).map { self.offset($0) + 1 } ?? 0
  }

  func lineEnd(of offset: Int) -> Int {
    let after = text.utf8[index(offset)...]
    return after.firstIndex(of: 0x0A).map { self.offset($0) } ?? text.utf8.count
  }

  // MARK: - Words

  /// A run of one sort is a word.
  ///
  /// Chinese has no blanks between words, so a run of Han ends at its punctuation: simple, and
  /// never surprising.
  private enum Sort {
    case blank, letters, han, marks

    init(_ character: Character) {
      guard let scalar = character.unicodeScalars.first else {
        self = .blank
        return
      }
      if character.isWhitespace {
        self = .blank
      } else if scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value) {
        self = .han
      } else if character.isLetter || character.isNumber || character == "_" {
        self = .letters
      } else {
        self = .marks
      }
    }
  }

  func wordStart(before offset: Int) -> Int {
    var position = index(offset)
    var sort: Sort?
    while position > text.startIndex {
      let previous = text.index(before: position)
      let next = Sort(text[previous])
      if let sort, next != sort { break }
      if next != .blank { sort = next }
      position = previous
    }
    return self.offset(position)
  }

  func wordEnd(after offset: Int) -> Int {
    var position = index(offset)
    var sort: Sort?
    while position < text.endIndex {
      let next = Sort(text[position])
      if let sort, next != sort { break }
      if next != .blank { sort = next }
      position = text.index(after: position)
    }
    return self.offset(position)
  }
}
