import Foundation
import InboxModel
import PlatformContract
import Testing
import TestSupport

struct MessageLogFuzzTests {
  @Test func whatIsWrittenReadsBackTheSame() {
    let seed = UInt64.random(in: 0..<1_000_000)
    var generator = SeededNumbers(seed: seed)
    let messages = (0..<500).map { randomMessage($0, &generator) }
    let log = messages.map(MessageLogWriter.line).joined(separator: "\n")
    let reading = LogReading(log, chunkSize: 4096)
    #expect(reading.problems == [], "seed \(seed)")
    #expect(reading.messages == messages, "seed \(seed)")
  }

  /// Takes lines apart at random and compares with Foundation's reader: both accept, with the same
  /// text, or both refuse.
  @Test func hostileLinesAreJudgedAsFoundationJudgesThem() throws {
    let seed = UInt64.random(in: 0..<1_000_000)
    var generator = SeededNumbers(seed: seed)
    for number in 0..<3000 {
      let bytes = mutated(
        Array(MessageLogWriter.line(randomMessage(number, &generator)).utf8), &generator)
      // Foundation lets a comma stand before a closing bracket, which RFC 8259 does not, and
      // refuses numbers that are too great for it also in fields that nobody reads.
      guard !bytes.contains(0x0A),
        !String(decoding: bytes, as: UTF8.self).contains(/,\s*[}\]]|\d[eE]\+?\d{3}/)
      else { continue }
      let reading = LogReading([0xEF, 0xBB, 0xBF] + bytes, format: .jsonl)
      let isJSON = reading.problems.allSatisfy { !isSyntax($0.reason) }
      let other = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
      let comment = Comment(rawValue: "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
      if let message = reading.messages.first {
        #expect(other?["text"] as? String == message.text, comment)
        #expect(other?["id"] as? String == message.id, comment)
      } else if !isJSON {
        // A line is refused at its first mistake, so only syntax can be compared.
        #expect(other == nil, comment)
      }
      if other == nil && !reading.encodingFailed { #expect(reading.messages.isEmpty, comment) }
    }
  }

  private func isSyntax(_ reason: LogProblem.Reason) -> Bool {
    switch reason {
    case .notJSON, .truncated, .loneSurrogate, .afterTheObject: true
    default: false
    }
  }

  private func mutated(
    _ bytes: [UInt8], _ generator: inout SeededNumbers
  ) -> [UInt8] {
    var bytes = bytes
    let alphabet =
      Array(#"{}[]",:\u0123456789abcdefDd+-.eEnultrs "#.utf8) + [0, 1, 0x80, 0xE4, 0xFF]
    for _ in 0..<Int.random(in: 0...3, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.remove(at: place)
      default: bytes = Array(bytes.prefix(place + 1))
      }
    }
    return bytes
  }

  private func randomMessage(_ number: Int, _ generator: inout SeededNumbers) -> Message {
    let platform = Platform.builtIn.randomElement(using: &generator) ?? .weibo
    var message = Message(
      conversation: ConversationID(
        account: AccountID(platform: platform, name: text(&generator).filter { $0 != "/" } + "x"),
        thread: text(&generator) + "t"),
      id: "\(number)", direction: .random(using: &generator), text: text(&generator) + "!",
      at: Moment(milliseconds: Int64.random(in: 0..<4_102_444_800_000, using: &generator)),
      kind: .random(using: &generator))
    message.parent = filled(&generator)
    message.authorName = filled(&generator)
    message.authorFollowers =
      Bool.random(using: &generator) ? .random(in: -5...9_999_999, using: &generator) : nil
    message.authorVerified = [nil, true, false].randomElement(using: &generator) ?? nil
    message.postTitle = filled(&generator)
    message.media = Bool.random(using: &generator) ? .random(using: &generator) : nil
    if let text = filled(&generator) { message.translation = ["en": text, "zh-Hant": text] }
    message.isAutomatic = Bool.random(using: &generator)
    message.delivery = .random(using: &generator)
    message.precision = .random(using: &generator)
    message.deletedAt = Bool.random(using: &generator) ? message.at : nil
    message.isBackfill = Bool.random(using: &generator)
    return message
  }

  private func filled(_ generator: inout SeededNumbers) -> String? {
    let text = text(&generator)
    return text.isEmpty ? nil : text
  }

  private func text(_ generator: inout SeededNumbers) -> String {
    let pieces = [
      "好", "a", "\"", "\\", "\n", "\t", "\u{0}", "\u{1B}[31m", "😀", "👨‍👩‍👧", "é", "\u{202E}",
      "\u{FEFF}", "\u{2028}", "𠮷", " ", "/", "\u{7F}", "\r\n",
    ]
    return (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }
}

extension LogReading {
  fileprivate var encodingFailed: Bool {
    problems.contains { $0.reason == .notInEncoding(.utf8) }
  }
}

extension CaseIterable where Self: Sendable {
  fileprivate static func random(using generator: inout SeededNumbers) -> Self {
    let cases = Array(allCases)
    return cases[Int.random(in: 0..<cases.count, using: &generator)]
  }
}
