import InboxDesk
import InboxModel
import InboxStore
import Testing

/// Eight texts, and what must and must not be found in them.
struct SearchTests {
  let shop: TemporaryStore

  init() throws {
    shop = try TemporaryStore()
    let texts = [
      "这件衣服很好看，什么时候补货？", "好", "iPhone 15 Pro 手机壳有吗", "我要退货！退款！",
      "＠客服 ＡＢＣ１２３ 的订单", "日本語のカタカナも検索", "emoji 😭😭 only \"quoted\" AND NOT OR *",
      "𠮷野家的联名款",
    ]
    try shop.desk.record(
      texts.enumerated().map { index, text in
        incoming("m\(index)", .weibo("t\(index)"), text, at: after(Int64(index)))
      }, storedAt: after(100))
  }

  func found(_ query: String) throws -> [String] {
    try shop.store.page(of: .search(query), limit: 50, now: after(200))
      .map(\.conversation.thread)
  }

  @Test(arguments: [
    ("好看", ["t0"]), ("衣服很好", ["t0"]), ("补货", ["t0"]), ("好", ["t1", "t0"]),
    ("货", ["t3", "t0"]), ("手机", ["t2"]), ("机壳", ["t2"]), ("iphone", ["t2"]),
    ("IPHONE 手机", ["t2"]), ("退款", ["t3"]), ("abc123", ["t4"]), ("ABC", ["t4"]),
    ("カタ", ["t5"]), ("のカ", ["t5"]), ("quoted", ["t6"]), ("\"quoted\"", ["t6"]),
    ("AND", ["t6"]), ("only AND", ["t6"]), ("𠮷野", ["t7"]), ("家的", ["t7"]), ("款", ["t7", "t3"]),
    ("很看", []), ("货退", []), ("货！", ["t3", "t0"]), ("壳有吗", ["t2"]), ("壳吗", []), ("", []),
    ("😭", []), ("*", []), ("\"", []), ("(", []), ("好看 OR 手机", []), ("body:好看", []),
    ("NEAR(好看 衣服)", []), ("衣服 补货", ["t0"]), ("pho", []), ("ipho", ["t2"]),
  ])
  func everyWordIsFoundWhereverItStands(query: String, expected: [String]) throws {
    #expect(try found(query) == expected)
  }

  @Test func translationsNamesAndSourceTextsAreFoundToo() throws {
    var message = incoming("n1", .weibo("n"), "发货了吗", at: after(50))
    message.translation = ["en": "Has it shipped?"]
    message.authorName = "爱吃鱼的猫"
    try shop.desk.record([message], storedAt: after(101))
    #expect(try found("shipped") == ["n"])
    #expect(try found("吃鱼") == ["n"])
    #expect(try found("吗爱").isEmpty)
  }

  @Test func aMendedTextIsFoundAndTheOldOneIsNot() throws {
    try shop.desk.record(
      [incoming("m0", .weibo("t0"), "换个颜色", at: after(-1))], storedAt: after(102))
    #expect(try found("颜色") == ["t0"])
    #expect(try found("好看").isEmpty)
  }

  @Test func aConversationIsFoundOnceHoweverOftenTheWordOccurs() throws {
    try shop.desk.record(
      (0..<20).map { incoming("r\($0)", .weibo("r"), "还没发货", at: after(60 + $0)) },
      storedAt: after(103))
    #expect(try found("发货") == ["r"])
    #expect(try shop.place(of: .weibo("r"), in: .search("发货"), now: after(1)) == 0)
  }

  @Test func aRowOfASearchShowsWhatWasFoundAndWhoseConversationItIs() throws {
    var question = incoming("q1", .weibo("q"), "尺码偏小吗", at: after(70))
    question.authorName = "小满"
    var answer = Message(
      conversation: .weibo("q"), id: "q2", direction: .outbound, text: "建议您选大半码", at: after(80),
      author: "lin")
    answer.parent = "q1"
    let later = incoming("q3", .weibo("q"), "好的谢谢", at: after(90))
    try shop.desk.record([question, answer, later], storedAt: after(104))
    func row(_ query: String) throws -> InboxRow? {
      try shop.store.page(of: .search(query), limit: 5, now: after(200)).first
    }
    #expect(try row("尺码")?.text == "尺码偏小吗")
    #expect(try row("大半码")?.text == "建议您选大半码")
    #expect(try row("尺码")?.authorName == "小满")
    // What is set aside from there is what came in last, whatever was found.
    #expect(try row("尺码")?.lastInbound.id == "q3")
  }
}
