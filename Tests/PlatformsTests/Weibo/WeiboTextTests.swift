import InboxModel
import PlatformContract
import Testing

@testable import Platforms

struct WeiboTextTests {
  @Test(arguments: [
    ("回复@品牌账号:收到,谢谢[微笑]", "收到,谢谢[微笑]"), ("回复@品牌账号：收到", "收到"),
    ("回覆@某_某-1: 收到\u{200B}\u{200B}", "收到"), ("回复@品牌账号:", "回复@品牌账号:"),
    ("回复@没有冒号 的文字", "回复@没有冒号 的文字"), ("回复@:什么", "回复@:什么"),
    ("你好 回复@品牌账号:收到", "你好 回复@品牌账号:收到"), ("好\u{200B}", "好"), ("\u{200B}", ""),
  ])
  func thePrefixOfAnAnswerIsNothingThatSomebodyWrote(text: String, written: String) {
    #expect(WeiboText.written(text, isAnswer: true) == written)
  }

  @Test func whatIsNoAnswerKeepsItsPrefix() {
    #expect(WeiboText.written("回复@某人:好", isAnswer: false) == "回复@某人:好")
  }

  @Test(
    arguments: [
      ("Tue May 31 17:46:55 +0800 2011", 1_306_835_215),
      ("Wed Jun 01 00:50:25 +0800 2011", 1_306_860_625),
      ("Mon Jul 16 18:09:20 +0800 2012", 1_342_433_360),
    ] as [(String, Int64)])
  func timesAreRead(text: String, seconds: Int64) {
    #expect(WeiboTime.moment(text) == Moment(seconds: seconds))
  }

  @Test(arguments: ["刚刚", "", "Mon Foo 16 18:09:20 +0800 2012", "Mon Jul 32 18:09:20 +0800 2012"])
  func whatIsNoTimeIsNone(text: String) {
    #expect(WeiboTime.moment(text) == nil)
  }

  @Test func anIDCarriesItsTime() {
    #expect(WeiboTime.id(at: Moment(seconds: 1_700_000_000)) == 4_968_222_449_205_248)
    #expect(WeiboTime.moment(id: 4_968_222_449_205_248) == Moment(seconds: 1_700_000_000))
  }

  @Test func aCommentWithoutATimeIsNotLost() throws {
    let now = Moment(seconds: 1_750_000_000)
    let id = WeiboTime.id(at: now.adding(seconds: -90)) + 7
    let comment = try #require(
      WeiboComment(["id": .integer(id), "text": "在吗", "user": ["id": "77"]]))
    let message = try #require(
      WeiboMessages(account: weiboAccount, me: 1, now: now).message(comment, kind: .comment))
    #expect(message.at == now.adding(seconds: -90) && message.precision == .received)
    #expect(message.conversation.thread == "\(id):77")
  }

  @Test(arguments: [
    #"{"id":5,"text":"该评论已被删除"}"#, #"{"id":5,"text":"","user":{"id":7}}"#,
    #"{"id":5,"text":"好","user":[]}"#, #"{"id":5,"text":"好","user":{"id":0}}"#,
  ])
  func whatNobodyWroteIsNoMessage(text: String) throws {
    let comment = try #require(JSON(parsing: text).flatMap { WeiboComment($0) })
    let messages = WeiboMessages(account: weiboAccount, me: 1, now: .earliest)
    #expect(messages.message(comment, kind: .comment) == nil)
  }

  @Test func aPersonMayBeReducedToANumber() {
    #expect(WeiboUser(77)?.id == 77)
    #expect(WeiboUser("77")?.id == 77)
    #expect(WeiboUser(["idstr": "77"])?.id == 77)
  }
}
