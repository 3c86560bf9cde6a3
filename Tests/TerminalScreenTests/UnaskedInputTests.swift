import TerminalScreen
import TestSupport
import Testing

/// Reports nobody asked for, garbage, and input that comes in pieces.
@Suite struct UnaskedInputTests {
  private func decode(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(Array(text.utf8)) + decoder.flush()
  }

  @Test func unknownSequencesAreSwallowedWhole() {
    for report in [
      "\u{1B}[?64;1;2c", "\u{1B}[>0;276;0c", "\u{1B}[12;40R", "\u{1B}[<0;10;20M", "\u{1B}[99~",
      "\u{1B}[?2026;2$y", "\u{1B}[200;1t", "\u{1B}[9;9;9z", "\u{1B}[57441;1u", "\u{1B}[1;1:3x",
    ] {
      #expect(decode("a\(report)b") == decode("ab"), "\(report.debugDescription)")
    }
  }

  @Test func answersInStringsAreSwallowedWhole() {
    for answer in [
      "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}", "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\",
      "\u{1B}P1+r544e=787465726d\u{1B}\\", "\u{1B}P>|xterm(379)\u{1B}\\",
      "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}]52;c;cm0=\u{7}",
    ] {
      #expect(decode("a\(answer)b") == decode("ab"), "\(answer.debugDescription)")
    }
  }

  @Test func theKeysThatBeginAStringAreKeysWhenNoStringFollows() {
    for character in "]PX^_".unicodeScalars {
      let alt = TerminalEvent.key(Key(.scalar(character), .alt))
      #expect(decode("\u{1B}\(character)") == [alt])
      #expect(decode("\u{1B}\(character)ab") == [alt] + decode("ab"))
      #expect(decode("\u{1B}\(character)中") == [alt] + decode("中"))
      #expect(decode("\u{1B}\(character)\u{1B}[A") == [alt] + decode("\u{1B}[A"))
    }
    var decoder = KeyDecoder()
    let long = decoder.decode(Array("\u{1B}]".utf8) + [UInt8](repeating: 0x61, count: 1500))
    #expect(long.count == 1501 && decoder.patience == nil)
  }

  @Test func numbersBeyondAnyKeyAreNoKeyAndNoCrash() {
    for report in [
      "\u{1B}[99999999999999999999999~", "\u{1B}[1;99999999999999999999A", "\u{1B}[1114112u",
      "\u{1B}[55296;5u", "\u{1B}[27;5;4294967296~", "\u{1B}[;;;;;;;;~", "\u{1B}[0;0u",
    ] {
      let events = decode("\(report)b")
      #expect(events.last == .key(Key(.scalar("b"))), "\(report.debugDescription)")
      #expect(events.count <= 2, "\(report.debugDescription)")
    }
  }

  @Test func aSequenceThatNeverEndsIsGivenUpAndNotKept() {
    var decoder = KeyDecoder()
    _ = decoder.decode(Array("\u{1B}[".utf8))
    for _ in 0..<50 { _ = decoder.decode([UInt8](repeating: 0x3B, count: 1000)) }
    #expect(decoder.patience == nil)
    #expect(decoder.decode([0x61]) == [.key(Key(.scalar("a")))])
  }

  @Test func aSequenceCutShortByItsTimeIsForgotten() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[1;5".utf8)) == [])
    #expect(decoder.flush() == [])
    #expect(decoder.decode([0x61]) == [.key(Key(.scalar("a")))])
  }

  private static let pieces: [[UInt8]] =
    [
      "\u{1B}", "[", "O", "\u{1B}[A", "\u{1B}OP", "\u{1B}[1;5C", "\u{1B}[200~", "\u{1B}[201~",
      "\u{1B}[I",
      "中", "é", "😀", "a", "1", ";", "~", "\r", "\n", "\u{7F}", "$", "[[", "\u{1B}\u{1B}", "200~",
      "\u{1B}[<0;1;1M",
      "\u{1B}]", "\u{1B}P", "\u{7}", "\\", "\u{1B}\\", "\u{1B}[3", "\u{0}",
    ].map { Array($0.utf8) } + [
      [0x80], [0xE4], [0xE4, 0xB8], [0xF0, 0x9F], [0xFF], [0xC2], [0xED, 0xA0],
    ]

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func howeverTheBytesComeTheEventsAreTheSame(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<1 + random.below(40) {
      bytes += random.below(10) == 0 ? [UInt8(random.below(256))] : random.pick(Self.pieces)
    }
    let table: [[UInt8]: Key] = [
      Array("\u{1B}[[A".utf8): Key(.function(1)), Array("\u{1B}[3$".utf8): Key(.delete, .shift),
      [0x08]: Key(.backspace), Array("\u{1B}5".utf8): Key(.function(5)),
    ]
    var whole = KeyDecoder(keys: table)
    let expected = whole.decode(bytes) + whole.flush()
    for _ in 0..<4 {
      var decoder = KeyDecoder(keys: table)
      var events: [TerminalEvent] = []
      var cuts: [Int] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = min(1 + random.below(random.pick([1, 2, 8])), rest.count)
        events += decoder.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
        cuts.append(count)
      }
      events += decoder.flush()
      #expect(events == expected, "seed \(seed): \(bytes) in \(cuts)")
      #expect(decoder.patience == nil, "seed \(seed): \(bytes) in \(cuts)")
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func noInputIsKeptForEver(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var decoder = KeyDecoder()
    let bytes = (0..<2000).map { _ in UInt8(random.below(256)) }
    _ = decoder.decode(bytes)
    _ = decoder.flush()
    #expect(decoder.patience == nil, "seed \(seed)")
    #expect(decoder.decode([0x71]) == [.key(Key(.scalar("q")))], "seed \(seed)")
  }
}
