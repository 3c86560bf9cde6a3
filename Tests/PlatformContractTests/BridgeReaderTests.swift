import Foundation
import InboxModel
import PlatformContract
import Testing

/// What a bridge writes and is told, as bytes (formats.md section 5).
struct BridgeReaderTests {
  private let account = AccountID(platform: .weibo, name: "brandcn")

  private let text = """
    {"type":"message","conversation":"t","id":"1","direction":"in","text":"在吗","at":1790000000}
    {"at":1790000001,"direction":"out","conversation":"t","id":"2","text":"在","type":"message","platform":"weibo","account":"brandcn"}
    {"value":"第2页","type":"cursor"}

    {"type":"health","ok":false,"text":"Log in."}
    {"type":"health","ok":true}
    {"type":"sent","key":"k","id":"9","at":"2026-09-30T17:30:00+08:00"}
    {"type":"sent","key":"k","id":"9"}
    {"type":"failed","key":"k","text":"Busy.","retry":true}
    {"type":"failed","key":"k"}
    {"type":"done","more":[{"a":1}]}
    {"type":"weather"}
    {"type":"weather"}
    {"type":"message","conversation":"t","id":"3","direction":"in","text":"x","at":1,"mood":1,"type":"message"}
    {"type":"message","account":"branden","conversation":"t","id":"3","direction":"in","text":"x","at":1}
    """

  private func read(_ chunks: [[UInt8]]) -> [BridgeReader.Line] {
    var reader = BridgeReader(account: account)
    return chunks.flatMap { reader.read($0) } + reader.finish()
  }

  private func message(_ id: String, _ direction: Direction, _ text: String, _ at: Int64) -> Message
  {
    Message(
      conversation: ConversationID(account: account, thread: "t"), id: id, direction: direction,
      text: text, at: Moment(seconds: at))
  }

  @Test func everyTypeIsReadWhateverTheOrderOfItsFields() {
    let expected: [BridgeReader.Line] = [
      .success(.message(message("1", .inbound, "在吗", 1_790_000_000))),
      .success(.message(message("2", .outbound, "在", 1_790_000_001))),
      .success(.cursor(SyncCursor("第2页"))),
      .success(.health(isGood: false, text: "Log in.")), .success(.health(isGood: true, text: nil)),
      .success(.sent(key: "k", id: "9", at: Moment(rfc3339: "2026-09-30T09:30:00Z"))),
      .success(.sent(key: "k", id: "9", at: nil)),
      .success(.failed(key: "k", reason: "Busy.", retry: true)),
      .success(.failed(key: "k", reason: nil, retry: false)), .success(.done),
      .success(.unknownType("weather")),
      .failure(LogProblem(line: 14, field: "type", reason: .repeatedField)),
      .failure(
        LogProblem(line: 15, reason: .otherAccount("weibo/branden", own: "weibo/brandcn"))),
    ]
    #expect(read([Array(text.utf8)]) == expected)
  }

  @Test func whereTheChunksAreCutDoesNotMatter() {
    let bytes = Array(text.utf8)
    let whole = read([bytes])
    for cut in stride(from: 0, through: bytes.count, by: 7) {
      #expect(read([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
    }
    #expect(read(bytes.map { [$0] }) == whole)
  }

  @Test func damagedLinesAreProblemsOfTheirOwnLineAlone() {
    let good = #"{"type":"cursor","value":"c"}"#
    let damaged = Array(text.utf8)
    for position in stride(from: 0, to: damaged.count, by: 3) {
      for byte in [UInt8(0x00), 0xFF, 0x22, 0x5C, 0x7B] {
        var bytes = damaged
        bytes[position] = byte
        #expect(
          read([bytes, Array("\n\(good)\n".utf8)]).last == .success(.cursor(SyncCursor("c"))))
      }
    }
  }

  @Test(arguments: ["在的", "\"\\\n\r\t\u{0}\u{1B}\u{2028}\u{FEFF}", "👨‍👩‍👧‍👦", ""])
  func anOrderIsOneLineOfJSONThatSaysWhatWasMeant(text: String) throws {
    let reply = OutgoingReply(
      key: "k", conversation: ConversationID(account: account, thread: text), kind: .comment,
      parent: nil, text: text)
    let line = BridgeOrder.reply(reply).line
    #expect(line.utf8.count { $0 == 0x0A } == 1 && line.hasSuffix("\n"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["text"] as? String == text && object["conversation"] as? String == text)
    #expect(object["parent"] is NSNull && object["kind"] as? String == "comment")
  }
}
