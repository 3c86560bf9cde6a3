import NcursesTerminal
import TerminalScreen
import Testing

/// Pictures that terminals draw with different widths become what all of them agree on.
@Suite struct EmojiTests {
  private func shown(_ text: String) -> String { cleaned(text, widths: .libc, for: .oneLine) }

  @Test func aVariationSelectorIsLeftOut() {
    #expect(shown("❤\u{FE0F}⌨\u{FE0F}⚠\u{FE0E}") == "❤⌨⚠")
    #expect(columns(of: "❤\u{FE0F}", widths: .libc) == 1)
    #expect(columns(of: "⭐\u{FE0E}", widths: .libc) == 2)
  }

  @Test func aSkinToneIsLeftOut() {
    #expect(shown("👍🏻👍🏿好") == "👍👍好")
    #expect(columns(of: "👍🏻", widths: .libc) == 2)
  }

  @Test func aSkinToneThatBelongsToNothingIsShown() {
    #expect(shown("a🏻") == "a🏻")
    #expect(columns(of: "🏻", widths: .libc) == 2)
  }

  @Test func aFamilyIsItsFirstPerson() {
    #expect(shown("👨\u{200D}👩\u{200D}👧!") == "👨!")
    #expect(shown("👩\u{200D}❤\u{FE0F}\u{200D}💋\u{200D}👨") == "👩")
    #expect(shown("👩🏽\u{200D}🚀") == "👩")
    #expect(shown("🏳\u{FE0F}\u{200D}🌈") == "🏳")
    #expect(columns(of: "👨\u{200D}👩\u{200D}👧", widths: .libc) == 2)
  }

  @Test func aKeycapIsItsDigit() {
    #expect(shown("1\u{FE0F}\u{20E3}2\u{20E3}#\u{FE0F}\u{20E3}") == "12#")
    #expect(columns(of: "1\u{FE0F}\u{20E3}", widths: .libc) == 1)
  }

  @Test func aFlagIsItsLetters() {
    #expect(shown("🇨🇳🇫🇷") == "CNFR")
    #expect(shown("🇨") == "C")
    #expect(columns(of: "🇨🇳", widths: .libc) == 2)
  }

  @Test func aFlagWrittenInTagsIsABlackFlag() {
    #expect(shown("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}.") == "🏴.")
  }

  @Test func aJoinerThatJoinsNothingIsLeftOutAndHidesNothing() {
    #expect(shown("a\u{200D}b") == "ab")
    #expect(shown("\u{200D}\u{200D}") == "")
    #expect(shown("退\u{200D}款") == "退款")
    #expect(shown("👍\u{200D}退款") == "👍退款")
    #expect(shown("退\u{200D}👍") == "退👍")
    #expect(shown("👍\u{200D}\u{202E}👍") == "👍\u{FFFD}👍")
    #expect(shown("👍\u{200D}") == "👍")
    #expect(shown("©\u{200D}👍") == "©👍")
  }

  @Test func whatCannotBeSeenIsLeftOut() {
    #expect(shown("a\u{200B}b\u{FEFF}c\u{AD}d\u{2060}e\u{034F}f") == "abcdef")
    #expect(columns(of: "\u{200B}\u{FEFF}\u{2060}", widths: .libc) == 0)
  }
}
