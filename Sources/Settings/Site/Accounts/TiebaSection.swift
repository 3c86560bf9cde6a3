import PlatformContract

/// The settings of a Tieba account.
enum TiebaSection {
  static let names = ["forums", "threads", "user_id", "write", "replies_per_hour"]

  static func options(
    _ table: SettingsTable, web: WebOptions
  ) throws(SettingsProblem) -> TiebaOptions {
    var options = TiebaOptions()
    options.web = web
    options.forums = try table.texts("forums") ?? []
    options.threads = try table.ids("threads")
    options.userID = try table.text("user_id")
    options.write = try table.boolean("write") ?? options.write
    options.repliesPerHour =
      try table.wholeNumber("replies_per_hour", least: 1) ?? options.repliesPerHour
    return options
  }
}

extension SettingsTable {
  /// A list of ids in decimal digits, as texts.
  func ids(_ name: String) throws(SettingsProblem) -> [String] {
    guard let elements = try list(name, .ids) else { return [] }
    var ids: [String] = []
    for element in elements {
      guard case .text(let text) = element.value, SettingsTable.id(text) != nil else {
        throw problem(name, element, .ids)
      }
      ids.append(text)
    }
    return ids
  }

  /// `text` when it is a positive decimal number of at most 18 digits.
  static func id(_ text: String) -> String? {
    let digits = text.utf8
    guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.first != 0x30
    else { return nil }
    return text
  }
}
