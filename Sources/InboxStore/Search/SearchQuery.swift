/// What a person typed, as a query that FTS5 understands.
///
/// Every run of CJK characters and every word must occur; a single character and a word also match
/// as the beginning of a longer one. Quotes and operators in the text mean nothing.
struct SearchQuery: Equatable {
  /// An FTS5 match expression.
  let expression: String

  /// Nil when there is no letter, digit or CJK character in `text`: nothing can match.
  init?(_ text: String) {
    var terms: [String] = []
    var run = ""
    var runKind = SearchCharacter.other
    func finish() {
      guard !run.isEmpty else { return }
      let isPrefix = runKind == .word || run.unicodeScalars.count == 1
      terms.append("\"\(run)\"\(isPrefix ? "*" : "")")
      run = ""
    }
    for scalar in text.unicodeScalars.prefix(256) {
      let kind = SearchCharacter(scalar.value)
      if kind != runKind { finish() }
      runKind = kind
      if kind != .other { run.unicodeScalars.append(scalar) }
    }
    finish()
    guard !terms.isEmpty else { return nil }
    expression = terms.joined(separator: " AND ")
  }
}
