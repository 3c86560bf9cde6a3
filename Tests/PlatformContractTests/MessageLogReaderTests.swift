import Foundation
import InboxModel
import PlatformContract
import Testing

struct MessageLogReaderTests {
  @Test func everyFieldOfALineIsRead() throws {
    let reading = LogReading(
      """
      {"platform":"weibo","account":"brandcn","conversation":"5127/248","id":"m1",\
      "direction":"out","text":"您好","at":"2026-09-30T17:30:00.250+08:00","kind":"comment",\
      "parent":"m0","author":"li","author_name":"小李","author_followers":12,\
      "author_verified":true,"post":"4331","post_title":"新品","url":"https://weibo.com/1/2",\
      "media":"image","media_url":"https://x/1.jpg","media_file":"/tmp/1.jpg",\
      "translation":{"en":"Hello","fr":"Bonjour"},"source_text":"Hello","origin":"qr-7",\
      "auto":true,"delivery":"claimed","deleted_at":1790761800,"time_precision":"minute",\
      "backfill":true}
      """)
    #expect(reading.sentences == [])
    let message = try #require(reading.messages.first)
    var expected = Message(
      conversation: ConversationID(
        account: AccountID(platform: .weibo, name: "brandcn"), thread: "5127/248"),
      id: "m1", direction: .outbound, text: "您好", at: Moment(milliseconds: 1_790_760_600_250),
      kind: .comment, author: "li")
    expected.parent = "m0"
    expected.authorName = "小李"
    expected.authorFollowers = 12
    expected.authorVerified = true
    expected.post = "4331"
    expected.postTitle = "新品"
    expected.url = "https://weibo.com/1/2"
    expected.media = .image
    expected.mediaURL = "https://x/1.jpg"
    expected.mediaFile = "/tmp/1.jpg"
    expected.translation = ["en": "Hello", "fr": "Bonjour"]
    expected.sourceText = "Hello"
    expected.origin = "qr-7"
    expected.isAutomatic = true
    expected.delivery = .claimed
    expected.deletedAt = Moment(seconds: 1_790_761_800)
    expected.precision = .minute
    expected.isBackfill = true
    #expect(message == expected)
  }

  @Test func whatIsLeftOutOrNullHasItsDefault() throws {
    let reading = LogReading(line("1", more: #""kind":null,"parent":null,"translation":null"#))
    let message = try #require(reading.messages.first)
    #expect(
      message
        == Message(
          conversation: ConversationID(
            account: AccountID(platform: .weibo, name: "brand"), thread: "p1"),
          id: "1", direction: .inbound, text: "在吗", at: Moment(seconds: 1_790_760_600)))
  }

  @Test(arguments: [1, 2, 7, 100_000])
  func chunksMayCutALineAnywhere(chunkSize: Int) {
    let text = "\n" + (1...5).map { line("\($0)", text: "第\($0)条 👍") }.joined(separator: "\r\n")
    let reading = LogReading(text, chunkSize: chunkSize)
    #expect(reading.messages.map(\.id) == ["1", "2", "3", "4", "5"])
    #expect(reading.messages.map(\.text).last == "第5条 👍")
    #expect(reading.problems == [])
  }

  @Test func emptyLinesAreSkippedAndStillCounted() {
    let reading = LogReading("\r\n   \n\(line("1"))\n\n{\n")
    #expect(reading.messages.count == 1)
    #expect(reading.problems.map(\.line) == [5])
  }

  @Test(
    arguments: [
      ("1790760600", 1_790_760_600_000), ("1790760600250", 1_790_760_600_250),
      ("1790760600.25", 1_790_760_600_250), (#""1790760600""#, 1_790_760_600_000),
      (#""1790760600250""#, 1_790_760_600_250), (#""2026-09-30T09:30:00Z""#, 1_790_760_600_000),
      (#""2026-09-30 17:30:00.2509+08:00""#, 1_790_760_600_250), ("0", 0),
      ("4102444799", 4_102_444_799_000), ("1.79076e9", 1_790_760_000_000),
    ] as [(String, Int64)])
  func timesAreReadInEveryForm(written: String, milliseconds: Int64) {
    let reading = LogReading(
      line("1").replacingOccurrences(of: #""2026-09-30T17:30:00+08:00""#, with: written))
    #expect(reading.messages.map(\.at.milliseconds) == [milliseconds])
    #expect(reading.problems == [])
  }

  @Test func unknownFieldsAreReportedOnceAndDoNoHarm() {
    let reading = LogReading(
      [
        line("1", more: #""likes":3,"nested":{"a":[1,-2.5e3,{"b":null}],"c":"\u4f60"}"#),
        line("2", more: #""likes":4"#), line("3", more: #""Kind":"comment""#),
      ].joined(separator: "\n"))
    #expect(reading.messages.count == 3)
    #expect(reading.unknown == ["likes@1", "nested@1", "Kind@3"])
  }

  @Test func escapesStandForTheirCharacters() {
    let reading = LogReading(line("1", text: #"\"\\\/\b\f\n\r\t\u4f60\ud83d\uDE00"#))
    #expect(reading.messages.map(\.text) == ["\"\\/\u{8}\u{c}\n\r\t你😀"])
  }

  @Test func aMessageOfTenMegabytesGoesIn() {
    let text = String(repeating: "汉", count: 10 << 20 / 3)
    let reading = LogReading("\(line("1", text: text))\n\(line("2"))\n")
    #expect(reading.messages.map(\.text) == [text, "在吗"])
  }

  @Test func aLineOverTheLimitIsRefusedAndTheNextGoesIn() {
    let long = line("1", text: String(repeating: "a", count: 2 << 20))
    let reading = LogReading(
      Array("\(long)\n\(line("2"))\n\(long)".utf8), chunkSize: 1000, limit: 1 << 20)
    #expect(reading.messages.map(\.id) == ["2"])
    #expect(
      reading.sentences == [
        "1: the line is longer than 1 MiB, the most that one message may take.",
        "3: the line is longer than 1 MiB, the most that one message may take.",
      ])
  }
}
