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
  /// Throws when the site file contradicts what is recorded: two screens would disagree.
  func rules(on store: Store) throws -> CompiledRules {
    let conflicts = try Desk.ruleConflicts(rules, on: store)
    guard conflicts.isEmpty else {
      throw CommandProblem.conflictingRules(file: places.siteName, conflicts)
    }
    return CompiledRules(try Desk.rules(rules, on: store))
  }

  func desk(_ store: Store) throws -> Desk {
    Desk(store: store, rules: try rules(on: store), facts: PlatformFacts.replyFacts)
  }
}
