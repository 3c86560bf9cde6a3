import Foundation
import InboxModel
import PlatformContract
import Testing

struct MessageLogCSVTests {
  private let header = "platform,account,conversation,id,direction,text,at"

  @Test func aTableWithQuotesCommasAndLineEndsIsRead() throws {
    let reading = LogReading(
      header + ",kind,author_followers,auto,translation,media,likes\r\n"
        + "weibo,brand,p1,1,in,\"多少钱,\r\n还有\"\"货\"\"吗\",2026-09-30T17:30:00+08:00,comment,12,"
        + "FALSE,\"{\"\"en\"\":\"\"How much?\"\"}\",,3\r\n"
        + "wechat,brand,p2,2,out,,1790760600000,,,1,,image,\r\n", chunkSize: 3)
    #expect(reading.sentences == [])
    #expect(reading.format == .csv)
    #expect(reading.unknown == ["likes@1"])
    #expect(reading.messages.map(\.text) == ["多少钱,\r\n还有\"货\"吗", ""])
    let first = try #require(reading.messages.first)
    #expect(first.translation == ["en": "How much?"])
    #expect(first.authorFollowers == 12)
    #expect(first.kind == .comment)
    let last = try #require(reading.messages.last)
    #expect(last.isAutomatic)
    #expect(last.media == .image)
    #expect(last.at == Moment(seconds: 1_790_760_600))
  }

  @Test func aTranslationMayHaveAColumnALanguage() {
    let reading = LogReading(
      header + ",translation.en,translation.fr\nweibo,b,p,1,in,好,1790760600,Good,\n")
    #expect(reading.messages.map(\.translation) == [["en": "Good"]])
    #expect(reading.unknown == [])
  }

  @Test func aByteOrderMarkAndGB18030AreReadToo() throws {
    let row = "weibo,b,p,1,in,你好,1790760600"
    #expect(LogReading("\u{FEFF}\(header)\n\(row)").messages.map(\.text) == ["你好"])
    let bytes = try #require(
      "\(header)\n\(row)".data(using: String.Encoding(rawValue: 0x8000_0632)))
    #expect(LogReading(Array(bytes)).messages.map(\.text) == ["你好"])
  }

  @Test(arguments: [
    ("weibo,b,p,1,in,好", "2: the line has 6 cells and the first line has 7."),
    ("weibo", "2: the line has 1 cell and the first line has 7."),
    ("weibo,b,p,,in,好,1790760600", "2: `id`: the field is missing and must be there."),
    ("weibo,b,p,1,in,,1790760600", "2: `text`: the text is empty and no `media` is given."),
    ("weibo,b,p,1,up,好,1790760600", #"2: `direction`: "up" is not known; it must be in, out."#),
    (
      #"weibo,b,p,1,in,5" disk,1790760600"#,
      "2: a quote at byte 17 of the line neither opens nor closes a cell; inside a cell it must be doubled."
    ),
    (
      #"weibo,b,p,1,in,"a" b,1790760600"#,
      "2: a quote at byte 19 of the line neither opens nor closes a cell; inside a cell it must be doubled."
    ),
  ])
  func aBadRowIsRefusedInOneSentence(bad: String, sentence: String) {
    let reading = LogReading(
      "\(header)\n\(bad)\nweibo,b,p,last,in,好,1790760600\n", format: .csv)
    #expect(reading.sentences == [sentence])
    #expect(reading.messages.map(\.id) == ["last"])
  }

  @Test func aQuoteThatNeverClosesSwallowsNothingThatComesAfterIt() {
    let rows = (1...50).map { "weibo,b,p,\($0),in,\($0 == 7 ? "\"" : "")好,1790760600" }
    let reading = LogReading("\(header)\n\(rows.joined(separator: "\n"))", chunkSize: 64)
    #expect(reading.sentences == ["8: a quoted cell begins here and never ends."])
    #expect(reading.messages.count == 49)
  }

  @Test func aFirstLineWithoutWhatMustBeThereRefusesTheFile() {
    let reading = LogReading("platform,account,id\nweibo,b,1\n")
    #expect(
      reading.sentences == [
        "1: the first line must name the columns, and conversation, direction, text, at are "
          + "missing; nothing of the file went in."
      ])
    #expect(reading.messages == [])
    #expect(
      LogReading("\(header),id\nweibo,b,p,1,in,好,1790760600,2\n").sentences == [
        "1: `id`: the column stands twice in the first line; nothing of the file went in."
      ])
  }
}
