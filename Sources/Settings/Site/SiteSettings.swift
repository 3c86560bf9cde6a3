package import InboxModel
package import PlatformContract

/// What the site file says: how a store is judged and run (formats.md section 4).
package struct SiteSettings: Hashable, Sendable {
  /// The store's path, as it stands in the file.
  package var store: String?
  /// Months after which texts are erased; nil keeps them.
  package var retentionMonths: Int?
  /// `replyWindows` is empty: they are facts of the platforms, not settings.
  package var rules: Rules
  package var accounts: [AccountSettings]
  package var seats: [SeatSettings]
  package var service: ServiceSettings
  /// What is probably a mistake and not one for sure: for `dafu doctor` and the service's log.
  package var doubts: [SettingsProblem] = []

  package init(
    store: String? = nil, retentionMonths: Int? = nil, rules: Rules,
    accounts: [AccountSettings] = [], seats: [SeatSettings] = [],
    service: ServiceSettings = ServiceSettings()
  ) {
    self.store = store
    self.retentionMonths = retentionMonths
    self.rules = rules
    self.accounts = accounts
    self.seats = seats
    self.service = service
  }

  /// What holds where there is no site file.
  ///
  /// An empty file is not a missing one: it judges nothing.
  package static let standard = SiteSettings(rules: .standard)
}

/// One `[[account]]`.
package struct AccountSettings: Hashable, Sendable {
  package var account: AccountID
  /// A bot answers first: a second latency is measured, from its hand-off.
  package var botFirst: Bool
  /// The shell command of the program that speaks for the account (formats.md section 5).
  package var bridge: String?
  /// How `dafud`, and nobody else, comes by the secret.
  package var secret: SecretSource?
  /// How dafud speaks to the platform by itself; nil where it cannot.
  package var options: ConnectionOptions?

  package init(
    account: AccountID, botFirst: Bool = false, bridge: String? = nil, secret: SecretSource? = nil,
    options: ConnectionOptions? = nil
  ) {
    self.account = account
    self.botFirst = botFirst
    self.bridge = bridge
    self.secret = secret
    self.options = options
  }

  /// Whether dafud reads and answers the account, through its bridge or by itself.
  package var isConnected: Bool {
    bridge != nil || options.map { secret != nil || $0.readsWithoutSecret } ?? false
  }

  package enum SecretSource: Hashable, Sendable {
    /// A shell command that prints it.
    case command(String)
    /// A file of mode 0600.
    case file(String)
  }
}

/// One `[[seat]]`: a person using dafu.
package struct SeatSettings: Hashable, Sendable {
  /// The login name.
  package var name: String
  package var role: Role

  package init(name: String, role: Role = .member) {
    self.name = name
    self.role = role
  }

  /// Guards against mistakes, not against a hostile member of the group that may write the store.
  package enum Role: String, Sendable, CaseIterable {
    case member
    /// May record rules on a shared store.
    case admin
  }
}
