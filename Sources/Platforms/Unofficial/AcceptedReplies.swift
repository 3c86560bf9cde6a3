import InboxModel
import PlatformContract

/// A reply that the platform accepted, and that is not yet seen where everybody can read it.
///
/// "Accepted" is not "visible" on these platforms. A reading takes such replies over from the reply
/// book into its cursor, and a later one looks.
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

/// Looks for accepted replies whose time has come: those that still wait, and those that did not
/// appear at the last look.
///
/// `isShown` is nil where nothing proves it either way: such a reply is not called hidden.
func looked(
  for replies: [AcceptedReply], _ now: Moment, hidden reason: String,
  isShown: (AcceptedReply) async throws(ConnectionProblem) -> Bool?
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
    var isHidden = true
    do throws(ConnectionProblem) {
      let isShown = try await isShown(reply)
      if isShown == true { continue }
      isHidden = isShown == false
    } catch .unable {
      // What it hung on is gone: it is not shown either.
    }
    var reply = reply
    while reply.looks < AcceptedReply.looksAfter.count, reply.wait(now) == 0 { reply.looks += 1 }
    if reply.looks < AcceptedReply.looksAfter.count {
      waiting.append(reply)
    } else if isHidden {
      failures.append(PlatformNews.LateFailure(message: reply.id, reason: reason))
    }
  }
  return (waiting, failures)
}
