import PlatformContract

/// The settings of a Tieba account.
enum TiebaSection {
  static let names: [String] = []

  static func options(
    _ table: SettingsTable, web: WebOptions
  ) throws(SettingsProblem) -> TiebaOptions {
    var options = TiebaOptions()
    options.web = web
    return options
  }
}
