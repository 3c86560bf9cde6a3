import TerminalScreen
import Testing

@Suite struct KeyNotationTests {
  private static let codes: [Key.Code] =
    [
      .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .scalar(" "),
    ] + (1...24).map { .function($0) }
  private static let characters: [Unicode.Scalar] =
    Array("aZ0/<>|-\\[]@~\"'é中文，😀ж").flatMap(\.unicodeScalars)

  @Test(arguments: codes)
  func everyNamedKeyIsReadAsItIsPrinted(code: Key.Code) {
    for bits in 0..<8 as Range<UInt8> {
      let key = Key(code, Key.Modifiers(rawValue: bits))
      #expect(Key(notation: key.notation) == key, "\(key.notation)")
    }
  }

  @Test func everyCharacterIsReadAsItIsPrinted() {
    for scalar in Self.characters {
      for modifiers in [[], .alt] as [Key.Modifiers] {
        let key = Key(.scalar(scalar), modifiers)
        #expect(Key(notation: key.notation) == key, "\(key.notation)")
      }
    }
    for scalar in "abcdefghjklnopqrstuvwxyz\\]^_".unicodeScalars {
      for modifiers in [.control, [.control, .alt]] as [Key.Modifiers] {
        let key = Key(.scalar(scalar), modifiers)
        #expect(Key(notation: key.notation) == key, "\(key.notation)")
      }
    }
  }

  @Test func aKeyPrintsInOneWay() {
    #expect(Key(.scalar("j")).notation == "j")
    #expect(Key(.scalar("<")).notation == "<lt>")
    #expect(Key(.scalar(" ")).notation == "<Space>")
    #expect(Key(.scalar("x"), [.control, .alt]).notation == "<C-A-x>")
    #expect(Key(.left, [.shift, .alt, .control]).notation == "<C-A-S-Left>")
    #expect(Key(.scalar("中")).notation == "中")
  }

  @Test func namesAreReadInAnyCaseAndUnderTheirOtherNames() {
    for (text, key) in [
      ("<cr>", Key(.enter)), ("<RET>", Key(.enter)), ("<return>", Key(.enter)),
      ("<ESC>", Key(.escape)), ("<bs>", Key(.backspace)), ("<Del>", Key(.delete)),
      ("<pgup>", Key(.pageUp)), ("<PgDn>", Key(.pageDown)),
      ("<c-a-left>", Key(.left, [.control, .alt])),
      ("<M-x>", Key(.scalar("x"), .alt)), ("<C-D>", Key(.scalar("d"), .control)),
      ("<gt>", Key(.scalar(">"))), ("<Bar>", Key(.scalar("|"))), ("<C-->", nil),
      ("<A-->", Key(.scalar("-"), .alt)),
      ("<minus>", Key(.scalar("-"))), ("<f12>", Key(.function(12))), ("<->", Key(.scalar("-"))),
      ("<C-Space>", Key(.scalar(" "), .control)), ("<A-lt>", Key(.scalar("<"), .alt)),
    ] as [(String, Key?)] {
      #expect(Key(notation: text) == key, "\(text)")
    }
  }

  @Test func whatIsNoKeySaysWhy() {
    for (text, problem) in [
      ("", .empty), ("gg", .severalKeys("gg")), ("C-d", .severalKeys("C-d")),
      ("<Enter", .unclosed("<Enter")), ("<Foo>", .unknownName("<Foo>")),
      ("<>", .unknownName("<>")), ("<F0>", .unknownName("<F0>")), ("<F64>", .unknownName("<F64>")),
      ("\t", .unknownName("\t")), ("\u{7F}", .unknownName("\u{7F}")),
      ("<X-d>", .unknownModifier("<X-d>")),
      ("<S-j>", .shiftOnCharacter("<S-j>", write: "J")),
      ("<A-S-j>", .shiftOnCharacter("<A-S-j>", write: "<A-J>")),
      ("<C-i>", .neverSent("<C-i>", write: "<Tab>")),
      ("<C-m>", .neverSent("<C-m>", write: "<Enter>")),
      ("<C-A-m>", .neverSent("<C-A-m>", write: "<A-Enter>")),
      ("<C-[>", .neverSent("<C-[>", write: "<Esc>")),
      ("<C-@>", .neverSent("<C-@>", write: "<C-Space>")),
      ("<C-5>", .neverSent("<C-5>", write: nil)), ("<C-中>", .neverSent("<C-中>", write: nil)),
    ] as [(String, KeyNotationProblem)] {
      #expect(throws: problem, "\(text)") { try Key(parsing: text) }
    }
  }

  @Test func aSequenceIsKeysWithBlanksBetween() throws {
    #expect(try keySequence(parsing: "g g") == [Key(.scalar("g")), Key(.scalar("g"))])
    #expect(
      try keySequence(parsing: " <C-x>  <C-e> ")
        == [Key(.scalar("x"), .control), Key(.scalar("e"), .control)])
    #expect(throws: KeyNotationProblem.empty) { try keySequence(parsing: "  ") }
    #expect(throws: KeyNotationProblem.unknownName("<Nope>")) {
      try keySequence(parsing: "g <Nope>")
    }
    #expect(keys(in: "g <Nope>") == nil)
    #expect(notation(of: try #require(keys(in: "<c-X> <lt> g T"))) == "<C-x> <lt> g T")
  }
}
