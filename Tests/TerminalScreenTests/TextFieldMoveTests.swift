import NcursesTerminal
import TerminalScreen
import TestSupport
import Testing

@Suite struct TextFieldMoveTests {
  /// The text with a bar where the caret stands.
  private func shown(_ field: TextField) -> String {
    let bytes = Array(field.text.utf8)
    return String(decoding: bytes[..<field.caret], as: UTF8.self) + "|"
      + String(decoding: bytes[field.caret...], as: UTF8.self)
  }

  private func field(_ text: String) -> TextField {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    var field = TextField(parts.joined())
    field.moveCaret(to: parts[0].utf8.count)
    return field
  }

  @Test func leftAndRightGoByWhatAPersonSeesAsACharacter() {
    var field = field("|e\u{301}中👍🏻🇨🇳\nx")
    for expected in [
      "e\u{301}|中👍🏻🇨🇳\nx", "e\u{301}中|👍🏻🇨🇳\nx", "e\u{301}中👍🏻|🇨🇳\nx", "e\u{301}中👍🏻🇨🇳|\nx",
      "e\u{301}中👍🏻🇨🇳\n|x", "e\u{301}中👍🏻🇨🇳\nx|",
    ] {
      field.moveRight()
      #expect(shown(field) == expected)
    }
    for _ in 0..<3 { field.moveLeft() }
    #expect(shown(field) == "e\u{301}中👍🏻|🇨🇳\nx")
  }

  @Test func wordMovesStopWhereTheSortOfCharacterChanges() {
    var field = field("|您好，your order_5 已发货！")
    for expected in [
      "您好|，your order_5 已发货！", "您好，|your order_5 已发货！", "您好，your| order_5 已发货！",
      "您好，your order_5| 已发货！", "您好，your order_5 已发货|！", "您好，your order_5 已发货！|",
    ] {
      field.moveWordRight()
      #expect(shown(field) == expected)
    }
    for expected in [
      "您好，your order_5 已发货|！", "您好，your order_5 |已发货！", "您好，your |order_5 已发货！",
      "您好，|your order_5 已发货！", "您好|，your order_5 已发货！", "|您好，your order_5 已发货！",
    ] {
      field.moveWordLeft()
      #expect(shown(field) == expected)
    }
  }

  @Test func lineMovesStayInTheLineOfTheText() {
    var field = field("一二\n三|四\n五")
    field.moveToLineStart()
    #expect(shown(field) == "一二\n|三四\n五")
    field.moveToLineEnd()
    #expect(shown(field) == "一二\n三四|\n五")
    field.moveToStart()
    #expect(shown(field) == "|一二\n三四\n五")
    field.moveToEnd()
    #expect(shown(field) == "一二\n三四\n五|")
  }

  @Test func aMoveUpAndDownComesBackToItsColumn() {
    var field = field("一二三四\nab\n五六七|八")
    field.moveUp(columns: 20, widths: .libc)
    #expect(shown(field) == "一二三四\nab|\n五六七八")
    field.moveUp(columns: 20, widths: .libc)
    #expect(shown(field) == "一二三|四\nab\n五六七八")
    let top = field
    let moves = field.moveUp(columns: 20, widths: .libc)
    #expect(!moves && field == top)
    field.moveDown(columns: 20, widths: .libc)
    field.moveDown(columns: 20, widths: .libc)
    #expect(shown(field) == "一二三四\nab\n五六七|八")
    let movesOn = field.moveDown(columns: 20, widths: .libc)
    #expect(!movesOn)
  }

  @Test func anyOtherMoveForgetsTheColumn() {
    var field = field("一二三四\nab\n五六七|八")
    field.moveUp(columns: 20, widths: .libc)
    field.moveLeft()
    field.moveUp(columns: 20, widths: .libc)
    #expect(shown(field) == "|一二三四\nab\n五六七八")
  }

  @Test func aWideCharacterIsNotEnteredInItsMiddle() {
    var field = field("一二\na|b")
    field.moveUp(columns: 20, widths: .libc)
    #expect(shown(field) == "|一二\nab")
  }

  @Test func upAndDownGoByTheLinesOnTheScreen() {
    var field = field("一二三四五六|")
    field.moveUp(columns: 4, widths: .libc)
    #expect(shown(field) == "一二三四|五六" || shown(field) == "一二三|四五六")
    var middle = self.field("一二三|四五六")
    middle.moveUp(columns: 4, widths: .libc)
    #expect(shown(middle) == "一|二三四五六")
    middle.moveDown(columns: 4, widths: .libc)
    middle.moveDown(columns: 4, widths: .libc)
    #expect(shown(middle) == "一二三四五|六")
    middle.moveToScreenLineStart(columns: 4, widths: .libc)
    #expect(shown(middle) == "一二三四|五六")
    middle.moveToScreenLineEnd(columns: 4, widths: .libc)
    #expect(shown(middle) == "一二三四五六|")
  }

  @Test func aCaretPutAnywhereStandsBetweenCharacters() {
    var field = TextField("e\u{301}中")
    for offset in -3...9 {
      field.moveCaret(to: offset)
      #expect([0, 3, 6].contains(field.caret), "offset \(offset)")
    }
  }
}
