/// How much of a mixed text is Chinese and how much is another language, sentence by sentence;
/// greetings and thanks count for neither.
struct LanguageBalance {
  /// Han characters of Chinese sentences.
  private(set) var chinese = 0
  /// Words of other languages.
  private(set) var foreign = 0
  private(set) var hasThanks = false
  private(set) var hasJapanese = false

  init(of text: String, check: MandarinCheck) {
    let ends: Set<Unicode.Scalar> = ["。", "！", "？", "!", "?", "；", ";", "\n", "\r", "|"]
    for sentence in text.unicodeScalars.split(whereSeparator: ends.contains) {
      add(Substring(sentence), check.survey(Substring(sentence)))
    }
  }

  private mutating func add(_ sentence: Substring, _ survey: TextSurvey) {
    if survey.isJapanese {
      hasJapanese = true
      foreign += (survey.hiragana + survey.katakana + survey.han + 1) / 2
      return
    }
    foreign += survey.proseWords + survey.otherProseWords
    guard survey.han > 0 else { return }
    let courtesies = Courtesies.count(in: sentence)
    hasThanks = hasThanks || courtesies.hasThanks
    chinese += max(0, survey.han - courtesies.characters)
  }

  /// Enough Chinese to say all that the other language says: English takes 1.5 to 1.8 Han
  /// characters a word when it is translated, terse Chinese somewhat fewer.
  var isFull: Bool { chinese * 5 >= foreign * 6 }
}
