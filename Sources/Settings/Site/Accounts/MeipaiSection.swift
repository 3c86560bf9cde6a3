import PlatformContract

/// The settings of a Meipai account.
enum MeipaiSection {
  static let names: [String] = []

  static func options(
    _ table: SettingsTable, web: WebOptions
  ) throws(SettingsProblem) -> MeipaiOptions {
    var options = MeipaiOptions()
    options.web = web
    return options
  }
}
