import InboxModel
import Testing
import TestSupport

struct MessageMergeTests {
  private let conversation = ConversationID(
    account: AccountID(platform: .weibo, name: "brandcn"), thread: "4411/u1")

  private func message(_ text: String, at: Int64) -> Message {
    Message(
      conversation: conversation, id: "1", direction: .inbound, text: text,
      at: Moment(seconds: at), kind: .comment)
  }

  @Test func theEarliestTimeWinsWithItsText() {
    let merged = message("后来", at: 20).merged(with: message("先", at: 10))
    #expect(merged.at == Moment(seconds: 10))
    #expect(merged.text == "先")
  }

  @Test func atOneTimeTheSmallerBytesWin() {
    #expect(message("b", at: 1).merged(with: message("a", at: 1)).text == "a")
  }

  @Test func aFilledFieldBeatsAnEmptyOne() {
    var early = message("", at: 10)
    early.media = .image
    var late = message("图里这款", at: 20)
    late.authorName = "小王"
    let merged = early.merged(with: late)
    #expect(merged.at == Moment(seconds: 10))
    #expect(merged.text == "图里这款")
    #expect(merged.media == .image)
    #expect(merged.authorName == "小王")
  }

  @Test func aSeatBeatsAWriterWhomThePlatformDoesNotName() {
    var seat = message("您好", at: 10)
    var copy = message("您好", at: 10)
    copy.author = "outside"
    for name in ["li", "wu"] {
      seat.author = name
      #expect(seat.merged(with: copy).author == name)
      #expect(copy.merged(with: seat).author == name)
    }
    #expect(copy.merged(with: copy).author == "outside")
  }

  @Test func deliveryRanksDeletedSentClaimedFailed() {
    for (index, low) in Delivery.allCases.enumerated() {
      for high in Delivery.allCases[index...] {
        var left = message("x", at: 1)
        left.delivery = low
        var right = message("x", at: 1)
        right.delivery = high
        #expect(left.merged(with: right).delivery == high)
        #expect(right.merged(with: left).delivery == high)
      }
    }
    #expect(Delivery.allCases == [.failed, .claimed, .sent, .deleted])
  }

  @Test func theOutcomeDoesNotDependOnTheOrderOfArrival() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededNumbers(seed: seed)
    for _ in 0..<500 {
      let records = (0..<4).map { _ in randomRecord(&random) }
      let expected = records.dropFirst().reduce(records[0]) { $0.merged(with: $1) }
      for _ in 0..<6 {
        let order = records.shuffled(using: &random)
        let merged = order.dropFirst().reduce(order[0]) { $0.merged(with: $1) }
        #expect(merged == expected)
        #expect(merged.merged(with: order[2]) == expected)
      }
      // Any grouping, too: records merge in batches before they meet.
      let pairs = records[0].merged(with: records[1])
        .merged(with: records[2].merged(with: records[3]))
      #expect(pairs == expected)
    }
  }

  private func randomRecord(_ random: inout SeededNumbers) -> Message {
    var record = message(
      ["", "a", "你好", "b"].randomElement(using: &random) ?? "",
      at: Int64.random(in: 1...3, using: &random))
    record.direction = Bool.random(using: &random) ? .inbound : .outbound
    record.kind = MessageKind.allCases.randomElement(using: &random) ?? .message
    record.precision = TimePrecision.allCases.randomElement(using: &random) ?? .second
    record.author = [nil, "li", "outside", "wu"].randomElement(using: &random) ?? nil
    record.authorName = [nil, "", "小王", "老李"].randomElement(using: &random) ?? nil
    record.authorFollowers = [nil, 3, 9].randomElement(using: &random) ?? nil
    record.authorVerified = [nil, true, false].randomElement(using: &random) ?? nil
    record.media = [nil, .image, .voice].randomElement(using: &random) ?? nil
    record.translation = ["en": ["", "hi", "ho"].randomElement(using: &random) ?? ""]
    record.isAutomatic = Bool.random(using: &random)
    record.isBackfill = Bool.random(using: &random)
    record.delivery = Delivery.allCases.randomElement(using: &random) ?? .sent
    record.deletedAt =
      [nil, Moment(seconds: 5), Moment(seconds: 7)].randomElement(using: &random)
      ?? nil
    return record
  }
}
