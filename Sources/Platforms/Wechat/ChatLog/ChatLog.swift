import InboxModel
import PlatformContract

/// What an agent sent, as the log of WeChat's own customer-service tool tells it.
struct ChatRecord: Hashable, Sendable {
  /// `openid`.
  var person: String
  var text: String
  var at: Moment
  /// The agent's account.
  var worker: String?

  /// Nil for everything but what an agent sent.
  ///
  /// What a person wrote came by push: the log has no ids, so that it would be doubled.
  init?(_ record: JSON) {
    guard record["opercode"].integer == 2002, let person = record["openid"].text,
      let text = record["text"].text, let at = record["time"].integer.flatMap(WechatTime.moment)
    else { return nil }
    (self.person, self.text, self.at, worker) = (person, text, at, record["worker"].text)
  }
}

/// The log of WeChat's own customer-service tool, in which colleagues answer too.
enum ChatLog {
  /// Records of a page; WeChat gives up to ten times as many.
  static let size: Int64 = 1000

  struct Page {
    var records: [ChatRecord]
    /// `msgid` of the next page; nil: this was the last one, or WeChat gives no number to go on.
    var next: Int64?
    /// The latest time in a full page behind which no number leads, in Unix seconds.
    var latest: Int64?
  }

  /// Records from `start` to `end`, in Unix seconds and at most a day apart, from `msgid` on.
  static func page(
    _ caller: WechatCaller, from start: Int64, to end: Int64, msgid: Int64
  ) async throws(WechatProblem) -> Page {
    let answer = try await caller.call(
      "/customservice/msgrecord/getmsglist",
      [
        "starttime": .integer(start), "endtime": .integer(end), "msgid": .integer(msgid),
        "number": .integer(size),
      ])
    let found = answer["recordlist"].list
    // Silence is no answer: an empty log says so.
    guard !answer["recordlist"].isNull || answer["number"].integer == 0 else { throw .unreadable }
    var page = Page(records: found.compactMap { ChatRecord($0) })
    guard !found.isEmpty, max(Int64(found.count), answer["number"].integer ?? 0) >= size else {
      return page
    }
    if let last = answer["msgid"].integer, (msgid..<Int64.max).contains(last) {
      page.next = last + 1
    } else {
      page.latest = found.compactMap { $0["time"].integer }.filter { (start...end).contains($0) }
        .max()
    }
    return page
  }

  /// The records as messages; what dafu sent keeps the id under which the store has it.
  static func messages(
    _ records: [ChatRecord], account: AccountID, _ ledger: inout ReplyLedger
  ) -> [Message] {
    var seen: [String: Int] = [:]
    let named = records.map { record in
      let name =
        "log-"
        + WechatDigest.hex([record.person, "\(record.at.seconds)", record.text], length: 24)
      let before = seen[name, default: 0]
      seen[name] = before + 1
      return (name: before == 0 ? name : "\(name)-\(before)", record: record)
    }
    return zip(named, ledger.ids(of: named)).map { found, own in
      let record = found.record
      let media = media[record.text]
      var message = Message(
        conversation: ConversationID(account: account, thread: record.person),
        id: own ?? found.name, direction: .outbound, text: media == nil ? record.text : "",
        at: record.at, author: "outside")
      message.media = media
      if own == nil { message.authorName = record.worker }
      return message
    }
  }

  /// What stands in the log for what is no text.
  private static let media: [String: Media] = [
    "[image]": .image, "[voice]": .voice, "[video]": .video,
  ]
}
