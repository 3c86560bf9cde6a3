import Foundation
import InboxDesk
import InboxInterface
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import Settings

/// What every command works with: where the store is, the rules it is judged by, and what is the
/// reader's own.
struct Site {
  let places: Places
  let storePath: String
  let personal: PersonalSettings
  /// The site file's rules with each platform's reply windows.
  let rules: Rules
  /// What in the site file is probably a mistake.
  let doubts: [SettingsProblem]
  /// The accounts for which dafud can send; nil where none needs to be connected, as in the demo.
  let connected: Set<AccountID>?
  /// The `[[account]]`s of the site file.
  let accounts: [AccountSettings]
  private let seats: [SeatSettings]

  /// Reads the configuration that `options` and the environment name.
  ///
  /// Opens no store.
  init(_ options: SiteOptions) throws { try self.init(Places(options)) }

  init(_ places: Places) throws {
    self.places = places
    let settings = try siteSettings(in: places.site)
    personal = try personalSettings(in: places.personal)
    guard let path = places.store(settings) else { throw CommandProblem.noHomeFolder }
    storePath = path
    var rules = settings.rules
    rules.replyWindows = PlatformFacts.replyWindows
    self.rules = rules
    doubts = settings.doubts
    connected = Set(settings.accounts.filter(\.isConnected).map(\.account))
    accounts = settings.accounts
    seats = settings.seats
  }

  /// The demo's store and rules, with what is the reader's own; no site file is read.
  init(demo rules: Rules, storePath: String, personal file: String?) throws {
    places = Places(store: storePath, config: nil, personal: file)
    personal = try personalSettings(in: places.personal)
    self.storePath = storePath
    self.rules = rules
    doubts = []
    connected = nil
    accounts = []
    seats = []
  }

  /// The zone in which times are shown: the reader's, else that of the first calendar, so that a
  /// report made on another machine says the same.
  var zone: Zone { personal.timeZone ?? rules.calendars.first?.zone ?? .shanghai }

  /// The language in which dafu itself speaks: the personal file's, else the locale's.
  var interfaceLanguage: InterfaceLanguage {
    InterfaceLanguage(named: personal.interface?.rawValue ?? places.locale)
  }

  /// The language in which the reader reads translations.
  var language: String { personal.myLanguage ?? "en" }

  /// The keymap's name or file that the reader chose.
  var keymap: String? { personal.keymap }

  /// The person at this login.
  var seat: String { personal.seat ?? places.login }

  /// The store, which must exist.
  func store() throws -> Store { try Store.open(storePath, access: .existing) }

  /// The rules by which `store` is judged: the site file's, completed by what was recorded.
  ///
  /// Throws as `checkRules` does.
  func rules(on store: Store) throws -> CompiledRules {
    try checkRules(on: store)
    return CompiledRules(try Desk.rules(rules, on: store))
  }

  /// Throws when the site file contradicts what is recorded: two screens would disagree.
  func checkRules(on store: Store) throws {
    let conflicts = try Desk.ruleConflicts(rules, on: store)
    guard conflicts.isEmpty else {
      throw CommandProblem.conflictingRules(file: places.siteName, conflicts)
    }
  }

  /// A desk after what is new in the site file was recorded in the store, where this seat may do
  /// that: on its own store, and on a shared one as an admin (formats.md section 4).
  ///
  /// What only looks does it too: it would explain by the new rules what was judged by the old
  /// ones. The defaults of a missing site file are not recorded: they are nobody's decision.
  func desk(_ store: Store) throws -> Desk {
    guard places.site != .absent, mayDecide(on: store) else {
      return Desk(
        store: store, rules: try rules(on: store), facts: try answerWays(store).replyFacts)
    }
    switch try Desk.recordRules(rules, on: store, now: SystemClock.now) {
    case .refused(let conflicts):
      throw CommandProblem.conflictingRules(file: places.siteName, conflicts)
    case .recorded(let rules, let isNew):
      let desk = Desk(
        store: store, rules: CompiledRules(rules), facts: try answerWays(store).replyFacts)
      if isNew { _ = try desk.recompute() }
      return desk
    }
  }

  /// Whether this seat may decide what holds for everybody on `store`: on its own store, and on a
  /// shared one as an admin.
  func mayDecide(on store: Store) -> Bool {
    !store.isShared || seats.contains { $0.name == seat && $0.role == .admin }
  }

  /// How the people of each account can be answered: what holds for the platforms, and who has a
  /// connection.
  ///
  /// The one place from which rows, composer and desk know it.
  func answerWays(_ store: Store) throws -> AnswerWays {
    var ways = AnswerWays.ofPlatforms
    ways.connected = connected
    ways.phoneOnlyAccounts = AnswerWays.phoneOnly(try store.capabilities())
    return ways
  }
}
