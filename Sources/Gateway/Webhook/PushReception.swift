import Crypto
package import InboxModel
package import InboxStore
package import PlatformContract
import Synchronization

/// What becomes of one request at our address: checked, kept in the spool, and only then answered.
///
/// It never asks the store, so that nobody who holds the store can hold up an answer.
package final class PushReception: Sendable {
  private let spool: PushSpool
  private let clock: @Sendable () -> Moment
  /// Hears of an account for which something was kept, or which says that something waits.
  private let onNews: @Sendable (AccountID, _ asksToRead: Bool) -> Void
  private let connections = Mutex<[AccountID: any PlatformConnection]>([:])
  private let log: @Sendable (AccountID, String) -> Void

  package init(
    spool: PushSpool, clock: @escaping @Sendable () -> Moment,
    log: @escaping @Sendable (AccountID, String) -> Void,
    onNews: @escaping @Sendable (AccountID, _ asksToRead: Bool) -> Void
  ) {
    self.spool = spool
    self.clock = clock
    self.log = log
    self.onNews = onNews
  }

  /// From now on these accounts are pushed to, and no others.
  package func serve(_ accounts: [any PlatformConnection]) {
    connections.withLock { connections in
      connections = Dictionary(accounts.map { ($0.account, $0) }) { $1 }
    }
  }

  package struct Answer: Hashable, Sendable {
    package var status: Int
    package var body: [UInt8]
  }

  /// The answer to a request; it takes as long as one durable write.
  package func answer(to push: PlatformPush, at path: String) -> Answer {
    guard let account = PushAddress.account(path),
      let connection = connections.withLock({ $0[account] })
    else { return Answer(status: 404, body: []) }
    let content: PushContent
    do throws(ConnectionProblem) {
      content = try connection.decodePush(push)
    } catch {
      log(account, "a push was refused: \(error.sentence)")
      return Answer(status: 403, body: [])
    }
    do {
      let bytes = content.news.isEmpty ? nil : content.news.bytes
      let digest = Array(SHA256.hash(data: push.body))
      switch try spool.add(
        bytes, of: account, nonce: content.nonce, digest: digest, at: clock())
      {
      case .forged:
        log(account, "a push was refused: its nonce was used before.")
        return Answer(status: 403, body: [])
      case .repeated: break
      case .kept: if bytes != nil || content.asksToRead { onNews(account, content.asksToRead) }
      }
    } catch {
      // Its platform tries again for a while.
      log(account, "a push cannot be kept: \(error)")
      return Answer(status: 503, body: [])
    }
    return Answer(status: 200, body: content.answer)
  }
}
