import InboxModel

/// One table of a configuration file: its settings by name, each checked as it is read.
struct SettingsTable {
  let file: String
  /// Of the table, from 1.
  let line: Int
  /// The full name, such as `calendar.hours`; empty for the file itself.
  private let path: String
  private let members: [Setting.Member]

  /// Refuses every name that is not among `known`.
  ///
  /// Names in `elsewhere` get that reason instead.
  init(
    _ setting: Setting, file: String, path: String = "", known: [String],
    elsewhere: [String: SettingsProblem.Reason] = [:]
  ) throws(SettingsProblem) {
    self.file = file
    self.path = path
    line = setting.line
    guard case .table(let members) = setting.value else {
      throw SettingsProblem(
        file: file, line: setting.line, name: path,
        reason: .wrong(found: setting.shown, expected: .table))
    }
    self.members = members
    for member in members where !known.contains(member.name) {
      throw SettingsProblem(
        file: file, line: member.setting.line, name: fullName(member.name),
        reason: elsewhere[member.name]
          ?? .unknownName(nearest: nearestName(to: member.name, among: known), known: known))
    }
  }

  var names: [String] { members.map(\.name) }

  subscript(name: String) -> Setting? { members.first { $0.name == name }?.setting }

  func line(of name: String) -> Int { self[name]?.line ?? line }

  func fullName(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  func problem(_ name: String, _ reason: SettingsProblem.Reason) -> SettingsProblem {
    SettingsProblem(file: file, line: line(of: name), name: fullName(name), reason: reason)
  }

  /// A mistake in one element of the list `name`, or in the setting itself.
  func problem(
    _ name: String, _ setting: Setting, _ expected: SettingsProblem.Expected
  ) -> SettingsProblem {
    SettingsProblem(
      file: file, line: setting.line, name: fullName(name),
      reason: .wrong(found: setting.shown, expected: expected))
  }

  // MARK: Values; nil where the name does not stand

  func text(
    _ name: String, _ expected: SettingsProblem.Expected = .text
  ) throws(SettingsProblem) -> String? {
    guard let setting = self[name] else { return nil }
    guard case .text(let text) = setting.value, !text.isEmpty else {
      throw problem(name, setting, expected)
    }
    return text
  }

  func requiredText(
    _ name: String, _ expected: SettingsProblem.Expected = .text
  ) throws(SettingsProblem) -> String {
    guard let text = try text(name, expected) else { throw problem(name, .missing(expected)) }
    return text
  }

  /// What `parse` makes of a text; nil from it is a mistake.
  func parsed<Value>(
    _ name: String, _ expected: SettingsProblem.Expected, _ parse: (String) -> Value?
  ) throws(SettingsProblem) -> Value? {
    guard let text = try text(name, expected) else { return nil }
    guard let value = parse(text) else { throw problem(name, wrong(name, expected)) }
    return value
  }

  func boolean(_ name: String) throws(SettingsProblem) -> Bool? {
    guard let setting = self[name] else { return nil }
    guard case .boolean(let value) = setting.value else { throw problem(name, setting, .boolean) }
    return value
  }

  func wholeNumber(_ name: String, least: Int) throws(SettingsProblem) -> Int? {
    guard let setting = self[name] else { return nil }
    guard case .integer(let value) = setting.value, value >= least else {
      throw problem(name, setting, .wholeNumber(least: least))
    }
    return value
  }

  /// A time with its offset, as a text or as TOML's own kind of value.
  func moment(_ name: String) throws(SettingsProblem) -> Moment? {
    guard let setting = self[name] else { return nil }
    guard let moment = Moment(rfc3339: setting.plain), moment >= .earliest, moment < .latest
    else { throw problem(name, setting, .moment) }
    return moment
  }

  func civilDate(_ name: String) throws(SettingsProblem) -> CivilDate? {
    guard let setting = self[name] else { return nil }
    guard let date = CivilDate(setting.plain) else { throw problem(name, setting, .civilDate) }
    return date
  }

  func list(
    _ name: String, _ expected: SettingsProblem.Expected
  ) throws(SettingsProblem) -> [Setting]? {
    guard let setting = self[name] else { return nil }
    guard case .list(let elements) = setting.value else { throw problem(name, setting, expected) }
    return elements
  }

  func texts(_ name: String) throws(SettingsProblem) -> [String]? {
    guard let elements = try list(name, .texts) else { return nil }
    var texts: [String] = []
    for element in elements {
      guard case .text(let text) = element.value, !text.isEmpty else {
        throw problem(name, element, .texts)
      }
      texts.append(text)
    }
    return texts
  }

  func table(_ name: String, known: [String]) throws(SettingsProblem) -> SettingsTable? {
    guard let setting = self[name] else { return nil }
    return try SettingsTable(setting, file: file, path: fullName(name), known: known)
  }

  /// The tables under `[[name]]`, none if there are none.
  func tables(
    _ name: String, known: [String], _ expected: SettingsProblem.Expected = .tables
  ) throws(SettingsProblem) -> [SettingsTable] {
    var tables: [SettingsTable] = []
    for element in try list(name, expected) ?? [] {
      guard case .table = element.value else { throw problem(name, element, expected) }
      tables.append(
        try SettingsTable(element, file: file, path: fullName(name), known: known))
    }
    return tables
  }

  private func wrong(
    _ name: String, _ expected: SettingsProblem.Expected
  ) -> SettingsProblem.Reason {
    .wrong(found: self[name]?.shown ?? "nothing", expected: expected)
  }
}

extension Setting {
  /// What stands there, for a sentence.
  var shown: String {
    switch value {
    case .table where written.isEmpty: return "a table"
    case .list where written.isEmpty: return "a list of tables"
    default: break
    }
    let line = written.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? written
    return line.count <= 60 && line.utf8.count == written.utf8.count ? line : line.prefix(60) + "…"
  }

  /// The text of a text, and what is written for anything else.
  var plain: String {
    if case .text(let text) = value { return text }
    return written
  }
}
