package import InboxModel

/// What a personal file says: what is a person's own (formats.md section 4).
package struct PersonalSettings: Hashable, Sendable {
  /// The zone of "my time"; nil: the machine's.
  package var timeZone: Zone?
  /// The language that translations are shown in, such as `en`.
  package var myLanguage: String?
  /// The language of the interface; nil: by the locale.
  package var interface: InterfaceLanguage?
  /// The name of a keymap that comes with dafu, or the path of a keymap file.
  package var keymap: String?
  /// Nil: the login name.
  package var seat: String?

  package init() {}

  package enum InterfaceLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case simplifiedChinese = "zh-Hans"
  }

  static let names = ["time_zone", "my_language", "interface", "keymap", "seat"]
}

/// Reads the text of a personal file; the first mistake in it is thrown.
package func personalSettings(
  file: String, text: String
) throws(SettingsProblem) -> PersonalSettings {
  let siteNames = [
    "store", "retention", "episode_gap", "calendar", "policy", "mandarin", "kol", "account",
  ]
  let table = try SettingsTable(
    Setting.document(text, file: file), file: file, known: PersonalSettings.names,
    elsewhere: belonging(siteNames, .belongsIntoSiteFile, except: PersonalSettings.names))
  var settings = PersonalSettings()
  settings.timeZone = try table.parsed("time_zone", .zone) { Zone(identifier: $0) }
  settings.myLanguage = try table.parsed("my_language", .language) { isLanguage($0) ? $0 : nil }
  settings.interface = try table.choice("interface", PersonalSettings.InterfaceLanguage.self)
  settings.keymap = try table.text("keymap")
  settings.seat = try table.text("seat")
  return settings
}

/// Two or three letters, perhaps with a script or region behind a hyphen (`zh-Hans`).
private func isLanguage(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.count) else { return false }
  return parts.allSatisfy { part in
    (2...8).contains(part.count) && part.utf8.allSatisfy { isLetterOrDigit($0) }
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}
