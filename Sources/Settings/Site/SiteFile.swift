import InboxModel
import ReplyTracking

/// Reads the text of a site file; the first mistake in it is thrown.
///
/// `file` is its name for sentences, and relative paths in it are relative to its folder;
/// `readFile` reads the .ics files it names.
package func siteSettings(
  file: String, text: String,
  readFile: (String) throws(SettingsProblem) -> String = settingsText(at:)
) throws(SettingsProblem) -> SiteSettings {
  let names = [
    "store", "retention", "episode_gap", "calendar", "policy", "mandarin", "kol", "account", "seat",
    "service",
  ]
  let table = try SettingsTable(
    Setting.document(text, file: file), file: file, known: names,
    elsewhere: belonging(PersonalSettings.names, .belongsIntoPersonalFile, except: names))
  let (calendars, calendarLines) = try table.calendars(readFile: readFile)
  let (policies, policyLines) = try table.policies(calendars: calendars.map(\.name))
  var rules = Rules(policies: policies, calendars: calendars)
  rules.mandarin = try table.mandarin()
  rules.kol = try table.kol()
  if let gap = try table.parsed("episode_gap", .length, LengthText.seconds) {
    rules.episodeGap = gap
  }
  let accounts = try table.accounts()
  rules.botFirst = Set(accounts.filter(\.botFirst).map(\.account))
  var settings = SiteSettings(
    store: try table.text("store"),
    retentionMonths: try table.parsed("retention", .months, LengthText.months),
    rules: rules, accounts: accounts, seats: try table.seats(), service: try table.service())
  // Only now is it clear that each setting is one; together they must make sense too.
  let places = RulePlaces(file: file, policies: policyLines, calendars: calendarLines)
  if let conflict = conflicts(in: rules).first { throw places.problem(conflict) }
  settings.doubts = places.undeclaredAccounts(settings)
  return settings
}

/// The reason for each name of the other file.
func belonging(
  _ names: [String], _ reason: SettingsProblem.Reason, except own: [String]
) -> [String: SettingsProblem.Reason] {
  Dictionary(uniqueKeysWithValues: names.filter { !own.contains($0) }.map { ($0, reason) })
}

extension SettingsTable {
  fileprivate func mandarin() throws(SettingsProblem) -> MandarinSettings {
    var settings = MandarinSettings()
    guard let table = try table("mandarin", known: ["ignore_words", "script"]) else {
      return settings
    }
    settings.ignoreWords = try table.texts("ignore_words") ?? []
    guard let setting = table["script"] else { return settings }
    guard case .table(let members) = setting.value else {
      throw table.problem("script", setting, .table)
    }
    let scripts = try SettingsTable(
      setting, file: file, path: "mandarin.script", known: members.map(\.name))
    for name in scripts.names {
      guard let platform = Platform(name) else {
        throw scripts.problem(name, .wrong(found: name, expected: .platform))
      }
      settings.script[platform] = try scripts.choice(name, ChineseScript.self)
    }
    return settings
  }

  fileprivate func kol() throws(SettingsProblem) -> KOLRule {
    guard let table = try table("kol", known: ["followers", "people"]) else { return KOLRule() }
    var rule = KOLRule(followers: try table.wholeNumber("followers", least: 1))
    for person in try table.tables("people", known: ["platform", "id", "role"], .people) {
      // The role says why they matter; whatever it is, they count.
      _ = try person.text("role")
      rule.people.insert(
        KOLRule.Person(platform: try person.platform(), id: try person.requiredText("id")))
    }
    return rule
  }

  fileprivate func accounts() throws(SettingsProblem) -> [AccountSettings] {
    var accounts: [AccountSettings] = []
    var lines: [AccountID: Int] = [:]
    for table in try tables("account", known: AccountSection.names) {
      let account = AccountID(
        platform: try table.platform(), name: try table.requiredText("name"))
      if let first = lines.updateValue(table.line, forKey: account) {
        throw table.problem(
          "name", .repeated("the account \(account.platform.name)/\(account.name)", first: first))
      }
      let command = try table.text("password_command")
      let secret = try table.text("password_file")
      accounts.append(
        AccountSettings(
          account: account, botFirst: try table.boolean("bot_first") ?? false,
          bridge: try table.text("bridge", .shellCommand),
          secret: command.map { .command($0) } ?? secret.map { .file(pathBeside(file, $0)) },
          options: try AccountSection.options(table, platform: account.platform)))
    }
    return accounts
  }

  fileprivate func seats() throws(SettingsProblem) -> [SeatSettings] {
    var seats: [SeatSettings] = []
    var lines: [String: Int] = [:]
    for table in try tables("seat", known: ["name", "role"]) {
      let name = try table.requiredText("name")
      if let first = lines.updateValue(table.line, forKey: name) {
        throw table.problem("name", .repeated("the seat \(name)", first: first))
      }
      seats.append(
        SeatSettings(
          name: name, role: try table.choice("role", SeatSettings.Role.self) ?? .member))
    }
    return seats
  }
}

extension SettingsTable {
  /// The platform that must stand there.
  func platform() throws(SettingsProblem) -> Platform {
    let text = try requiredText("platform", .platform)
    guard let platform = Platform(text) else {
      throw problem("platform", .wrong(found: "\"\(text)\"", expected: .platform))
    }
    return platform
  }

  /// One of the words of `Choice`.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _: Choice.Type
  ) throws(SettingsProblem) -> Choice? {
    let expected = SettingsProblem.Expected.oneOf(Choice.allCases.map(\.rawValue))
    return try parsed(name, expected) { Choice(rawValue: $0) }
  }
}
