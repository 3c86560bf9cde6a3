import Foundation
import InboxModel
import PlatformContract
import Testing

@testable import Platforms

/// What strangers write, and what a platform may answer, breaks nothing.
struct HostileTextTests {
  private let pieces = [
    "@{uin:", "nick:", ",", "}", "{", "[em]", "[/em]", "e100", "e-9223372036854775808", "[", "]",
    "<a href=\"/user/", "99999999999999999999", "9223372036854775807", ">", "</", "&#",
    "&#x110000;",
    "&lt;", "回复", "：", ":", "昨天", "分钟前", "小时前", "年", "月", "日", "-", " ", "undefined", "'", "\"",
    "\\", "\\x", "callback(", ")", "image_emoticon", "\u{0}", "\u{202E}", "👨‍👩‍👧", "\n", "1", "0",
  ]

  @Test func anyMixtureOfTheirMarksIsReadWithoutHarm() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("HostileTextTests seed \(seed)")
    var random = Mixer(state: seed)
    var read = 0
    for _ in 0..<3000 {
      let count = Int(random.next() % 12)
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      // Nothing of a text without a mark may be lost.
      if !text.contains(where: { "@{[&<".contains($0) }) { #expect(QzoneText(text).text == text) }
      _ = MeipaiText(html: text, plain: nil)
      _ = TiebaEmoticons.name("image_emoticon" + text)
      _ = TiebaRoot(text)
      _ = QzoneRoot(text)
      _ = QzoneScript.value(Array(("callback({" + text + "})").utf8))
      if let time = BeijingTime(text: text, now: Moment(seconds: 1_700_000_400)) {
        #expect(time.at >= .earliest && time.at < .latest)
        read += 1
      }
    }
    #expect(read > 0, "seed \(seed)")
  }

  @Test func noMixtureOfAddressesLeadsToAnotherHost() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("HostileTextTests seed \(seed)")
    var random = Mixer(state: seed)
    let pieces = [
      "https:", "http:", "//", "/", "qpic.cn", "m.", ".", "127.0.0.1", "localhost", "@", ":", "80",
      "443", "#", "?", "\\", "%2f", "%40", "[::1]", " ", "\t", "\n", "\u{0}", "。", "ｑ", "a", "//",
      "https://", "evil.example", "\u{202E}", "..", ";",
    ]
    let hosts = MediaHosts("QZone", domains: ["qpic.cn"], WebOptions())
    var called = 0
    for _ in 0..<5000 {
      let count = 2 + Int(random.next() % 8)
      let mixture = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
      guard let address = hosts.address("https://" + mixture.joined()) else { continue }
      called += 1
      // As the client reads it.
      let url = URL(string: address)
      let host = url?.host ?? ""
      #expect(url?.scheme == "https" && url?.port == nil && url?.user == nil, "seed \(seed)")
      #expect(host == "qpic.cn" || host.hasSuffix(".qpic.cn"), "\(address), seed \(seed)")
    }
    #expect(called > 0, "seed \(seed)")
  }

  @Test func timesOutOfAllReasonAreNone() {
    for text in [
      "9223372036854775807年1月1日 00:00", "9223372036854775807月1日 00:00", "99999年1月1日 00:00",
      "0月0日 00:00", "9999年1月1日 00:00",
    ] {
      #expect(BeijingTime(text: text, now: Moment(seconds: 1_700_000_400)) == nil, "\(text)")
    }
    #expect(TiebaMessageMaker.moment(.max) < .latest)
    let now = Moment(seconds: 1_700_000_400)
    let time = JSON.object(["created_at_origin": .integer(.max)]).meipaiTime(now)
    #expect(time == BeijingTime(at: now, precision: .received))
  }
}

/// SplitMix64: the same numbers for the same seed.
private struct Mixer {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
