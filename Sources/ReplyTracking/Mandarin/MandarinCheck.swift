package import InboxModel

/// Says whether a reader of Mandarin gets the substance of a reply (formats.md section 7).
///
/// A first version by the rule at the end of the reference's section B: noise out, letters
/// counted by script. Its known blind spot is Japanese written in kanji alone (case L06).
package struct MandarinCheck: Sendable {
  private let ignored: IgnoredWords

  package init(_ settings: MandarinSettings = .init()) {
    ignored = IgnoredWords(settings.ignoreWords)
  }

  package func check(_ text: String) -> MandarinFinding {
    let survey = survey(text)
    if survey.needsFolding { return check(folded(text)) }
    let (verdict, reason) = judge(survey, text)
    return MandarinFinding(
      verdict: verdict, script: survey.script, reason: reason,
      isEmojiOnly: !survey.hasWords && survey.tokens == 0 && survey.emoji + survey.stickers > 0)
  }

  func survey(_ text: some StringProtocol) -> TextSurvey {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var scanner = TextScanner(bytes, ignored: ignored)
      return scanner.scan()
    } ?? survey(String(decoding: Array(text.utf8), as: UTF8.self))
  }

  private func judge(_ survey: TextSurvey, _ text: String) -> (MandarinVerdict, String) {
    guard survey.hasWords else {
      return (.nothingToTranslate, "There are no words to translate.")
    }
    guard survey.han > 0 else {
      return (.untranslated, survey.foreignReason)
    }
    guard survey.isMixed else {
      return survey.latinWords > 0
        ? (.mandarin, "It is Chinese with names in other letters.")
        : (.mandarin, "It is Chinese.")
    }
    return judgeMixed(survey, text)
  }

  /// Both Chinese and something that may be a sentence in another language.
  private func judgeMixed(_ survey: TextSurvey, _ text: String) -> (MandarinVerdict, String) {
    let balance = LanguageBalance(of: text, check: self)
    if balance.foreign == 0 {
      if balance.chinese <= 1, survey.lowercaseWords > 0 {
        return (.untranslated, "Only a greeting is in Chinese.")
      }
      return (.mandarin, "It is Chinese with names in other letters.")
    }
    if balance.chinese <= 1 {
      return balance.hasThanks
        ? (.partly, "Only the thanks are in Chinese.")
        : (
          .untranslated,
          balance.hasJapanese ? survey.foreignReason : "Only a greeting is in Chinese."
        )
    }
    if survey.hasEmbeddedProse {
      return (.partly, "A sentence begins in Chinese and goes on in another language.")
    }
    return balance.isFull
      ? (.mandarin, "It says it in Chinese and in another language.")
      : (.partly, "A part of it is only in another language.")
  }

  /// With full-width Latin letters, digits and signs as ASCII.
  private func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      let narrow = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      // Chinese punctuation keeps ending clauses.
      result.append(
        narrow.properties.isAlphabetic || "#@[]0123456789".unicodeScalars.contains(narrow)
          ? narrow : scalar)
    }
    return String(result)
  }
}
