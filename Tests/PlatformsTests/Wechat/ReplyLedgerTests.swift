import InboxModel
import Testing

@testable import Platforms

/// The ledger by itself.
struct ReplyLedgerTests {
  private let start = Moment(seconds: WechatHouse.start)

  @Test func theOldestIsLetGoWhereThereAreTooManyAndNothingBeforeItIsKnown() {
    var ledger = ReplyLedger(since: start)
    for number in 0..<110 {
      ledger.begin(
        "\(number)", thread: "o", text: "\(number)", at: start.adding(seconds: Int64(number)))
    }
    ledger.prune(start.adding(seconds: 6000), most: 100)
    #expect(ledger.replies.count == 100)
    #expect(ledger.since == start.seconds + 9)
    ledger.prune(start.adding(seconds: 6000 + ReplyLedger.lifetime))
    #expect(ledger.replies.isEmpty)
    #expect(ledger.since == start.seconds + 6000)
  }

  @Test func twoConnectionsKnowWhatEitherSent() {
    var one = ReplyLedger(since: start)
    var other = ReplyLedger(since: start.adding(seconds: 5))
    one.begin("a", thread: "o", text: "一", at: start)
    other.begin("a", thread: "o", text: "一", at: start)
    other.begin("b", thread: "o", text: "二", at: start)
    let record = ChatRecord(
      ["openid": "o", "opercode": 2002, "text": " 一 ", "time": .integer(start.seconds)])
    #expect(record.map { other.ids(of: [("r", $0)]) } == ["a"])
    one.merge(other)
    #expect(one.since == other.since)
    #expect(one.replies.map(\.id) == ["a", "b"])
    #expect(one.replies.map(\.record) == ["r", nil])
  }
}
