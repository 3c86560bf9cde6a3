internal import InboxModel

extension TextSurvey {
  /// Simplified or traditional, by what only one of them has; nil without Han.
  var script: ChineseScript? {
    guard han > 0 else { return nil }
    if simplified == traditional { return .either }
    return simplified > traditional ? .simplified : .traditional
  }

  /// Something that may be a sentence in another language stands beside the Chinese.
  var isMixed: Bool {
    proseWords > 0 || isJapanese || otherProseWords > 0 || (lowercaseWords > 0 && han <= 12)
  }

  /// Kana that are neither decoration (鲜の每日) nor a name in katakana.
  var isJapanese: Bool {
    if hiragana == 0, katakana == 0 { return false }
    if han < 4 { return true }
    return hiragana > min(lonelyHiragana, 3) || katakana > han
  }

  /// Words in Hangul and further scripts; up to two beside Chinese are a name.
  var otherProseWords: Int {
    (han >= 4 && hangulWords <= 2 ? 0 : hangulWords)
      + (han >= 4 && foreignWords <= 2 ? 0 : max(foreignWords, foreignLetters / 5))
  }

  var foreignReason: String {
    if hiragana + katakana > 0 { return "It is Japanese." }
    if hangul > 0 { return "It is Korean." }
    return "It has no Chinese."
  }
}
