import Foundation
import InboxModel
import PlatformContract
import Testing

/// Every bad line is refused with its number, its field and a reason, and the rest goes in.
struct MessageLogProblemTests {
  @Test(arguments: [
    ("not json", "this is not JSON at byte 2 of the line."),
    ("[1]", "a line must be one JSON object, and here stands a list."),
    ("42", "a line must be one JSON object, and here stands a number."),
    ("@", "this is not JSON at byte 1 of the line."),
    (#"{"platform":"weibo","acc"#, "the line ends in the middle of the object."),
    (#"{"platform":"weibo""#, "the line ends in the middle of the object."),
    (
      line("1") + line("2"),
      "something follows the object at byte 134 of the line; one line is one message."
    ),
    (line("1", more: #""id":"2""#), "`id`: the field stands twice in the line."),
    (
      line("1", more: #""translation":{"en":"a","en":"b"}"#),
      "`translation`: the field stands twice in the line."
    ),
    (#"{"platform":"weibo"}"#, "`account`: the field is missing and must be there."),
    (
      line("1").replacing(#""id":"1""#, #""id":null"#),
      "`id`: the field is missing and must be there."
    ),
    (line(""), "`id`: the field is empty and must not be."),
    (
      line("1").replacing(#""id":"1""#, #""id":5"#),
      "`id`: here stands a number; it must be a text."
    ),
    (line("1", more: #""auto":"yes""#), "`auto`: here stands a text; it must be true or false."),
    (
      line("1", more: #""author_followers":1.5"#),
      "`author_followers`: here stands 1.5; it must be a whole number."
    ),
    (
      line("1", more: #""author_followers":"12""#),
      "`author_followers`: here stands a text; it must be a whole number."
    ),
    (
      line("1", more: #""translation":"Hi""#),
      "`translation`: here stands a text; it must be an object of language and text."
    ),
    (
      line("1", more: #""translation":{"en":1}"#),
      "`translation`: here stands a number; it must be a text."
    ),
    (
      line("1", more: #""media":"hologram""#),
      #"`media`: "hologram" is not known; it must be image, voice, video, sticker, file, location."#
    ),
    (
      line("1").replacing(#""in""#, #""inbound""#),
      #"`direction`: "inbound" is not known; it must be in, out."#
    ),
    (
      line("1").replacing("weibo", "Weibo"),
      #"`platform`: "Weibo" is no platform's name; it must be lower-case letters, digits and hyphens, a letter first."#
    ),
    (
      line("1").replacing("brand", "a/b"),
      #"`account`: "a/b" holds a slash, which an account's name may not."#
    ),
    (line("1", text: ""), "`text`: the text is empty and no `media` is given."),
    (
      line("1").replacing("2026-09-30T17:30:00+08:00", "yesterday"),
      #"`at`: "yesterday" is no time; write 2026-09-30T17:30:00+08:00, or Unix seconds or milliseconds."#
    ),
    (
      line("1").replacing("+08:00", ""),
      #"`at`: "2026-09-30T17:30:00" is no time; write 2026-09-30T17:30:00+08:00, or Unix seconds or milliseconds."#
    ),
    (
      line("1").replacing("2026-09-30T17:30:00+08:00", "2100-01-01T00:00:00Z"),
      #"`at`: "2100-01-01T00:00:00Z" lies outside the years 1970 to 2099."#
    ),
    (
      line("1").replacing(#""2026-09-30T17:30:00+08:00""#, "-1"),
      #"`at`: "-1" lies outside the years 1970 to 2099."#
    ),
    (
      line("1").replacing(#""2026-09-30T17:30:00+08:00""#, "4102444800"),
      #"`at`: "4102444800" lies outside the years 1970 to 2099."#
    ),
    (
      line("1").replacing(#""2026-09-30T17:30:00+08:00""#, "1e300"),
      #"`at`: "1e300" lies outside the years 1970 to 2099."#
    ),
    (
      line("1", text: #"\ud83d"#),
      "`text`: a \\u escape is half of a surrogate pair and stands for no character."
    ),
    (
      line("1", text: #"\ude00\ud83d"#),
      "`text`: a \\u escape is half of a surrogate pair and stands for no character."
    ),
    (
      line("1", text: #"\ud83d\u0041"#),
      "`text`: a \\u escape is half of a surrogate pair and stands for no character."
    ),
    (line("1", text: "a\u{1}b"), "`text`: this is not JSON at byte 94 of the line."),
    (line("1", text: #"\x41"#), "`text`: this is not JSON at byte 94 of the line."),
    (line("1", more: #""n":01"#), "`n`: this is not JSON at byte 139 of the line."),
    (line("1", more: #""n":+1"#), "`n`: this is not JSON at byte 138 of the line."),
    (
      line("1", more: #""deep":"# + String(repeating: "[", count: 100_000)),
      "`deep`: values are nested more than 64 deep."
    ),
  ])
  func aBadLineIsRefusedInOneSentence(bad: String, sentence: String) {
    let reading = LogReading("\(line("first"))\n\(bad)\n\(line("last"))\n", format: .jsonl)
    #expect(reading.sentences == ["2: " + sentence])
    #expect(reading.messages.map(\.id) == ["first", "last"])
  }

  @Test func bytesThatAreNoTextAreRefusedWithTheirField() {
    var bytes = Array("\(line("1"))\n".utf8)
    bytes += Array(line("2", text: "?").utf8).flatMap { $0 == 0x3F ? [0xE4, 0xBD, 0xFF] : [$0] }
    bytes += Array("\n\(line("3"))".utf8)
    let reading = LogReading(bytes)
    #expect(reading.sentences == ["2: `text`: the bytes are not UTF-8."])
    #expect(reading.messages.map(\.id) == ["1", "3"])
  }

  @Test func whatIsQuotedFromAStrangerIsShort() {
    let reading = LogReading(
      line("1").replacing("2026-09-30T17:30:00+08:00", String(repeating: "x", count: 1 << 20)))
    #expect(reading.sentences.count == 1)
    #expect(reading.sentences.allSatisfy { $0.utf8.count < 200 })
  }

  @Test func aFileInUTF16IsRefusedAsAWhole() {
    let reading = LogReading([0xFF, 0xFE] + line("1").utf8.flatMap { [$0, 0] })
    #expect(
      reading.sentences == ["1: the file is UTF-16; save it as UTF-8. Nothing of it went in."])
    #expect(reading.messages == [])
  }
}

extension String {
  fileprivate func replacing(_ part: String, _ new: String) -> String {
    replacingOccurrences(of: part, with: new)
  }
}
