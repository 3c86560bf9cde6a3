import InboxModel
import PlatformContract
import Synchronization

/// A reply that the platform accepted, and that is not yet seen where everybody can read it.
struct AcceptedReply: Codable, Hashable, Sendable {
  /// The platform's id of it.
  var id: String
  /// `ConversationID.thread`.
  var thread: String
  /// When it was accepted, in milliseconds since 1970.
  var at: Int64
  /// Looks that did not find it.
  var looks = 0

  /// Seconds after it was accepted until each look.
  static let looksAfter: [Int64] = [30, 120, 600]

  /// Seconds until the next look.
  func wait(_ now: Moment) -> Int64 {
    guard looks < AcceptedReply.looksAfter.count else { return 0 }
    let due = Moment(milliseconds: at).adding(seconds: AcceptedReply.looksAfter[looks])
    return max(0, due.seconds(since: now))
  }
}

/// What was accepted since the last reading: "accepted" is not "visible" on these platforms.
///
/// A reading takes them over into its cursor, which outlives the process, and a later one looks.
final class AcceptedReplies: Sendable {
  private let unsaved = Mutex<[AcceptedReply]>([])

  func add(_ reply: AcceptedReply) { unsaved.withLock { $0.append(reply) } }

  /// Those of a cursor and those that no cursor has yet; what the cursor has is saved.
  func together(with saved: [AcceptedReply]) -> [AcceptedReply] {
    let ids = Set(saved.map(\.id))
    return saved
      + unsaved.withLock { unsaved in
        unsaved.removeAll { ids.contains($0.id) }
        return unsaved
      }
  }
}

/// Looks for accepted replies whose time has come: those that still wait, and those that did not
/// appear at the last look.
func looked(
  for replies: [AcceptedReply], _ now: Moment, hidden reason: String,
  isShown: (AcceptedReply) async throws(ConnectionProblem) -> Bool
) async throws(ConnectionProblem) -> (
  waiting: [AcceptedReply], failures: [PlatformNews.LateFailure]
) {
  var waiting: [AcceptedReply] = []
  var failures: [PlatformNews.LateFailure] = []
  for reply in replies {
    guard reply.wait(now) == 0 else {
      waiting.append(reply)
      continue
    }
    do throws(ConnectionProblem) {
      if try await isShown(reply) { continue }
    } catch .unable {
      // What it hung on is gone: it is not shown either.
    }
    var reply = reply
    while reply.looks < AcceptedReply.looksAfter.count, reply.wait(now) == 0 { reply.looks += 1 }
    if reply.looks < AcceptedReply.looksAfter.count {
      waiting.append(reply)
    } else {
      failures.append(PlatformNews.LateFailure(message: reply.id, reason: reason))
    }
  }
  return (waiting, failures)
}
