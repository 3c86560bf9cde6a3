import NcursesTerminal
import TerminalScreen
import TestSupport
import Testing

@Suite struct TextFieldEditTests {
  private func typed(_ text: String) -> TextField {
    var field = TextField()
    for scalar in text.unicodeScalars { field.insert(scalar) }
    return field
  }

  @Test func whatIsTypedStandsBeforeTheCaret() {
    var field = typed("退款吗")
    #expect(field.text == "退款吗")
    #expect(field.caret == 9)
    field.moveLeft()
    for scalar in "好的".unicodeScalars { field.insert(scalar) }
    #expect(field.text == "退款好的吗")
    #expect(field.caret == 12)
  }

  @Test func aCombiningMarkJoinsTheLetterBeforeIt() {
    var field = typed("e\u{301}x")
    field.moveToStart()
    field.moveRight()
    #expect(field.caret == 3)
    field.deleteBackward()
    #expect(field.text == "x")
  }

  @Test func aMarkTypedBetweenTwoLettersLeavesTheCaretBehindIt() {
    var field = typed("eo")
    field.moveLeft()
    field.insert("\u{301}")
    #expect(field.text == "e\u{301}o")
    #expect(field.caret == 3)
  }

  @Test func deletingBeforeAMarkLeavesTheCaretOutsideTheNewCharacter() {
    var field = typed("e-\u{301}")
    field.moveToStart()
    field.moveRight()
    field.deleteForward()
    #expect(field.text == "e")
    var joined = TextField("ea\u{301}")
    joined.moveCaret(to: 1)
    joined.deleteBackward()
    #expect(joined.text == "a\u{301}")
    #expect(joined.caret == 0)
  }

  @Test func oneDeleteTakesAWholeEmoji() {
    var field = typed("好👨\u{200D}👩\u{200D}👧🇨🇳👍🏻")
    for expected in ["好👨\u{200D}👩\u{200D}👧🇨🇳", "好👨\u{200D}👩\u{200D}👧", "好", "", ""] {
      field.deleteBackward()
      #expect(field.text == expected)
      #expect(field.caret == expected.utf8.count)
    }
  }

  @Test func controlsAreNotTyped() {
    #expect(typed("a\u{1B}\u{0}\u{7F}\u{9B}b").text == "ab")
    #expect(typed("a\nb").text == "a\nb")
  }

  @Test func pastedLineBreaksOfAnySystemAreOneLineBreak() {
    var field = TextField()
    field.paste("一\r\n二\r三\n四\r\n\r\n五")
    #expect(field.text == "一\n二\n三\n四\n\n五")
    #expect(field.caret == field.text.utf8.count)
  }

  @Test func pastedEscapesAndControlsAreGone() {
    var field = TextField("前后")
    field.moveCaret(to: 3)
    field.paste("\u{1B}[201~\u{0}a\tb\u{7}\u{85}\u{9B}c\u{7F}")
    #expect(field.text == "前[201~a\tbc后")
    field.paste("\u{1B}\u{7}")
    #expect(field.text == "前[201~a\tbc后")
  }

  @Test func aPromptHasOneLine() {
    var field = TextField("a\nb", isMultiline: false)
    #expect(field.text == "a b")
    field.insertLineBreak()
    field.paste("c\r\nd\te")
    #expect(field.text == "a b c d e")
  }

  @Test func wordsAreDeletedWhole() {
    var field = TextField("请看 the manual，谢谢！")
    for expected in ["请看 the manual，谢谢", "请看 the manual，", "请看 the manual", "请看 the ", "请看 "] {
      field.deleteWordBackward()
      #expect(field.text == expected)
    }
    field.replace(with: "the manual 谢谢")
    field.moveToStart()
    field.deleteWordForward()
    #expect(field.text == " manual 谢谢")
    field.deleteWordForward()
    #expect(field.text == " 谢谢")
  }

  @Test func deletingToAnEndOfALineTakesTheBreakOnlyWhenNothingElseIsLeft() {
    var field = TextField("一二\n三四")
    field.deleteToLineStart()
    #expect(field.text == "一二\n")
    field.deleteToLineStart()
    #expect(field.text == "一二")
    field.moveToStart()
    field.deleteToLineEnd()
    #expect(field.text == "")
    var forward = TextField("一\n二")
    forward.moveCaret(to: 3)
    forward.deleteToLineEnd()
    #expect(forward.text == "一二")
    forward.deleteAll()
    #expect(forward.isEmpty && forward.caret == 0)
  }

  @Test func nothingHappensAtTheEnds() {
    var field = TextField("好")
    field.moveRight()
    field.deleteForward()
    field.deleteWordForward()
    field.moveToStart()
    field.moveLeft()
    field.moveWordLeft()
    field.deleteBackward()
    field.deleteWordBackward()
    field.deleteToLineStart()
    #expect(field.text == "好" && field.caret == 0)
  }
}
