import PlatformContract

/// The settings of a Qzone account.
enum QzoneSection {
  static let names: [String] = []

  static func options(
    _ table: SettingsTable, web: WebOptions
  ) throws(SettingsProblem) -> QzoneOptions {
    var options = QzoneOptions()
    options.web = web
    return options
  }
}
