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
  /// Those that the store does not take by themselves, and when they are tried again.
  private var setAside: [Int64: Moment] = [:]

  /// Seconds until then.
  package static let pause: Int64 = 600
  /// Some wait for another try.
  package var hasSetAside: Bool { !setAside.isEmpty }

  package init(spool: PushSpool, desk: Desk, log: @escaping (AccountID, String) -> Void) {
    self.spool = spool
    self.desk = desk
    self.log = log
  }

  /// Pushes in one transaction.
  private static let atOnce = 200

  /// Takes some; returns the accounts they were for, and whether more wait.
  ///
  /// What the store does not take stays in the spool; throws what stands against all of them, such
  /// as a store that somebody keeps locked.
  package mutating func move(now: Moment) throws -> (accounts: Set<AccountID>, hasMore: Bool) {
    setAside = setAside.filter { $0.value > now }
    let entries = try spool.waiting(limit: SpooledPushes.atOnce, without: Set(setAside.keys))
    guard !entries.isEmpty else { return ([], false) }
    for (account, entries) in Dictionary(grouping: entries, by: \.account) {
      do {
        try keep(entries, of: account, now: now)
      } catch StoreError.failed {
        // One of them may be what it does not take: the others go on.
        for entry in entries { try keepAlone(entry, now: now) }
      }
    }
    let moved = entries.filter { setAside[$0.id] == nil }
    try spool.remove(moved.map(\.id), now: now)
    return (Set(moved.map(\.account)), entries.count == SpooledPushes.atOnce)
  }

  private mutating func keepAlone(_ entry: PushSpool.Entry, now: Moment) throws {
    do {
      try keep([entry], of: entry.account, now: now)
    } catch StoreError.failed(_, let detail) {
      setAside(entry, because: detail, now: now)
    }
  }

  private mutating func keep(
    _ entries: [PushSpool.Entry], of account: AccountID, now: Moment
  ) throws {
    let since = try connection(of: account, now: now)
    var news = SyncNews()
    news.health = .good
    for entry in entries {
      guard let pushed = PlatformNews(bytes: entry.content) else {
        setAside(entry, because: "it is not as this dafud writes it", now: now)
        continue
      }
      news.news = news.news + pushed
    }
    if let since { news.news.markHistory(before: since) }
    try desk.record(news, of: account, now: now)
  }

  private mutating func setAside(_ entry: PushSpool.Entry, because reason: String, now: Moment) {
    guard setAside[entry.id] == nil else { return }
    setAside[entry.id] = now.adding(seconds: SpooledPushes.pause)
    log(
      entry.account,
      "push \(entry.id) stays in \(spool.path) and is tried again in 10 minutes: \(reason)")
  }

  private mutating func connection(of account: AccountID, now: Moment) throws -> Moment? {
    if let known = connectedAt[account] { return known }
    let moment = try desk.store.write { try $0.connect(account, at: now) }
    connectedAt[account] = moment
    return moment
  }
}
