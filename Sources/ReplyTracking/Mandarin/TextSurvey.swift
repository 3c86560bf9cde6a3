/// What a text consists of once the noise is out of it: counts that `MandarinCheck` judges.
struct TextSurvey {
  /// Han characters that count.
  var han = 0
  var simplified = 0
  var traditional = 0
  /// Words in Latin letters that are neither noise nor understood by everybody.
  var latinWords = 0
  /// Of those, how many begin in lower case: names mostly do not.
  var lowercaseWords = 0
  /// Words of Latin sentences, greetings and thanks not counted.
  var proseWords = 0
  /// A Latin sentence stands in the middle of a Chinese clause, which is no sense without it.
  var hasEmbeddedProse = false
  var hiragana = 0
  var katakana = 0
  /// Hiragana that stand alone between Han: 鲜の每日.
  var lonelyHiragana = 0
  var hangul = 0
  var hangulWords = 0
  /// Letters and words of other scripts.
  var foreignLetters = 0
  var foreignWords = 0
  var emoji = 0
  var stickers = 0
  /// Numbers, codes, mentions, links, topics: no words, but more than a sticker.
  var tokens = 0
  /// Full-width Latin was met: the text has to be folded and surveyed again.
  var needsFolding = false

  var hasWords: Bool {
    han + latinWords + hiragana + katakana + hangul + foreignWords > 0
  }
}
