package import InboxDesk
package import InboxModel
package import InboxStore
import PlatformContract

/// Moves what platforms pushed from the spool into the store.
package struct SpooledPushes {
  private let spool: PushSpool
  private let desk: Desk
  private let log: (AccountID, String) -> Void
  /// Since when each account is connected, as far as it was asked.
  private var connectedAt: [AccountID: Moment?] = [:]

  package init(spool: PushSpool, desk: Desk, log: @escaping (AccountID, String) -> Void) {
    self.spool = spool
    self.desk = desk
    self.log = log
  }

  /// Pushes in one transaction.
  private static let atOnce = 200

  /// Takes some; returns the accounts they were for, and whether more wait.
  ///
  /// What the store does not take stays in the spool.
  package mutating func move(now: Moment) throws -> (accounts: Set<AccountID>, hasMore: Bool) {
    let entries = try spool.waiting(limit: SpooledPushes.atOnce)
    guard !entries.isEmpty else { return ([], false) }
    for (account, entries) in Dictionary(grouping: entries, by: \.account) {
      let since = try connection(of: account, now: now)
      var news = SyncNews()
      news.health = .good
      for entry in entries {
        guard let pushed = PlatformNews(bytes: entry.content) else {
          log(account, "a push in the spool cannot be read, and is left out")
          continue
        }
        news.news = news.news + pushed
      }
      if let since { news.news.markHistory(before: since) }
      try desk.record(news, of: account, now: now)
    }
    try spool.remove(entries.map(\.id), now: now)
    return (Set(entries.map(\.account)), entries.count == SpooledPushes.atOnce)
  }

  private mutating func connection(of account: AccountID, now: Moment) throws -> Moment? {
    if let known = connectedAt[account] { return known }
    let moment = try desk.store.write { try $0.connect(account, at: now) }
    connectedAt[account] = moment
    return moment
  }
}
