import InboxModel
import PlatformContract
import Testing

struct DemoTextTests {
  private let messages = DemoWeek.messages(now: demoNow, seed: 1)

  @Test func hardlyAnythingIsSaidTwice() {
    let texts = messages.map(\.text).filter { !$0.isEmpty && !$0.hasPrefix("[") }
    #expect(texts.count > 500)
    let repeated = Dictionary(grouping: texts, by: \.self).filter { $0.value.count > 1 }.keys
    #expect(repeated.isEmpty, "\(repeated)")
  }

  @Test func whatWentOutFitsItsPlatform() {
    for message in messages where message.direction == .outbound {
      let facts = PlatformFacts.replyFacts(
        platform: message.conversation.account.platform, kind: message.kind)
      guard let limit = facts.limit else { continue }
      #expect(limit.count(message.text) <= limit.limit, "\(message.text)")
    }
  }

  @Test func translationsAreInEnglish() {
    for message in messages {
      guard let english = message.translation["en"] else { continue }
      // Names of people and accounts stay; the sentence around them is English.
      let han = english.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
      #expect(han * 2 <= english.unicodeScalars.count, "\(english)")
      #expect(english.unicodeScalars.allSatisfy { $0 != "\u{1B}" && $0 != "\u{202E}" })
    }
  }

  @Test func severalKindsOfWritingAreThere() {
    let inbound = messages.filter { $0.direction == .inbound }.map(\.text)
    for sample in ["[doge]", "#(滑稽)", "[em]e100[/em]", "回复@", "@", "#", "投诉", "退款", "請問", "😂"] {
      #expect(inbound.contains { $0.contains(sample) }, "\(sample)")
    }
  }

  @Test func noTextNamesARealPlaceOnTheNet() {
    for text in messages.flatMap({ [$0.text, $0.sourceText ?? "", $0.url ?? ""] }) {
      for word in text.split(whereSeparator: { " ，。：".contains($0) })
      where word.contains("://") || (word.contains("@") && word.contains(".")) {
        #expect(word.contains("example.com"), "\(word)")
      }
    }
  }
}
