/// Latin words in a row, between Chinese characters or punctuation: a name or a sentence.
struct LatinRun {
  private(set) var words = 0
  private var lowercase = 0
  private var common = 0
  private var courteous = 0
  private var isCourteous = false
  private var isNeutralOnly = true
  private(set) var neutral = 0
  /// A Han character stands right before the first word.
  private(set) var followsHan = false

  var isEmpty: Bool { words + neutral == 0 }
  var lowercaseWords: Int { lowercase }

  mutating func begin(followsHan: Bool) { self.followsHan = followsHan }

  /// `key` as `WordTable.key` makes it; `letters` is the word's length.
  mutating func add(key: UInt64, letters: Int, isLowercase: Bool, isAcronym: Bool) {
    let kinds = WordTable.english.kinds(of: key)
    if kinds.contains(.neutral) || letters == 1 && !kinds.contains(.common)
      || isAcronym && kinds.isEmpty
    {
      neutral += 1
      return
    }
    words += 1
    if kinds.contains(.courtesy) || isCourteous && kinds.contains(.courteous) {
      isCourteous = true
      courteous += 1
      return
    }
    isCourteous = false
    if kinds.contains(.common) { common += 1 }
    if isLowercase, !kinds.contains(.connector) { lowercase += 1 }
  }

  /// A comma or full stop: thanks end here.
  mutating func endClause() { isCourteous = false }

  /// Words that carry substance.
  var substance: Int { words - courteous }

  /// English gives itself away by its small words, any other language by many words in lower
  /// case; names and titles have neither.
  var isProse: Bool {
    if substance >= 3, common >= 1, lowercase >= 2 { return true }
    if substance >= 4, common >= 2 { return true }
    if substance == 2, common == 2, lowercase >= 1 { return true }
    return substance >= 6 && lowercase >= 4
  }
}
