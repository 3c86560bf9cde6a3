import Foundation
import InboxModel

/// The replies that were handed to WeChat lately, each under the id that it has in the store.
///
/// WeChat names no message that it takes, so that what its log shows later is known again by
/// conversation, words and time. The words are kept as a digest: nothing can be read here.
struct ReplyLedger: Codable, Hashable, Sendable {
  /// Every reply from this time on is in it, in Unix seconds.
  private(set) var since: Int64
  private(set) var replies: [Reply] = []

  struct Reply: Codable, Hashable, Sendable {
    var id: String
    var thread: String
    var words: String
    /// Unix seconds.
    var at: Int64
    /// The record of the log that shows it; once found, always the same.
    var record: String?
  }

  /// Seconds by which WeChat's clock and ours may differ.
  static let tolerance: Int64 = 600
  /// Seconds that a reply is kept: the log is read three days back.
  static let lifetime: Int64 = 4 * 86_400
  static let most = 5000

  init(since now: Moment) { since = now.seconds }

  /// Nil for anything but what was once written as one.
  init?(_ data: Data) {
    guard let ledger = try? JSONDecoder().decode(ReplyLedger.self, from: data) else { return nil }
    let times = 0..<Moment.latest.seconds
    guard times.contains(ledger.since), ledger.replies.allSatisfy({ times.contains($0.at) }) else {
      return nil
    }
    self = ledger
  }

  mutating func begin(_ id: String, thread: String, text: String, at: Moment) {
    let record = replies.first { $0.id == id }?.record
    replies.removeAll { $0.id == id }
    replies.append(
      Reply(
        id: id, thread: thread, words: ReplyLedger.words(text), at: at.seconds, record: record))
  }

  /// WeChat did not take it.
  mutating func forget(_ id: String) { replies.removeAll { $0.id == id && $0.record == nil } }

  /// Takes in what another connection wrote; of one reply what is bound to a record counts.
  mutating func merge(_ other: ReplyLedger) {
    guard other != self else { return }
    since = max(since, other.since)
    var known = Dictionary(replies.map { ($0.id, $0) }) { $1 }
    for reply in other.replies {
      var merged = known[reply.id] ?? reply
      merged.record = merged.record ?? reply.record
      known[reply.id] = merged
    }
    replies = known.values.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  /// Lets go what is old, and the oldest where there are too many.
  mutating func prune(_ now: Moment, most: Int = ReplyLedger.most) {
    since = min(max(since, now.seconds - ReplyLedger.lifetime), now.seconds)
    let extra = replies.count - most
    if extra > 0 {
      since = max(since, replies[extra - 1].at)
      replies.removeFirst(extra)
    }
    replies.removeAll { $0.at < now.seconds - ReplyLedger.lifetime }
  }

  /// The ids of the replies that records of the log show; nil where somebody else wrote one.
  ///
  /// Of several that fit the nearest in time is taken, and stays.
  mutating func ids(of records: [(name: String, record: ChatRecord)]) -> [String?] {
    var byRecord: [String: String] = [:]
    var byThread: [String: [Int]] = [:]
    for (place, reply) in replies.enumerated() {
      if let record = reply.record { byRecord[record] = reply.id }
      byThread[reply.thread, default: []].append(place)
    }
    return records.map { name, record in
      if let id = byRecord[name] { return id }
      let words = ReplyLedger.words(record.text)
      let fitting = (byThread[record.person] ?? []).filter {
        replies[$0].record == nil && replies[$0].words == words
          && distance(replies[$0], record) <= ReplyLedger.tolerance
      }
      guard
        let nearest = fitting.min(by: {
          distance(replies[$0], record) < distance(replies[$1], record)
        })
      else { return nil }
      replies[nearest].record = name
      return replies[nearest].id
    }
  }

  private func distance(_ reply: Reply, _ record: ChatRecord) -> Int64 {
    abs(reply.at - record.at.seconds)
  }

  /// Blanks may change on the way.
  private static func words(_ text: String) -> String {
    WechatDigest.hex(text.split(whereSeparator: \.isWhitespace).map(String.init), length: 32)
  }
}
