import InboxModel
import Testing

struct IdentifierTests {
  @Test(arguments: ["weibo", "x", "red-note", "qq2"])
  func aPlatformNameIsLowerCaseLettersDigitsAndHyphens(name: String) {
    #expect(Platform(name)?.name == name)
  }

  @Test(arguments: ["", "Weibo", "2ch", "-a", "微博", "a_b", "a b"])
  func anythingElseIsNoPlatform(name: String) {
    #expect(Platform(name) == nil)
  }

  @Test func aTurnsNameParsesBackThoughTheThreadHoldsSlashesAndHashes() throws {
    let turn = TurnID(
      conversation: ConversationID(
        account: AccountID(platform: .tieba, name: "brand吧"), thread: "88/1#2/用户"),
      ordinal: 12)
    #expect(turn.description == "tieba/brand吧/88/1#2/用户#12")
    #expect(TurnID(turn.description) == turn)
    #expect(TurnID("tieba/brand/88") == nil)
    #expect(TurnID("tieba/brand/88#0") == nil)
    #expect(ConversationID("tieba//88") == nil)
    #expect(ConversationID("tieba/brand") == nil)
  }

  @Test func weiboCountsHalfUnitsAndRoundsUp() {
    let limit = LengthLimit(unit: .weibo, limit: 140)
    #expect(limit.count(String(repeating: "a", count: 280)) == 140)
    #expect(limit.count(String(repeating: "汉", count: 140)) == 140)
    #expect(limit.count(String(repeating: "汉", count: 140) + "a") == 141)
    #expect(limit.count(String(repeating: "😀", count: 70)) == 140)
  }
}
