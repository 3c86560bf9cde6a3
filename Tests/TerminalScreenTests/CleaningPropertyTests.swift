import NcursesTerminal
import TerminalScreen
import TestSupport
import Testing

/// What holds of cleaned text, whatever the stranger wrote.
@Suite struct CleaningPropertyTests {
  private static let allWidths = [
    ScalarWidths.libc, ScalarWidths.libc.drawn(with: .ascii),
    // A library of another age, which knows little.
    ScalarWidths { $0.value > 0x3000 ? -1 : 1 },
  ]

  /// May stand in no text that reaches a terminal.
  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064, 0x2066...0x206F: true
    case 0x034F, 0x20E3, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF: true
    case 0x1F1E6...0x1F1FF: true
    default: false
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func nothingThatDrivesATerminalComesOut(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let text = random.hostileText(count: 1 + random.below(60))
    for widths in Self.allWidths.prefix(2) {
      for use in [CleanedUse.oneLine, .plainOutput] {
        let scalars = cleaned(text, widths: widths, for: use).unicodeScalars
        let found = scalars.filter { isForbidden($0) && !(use == .plainOutput && $0 == "\n") }
        #expect(
          found.isEmpty, "seed \(seed), \(use): \(found.map(\.value)) of \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func cleaningTwiceIsCleaningOnce(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let text = random.hostileText(count: 1 + random.below(60))
    for widths in Self.allWidths.prefix(2) {
      for use in [CleanedUse.oneLine, .plainOutput] {
        let once = cleaned(text, widths: widths, for: use)
        #expect(
          cleaned(once, widths: widths, for: use) == once,
          "seed \(seed), \(use): \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func whatIsCountedIsWhatIsWritten(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let text = random.hostileText(count: 1 + random.below(60))
    for widths in Self.allWidths {
      let counted = columns(of: text, widths: widths)
      var frame = Frame(size: ScreenSize(columns: 200, rows: 1), widths: widths)
      let message: Comment = "seed \(seed): \(text.debugDescription)"
      #expect(frame.write(text, row: 0, column: 0) == counted, message)
      #expect(
        columns(of: cleaned(text, widths: widths, for: .oneLine), widths: widths) == counted,
        message)
      #expect(frame.cells.reduce(0) { $0 + $1.width } == 200, message)
      #expect(!frame.text.unicodeScalars.contains { $0 != "\n" && isControl($0) }, message)
    }
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func aClusterIsNeverMoreThanThreeScalars(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let text = random.hostileText(count: 60)
    var run = 0
    for scalar in cleaned(text, widths: .libc, for: .oneLine).unicodeScalars {
      run = columns(of: "a" + String(scalar), widths: .libc) == 1 ? run + 1 : 0
      #expect(run <= 2, "seed \(seed): \(text.debugDescription)")
    }
  }
}
