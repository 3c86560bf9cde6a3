import PlatformContract

/// The settings of a Weibo account.
enum WeiboSection {
  static let names: [String] = []

  static func options(
    _ table: SettingsTable, web: WebOptions
  ) throws(SettingsProblem) -> WeiboOptions {
    var options = WeiboOptions()
    options.web = web
    return options
  }
}
