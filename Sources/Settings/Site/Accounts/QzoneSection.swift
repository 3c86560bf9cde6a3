import PlatformContract

/// The settings of a QZone account.
enum QzoneSection {
  static let names = ["user_id", "read", "write", "onebot", "actions", "replies_per_hour"]

  static func options(
    _ table: SettingsTable, web: WebOptions
  ) throws(SettingsProblem) -> QzoneOptions {
    var options = QzoneOptions()
    options.web = web
    options.userID = try table.parsed("user_id", .id, SettingsTable.id)
    options.read = try table.boolean("read") ?? options.read
    options.write = try table.boolean("write") ?? options.write
    options.onebot = try table.parsed("onebot", .address, AccountSection.address)
    let actions = QzoneBridgeAction.allCases.map(\.rawValue)
    if let own = try table.table("actions", known: actions) {
      for name in own.names {
        options.actions[name] = try own.parsed(name, .actionName, action)
      }
    }
    options.repliesPerHour =
      try table.wholeNumber("replies_per_hour", least: 1) ?? options.repliesPerHour
    return options
  }

  /// An action's name becomes a part of an address: letters, digits and underscores.
  private static func action(_ text: String) -> String? {
    let isName = text.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
      default: false
      }
    }
    return isName ? text : nil
  }
}
