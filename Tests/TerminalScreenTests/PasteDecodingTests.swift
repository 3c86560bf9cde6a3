import TerminalScreen
import Testing

@Suite struct PasteDecodingTests {
  private static let start = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)

  @Test func pastedTextIsOneEventAndNoKeys() {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode(Self.start + Array("退款\r\nq\u{3}dd".utf8) + Self.end + [0x6A])
        == [.paste("退款\nqdd"), .key(Key(.scalar("j")))])
  }

  @Test func anEmptyPasteIsAPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Self.start + Self.end) == [.paste("")])
  }

  @Test func aPayloadCannotOpenOrPretendToCloseItsBrackets() {
    var decoder = KeyDecoder()
    let payload = Array("a\u{1B}[200~b\u{1B}[201c\u{1B}[20\u{1B}\u{1B}[2[201~d".utf8)
    #expect(
      decoder.decode(Self.start + payload + Self.end)
        == [.paste("a[200~b[201c[20[2[201~d")])
    // A payload that brings the real end marker ends the paste; no escape of it is left inside.
    var closed = KeyDecoder()
    let events = closed.decode(Self.start + Array("x\u{1B}[201~".utf8) + Self.end)
    #expect(events == [.paste("x")])
  }

  @Test func aPasteMayBeCutAtEveryByte() {
    let bytes = Self.start + Array("中\u{1B}[201é\u{1B}".utf8) + Self.end + [0x6B]
    let expected: [TerminalEvent] = [.paste("中[201é"), .key(Key(.scalar("k")))]
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == expected, "\(cut)")
    }
    var decoder = KeyDecoder()
    #expect(bytes.flatMap { decoder.decode([$0]) } == expected)
  }

  @Test func anOpenPasteIsPatientAndEndsWhenNothingComes() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Self.start + Array("半".utf8)) == [])
    #expect(decoder.patience == .paste)
    #expect(decoder.decode(Array("句\u{1B}[20".utf8)) == [])
    #expect(decoder.patience == .paste)
    #expect(decoder.flush() == [.paste("半句[20")])
    #expect(decoder.patience == nil)
    #expect(decoder.decode([0x6A]) == [.key(Key(.scalar("j")))])
  }

  @Test func bytesThatAreNoTextBecomeReplacements() {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode(Self.start + [0x61, 0xFF, 0xE4, 0x62] + Self.end)
        == [.paste("a\u{FFFD}\u{FFFD}b")])
  }

  @Test func anEndWithoutAStartIsNothing() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Self.end + [0x6A]) == [.key(Key(.scalar("j")))])
  }

  @Test func pasteAfterPasteStaysApart() {
    var decoder = KeyDecoder()
    let bytes = Self.start + [0x61] + Self.end + Self.start + [0x62] + Self.end
    #expect(decoder.decode(bytes) == [.paste("a"), .paste("b")])
  }
}
