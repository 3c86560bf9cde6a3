import PlatformContract

/// The settings of a Wechat account.
enum WechatSection {
  static let names: [String] = []

  static func options(
    _ table: SettingsTable, web: WebOptions
  ) throws(SettingsProblem) -> WechatOptions {
    var options = WechatOptions()
    options.web = web
    return options
  }
}
