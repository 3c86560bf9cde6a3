import InboxModel
import InboxStore
import Reports
import Settings

/// How one account is connected, and how that goes.
struct AccountStanding: Sendable {
  var account: AccountID
  var connection: Connection
  var lastGoodSync: Moment?
  /// What went wrong last, in a sentence; nil: nothing is wrong.
  var failure: String?
  var queued: Int
  /// What the account may not do, with the reasons of its platform.
  var limits: [String]

  enum Connection: String, Sendable {
    /// dafud speaks to the platform by itself.
    case own = "dafud"
    case bridge
    /// What it has was imported.
    case none
  }

  var name: String { "\(account.platform.name)/\(account.name)" }

  /// Those of the site file and those that only the store knows, in the order of accounts.
  static func all(_ site: Site, store: Store, now: Moment) throws -> [AccountStanding] {
    let states = try store.snapshot { try $0.accountStates(now: now, since: now) }
    let failures = try store.syncFailures()
    let capabilities = try store.capabilities()
    let settings = Dictionary(site.accounts.map { ($0.account, $0) }) { $1 }
    let names = Set(states.map(\.account)).union(settings.keys)
    return names.sorted().map { account in
      let state = states.first { $0.account == account }
      let connection: Connection =
        switch settings[account] {
        case let settings? where settings.bridge != nil: .bridge
        case let settings? where settings.isConnected: .own
        default: .none
        }
      return AccountStanding(
        account: account, connection: connection, lastGoodSync: state?.lastGoodSync,
        failure: failures[account], queued: state?.replies?.queued ?? 0,
        limits: (capabilities[account] ?? []).compactMap { capability in
          guard case .unable(let reason) = capability.answer else { return nil }
          return "\(capability.ability.rawValue): \(reason)"
        }.sorted())
    }
  }

  static let columns: [Column<AccountStanding>] = [
    Column("platform") { .text($0.account.platform.name) },
    Column("account") { .text($0.account.name) },
    Column("connection") { .text($0.connection.rawValue) },
    Column("last_good_sync") { Field($0.lastGoodSync) },
    Column("failure") { Field($0.failure) },
    Column("queued") { Field($0.queued) },
    Column("limits") { .list($0.limits) },
  ]

  /// One line for the account, and one for each thing that is wrong with it or not possible.
  func lines(now: Moment) -> String {
    var lines = ["\(name): \(state(now))"]
    if let failure { lines.append("  \(failure)") }
    lines += limits.map { "  cannot \($0)" }
    lines = lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func state(_ now: Moment) -> String {
    let how =
      switch connection {
      case .own: "connected by dafud"
      case .bridge: "connected by its bridge"
      case .none: "no connection"
      }
    let last = lastGoodSync.map {
      "last read \(PlainText.clock(max(0, now.seconds(since: $0)))) ago"
    }
    let waiting = queued > 0 ? PlainText.count(queued, "reply waits", "replies wait") : nil
    let never = connection == .none ? nil : "not read yet"
    return ([how, last ?? never, waiting].compactMap(\.self)).joined(separator: ", ")
  }
}
