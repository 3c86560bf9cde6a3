import TerminalScreen
import Testing

@Suite struct KeyDecoderTests {
  private func decode(_ text: String, keys: [[UInt8]: Key] = [:]) -> [TerminalEvent] {
    var decoder = KeyDecoder(keys: keys)
    let events = decoder.decode(Array(text.utf8))
    #expect(decoder.patience == nil, "\(text.debugDescription)")
    return events
  }

  private func decode(_ bytes: [UInt8]) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(bytes) + decoder.flush()
  }

  /// The keys of the events, in notation; anything else as it is.
  private func keys(_ events: [TerminalEvent]) -> String {
    events.map { if case .key(let key) = $0 { key.notation } else { "\($0)" } }
      .joined(separator: " ")
  }

  @Test func textIsReadAsText() {
    #expect(keys(decode("aé中😀 Z")) == "a é 中 😀 <Space> Z")
  }

  @Test func controlBytesAreTheirKeys() {
    #expect(
      keys(decode("\u{1}\u{3}\u{8}\t\r\u{7F}")) == "<C-a> <C-c> <C-h> <Tab> <Enter> <Backspace>")
    #expect(
      keys(decode("\0\n\u{1C}\u{1D}\u{1E}\u{1F}")) == "<C-Space> <C-j> <C-\\> <C-]> <C-^> <C-_>")
  }

  @Test func aCharacterMayBeCutAtEveryByte() {
    let bytes = Array("é中😀".utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let first = decoder.decode(bytes[..<cut])
      #expect((decoder.patience == .sequence) == ![0, 2, 5, 9].contains(cut), "cut at \(cut)")
      #expect(keys(first + decoder.decode(bytes[cut...])) == "é 中 😀", "cut at \(cut)")
    }
  }

  @Test func bytesThatAreNoTextAreLeftOut() {
    for bytes in [
      [0x80], [0xBF, 0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE4], [0xE4, 0xB8], [0xF0, 0x9F, 0x98],
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xFF], [0xFE], [0xC2, 0x9B],
    ] as [[UInt8]] {
      #expect(keys(decode([0x61] + bytes + [0x62])) == "a b", "\(bytes)")
      #expect(keys(decode(bytes)) == "", "\(bytes)")
    }
  }

  @Test func arrowsAreReadInBothModes() {
    #expect(keys(decode("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D")) == "<Up> <Down> <Right> <Left>")
    #expect(keys(decode("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD")) == "<Up> <Down> <Right> <Left>")
    #expect(
      keys(decode("\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~"))
        == "<Home> <End> <Home> <End> <Home> <End>")
    #expect(
      keys(decode("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~"))
        == "<Insert> <Delete> <PageUp> <PageDown>")
  }

  @Test func modifiersAreReadWithTheirKeys() {
    #expect(
      keys(decode("\u{1B}[1;5C\u{1B}[1;3D\u{1B}[1;2A\u{1B}[3;5~\u{1B}[Z"))
        == "<C-Right> <A-Left> <S-Up> <C-Delete> <S-Tab>")
    #expect(keys(decode("\u{1B}\u{1B}[A\u{1B}\u{1B}OA")) == "<A-Up> <A-Up>")
    #expect(
      keys(decode("\u{1B}[13;5u\u{1B}[97;3u\u{1B}[27;2;13~\u{1B}[106;2u"))
        == "<C-Enter> <A-a> <S-Enter> J")
  }

  @Test func functionKeysOfAllTerminalsAreRead() {
    #expect(
      keys(decode("\u{1B}OP\u{1B}OS\u{1B}[11~\u{1B}[15~\u{1B}[17~\u{1B}[21~\u{1B}[24~"))
        == "<F1> <F4> <F1> <F5> <F6> <F10> <F12>")
    #expect(keys(decode("\u{1B}OM\u{1B}Oj\u{1B}Oy")) == "<Enter> * 9")
    let table: [[UInt8]: Key] = [
      Array("\u{1B}[[A".utf8): Key(.function(1)), [0x08]: Key(.backspace),
    ]
    #expect(keys(decode("\u{1B}[[A\u{8}", keys: table)) == "<F1> <Backspace>")
  }

  @Test func altIsEscapeBeforeTheKey() {
    #expect(
      keys(decode("\u{1B}x\u{1B}\r\u{1B}\u{4}\u{1B}\u{7F}"))
        == "<A-x> <A-Enter> <C-A-d> <A-Backspace>")
    #expect(keys(decode("\u{1B}中".utf8.map { $0 })) == "<Esc> 中")
  }

  @Test func aLoneEscapeIsEscapeOnceNothingFollows() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.patience == .sequence)
    #expect(keys(decoder.flush()) == "<Esc>")
    #expect(decoder.patience == nil && decoder.flush() == [])
    #expect(keys(decode([0x1B, 0x1B])) == "<Esc> <Esc>")
    #expect(keys(decode([0x1B, 0x5B])) == "<A-[>")
    #expect(keys(decode([0x1B, 0x4F])) == "<A-O>")
  }

  @Test func focusIsReported() {
    #expect(decode("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }
}
