import NcursesTerminal
import TerminalScreen
import TestSupport
import Testing

/// What holds of wrapped text, whatever it is and however narrow the screen.
@Suite struct WrapPropertyTests {
  private func text(_ random: inout SeededNumbers) -> String {
    let parts = [
      "中", "文", "退款", "a", "word", "waterproof", " ", "  ", "，", "。", "！", "（", "）", "《", "》",
      "“", "”", "-", "…", "$", "5", "\n", "\t", "e\u{301}", "👍🏻", "\u{1B}", "한", "　",
    ]
    return (0..<random.below(40)).map { _ in random.pick(parts) }.joined()
  }

  /// Everything but blanks and line breaks, in order.
  private func ink(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func noRowIsWiderThanAskedAndNothingIsLost(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let text = random.below(4) == 0 ? random.hostileText(count: 30) : self.text(&random)
    for asked in [1, 2, 3, 4, 5, 7, 11, 20, 80] {
      let lines = wrap(text, columns: asked, widths: .libc)
      let message: Comment = "seed \(seed), \(asked) columns: \(text.debugDescription)"
      // One column holds no wide character; a row of it alone is the best there is.
      #expect(lines.allSatisfy { columns(of: $0, widths: .libc) <= max(asked, 2) }, message)
      #expect(ink(lines.joined()) == ink(cleaned(text, widths: .libc)), message)
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func fewerLinesAreTheFirstOfThemAllButForTheMark(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let text = self.text(&random)
    for asked in [2, 5, 20] {
      let all = wrap(text, columns: asked, widths: .libc)
      for most in 1..<5 {
        let lines = wrap(text, columns: asked, maxLines: most, widths: .libc)
        let message: Comment = "seed \(seed), \(asked)x\(most): \(text.debugDescription)"
        #expect(lines.count <= most, message)
        #expect(lines.dropLast() == all.prefix(lines.count).dropLast(), message)
        #expect(lines.allSatisfy { columns(of: $0, widths: .libc) <= asked }, message)
        if all.count > most { #expect(lines.last?.hasSuffix("…") == true, message) }
      }
    }
  }
}
