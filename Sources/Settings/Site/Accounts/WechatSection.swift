import PlatformContract

/// The settings of a WeChat account.
enum WechatSection {
  static let names = [
    "service", "app_id", "corp_id", "articles", "kf_accounts", "answers_on_phone",
  ]

  static func options(
    _ table: SettingsTable, web: WebOptions
  ) throws(SettingsProblem) -> WechatOptions {
    var options = WechatOptions()
    options.web = web
    let services = WechatOptions.Service.allCases.map(\.rawValue)
    options.service =
      try table.parsed("service", .oneOf(services)) { WechatOptions.Service(rawValue: $0) }
      ?? .official
    options.appID = try table.text("app_id")
    options.corpID = try table.text("corp_id")
    options.kfAccounts = try table.texts("kf_accounts") ?? []
    options.answersOnPhone = try table.boolean("answers_on_phone") ?? false
    for element in try table.list("articles", .articles) ?? [] {
      guard case .text(let text) = element.value, let article = WechatArticle(text) else {
        throw table.problem("articles", element, .articles)
      }
      options.articles.append(article)
    }
    return options
  }
}
