import PlatformContract

/// The settings of a Weibo account.
enum WeiboSection {
  static let names = ["business", "rip", "without_mention", "calls_per_day", "redirect"]

  static func options(
    _ table: SettingsTable, web: WebOptions
  ) throws(SettingsProblem) -> WeiboOptions {
    var options = WeiboOptions()
    options.web = web
    options.isBusiness = try table.boolean("business") ?? false
    options.rip = try table.parsed("rip", .internetAddress, internetAddress)
    options.withoutMention = try table.boolean("without_mention") ?? false
    options.dailyCalls = try table.wholeNumber("calls_per_day", least: 10)
    if let redirect = try table.parsed("redirect", .address, redirectAddress) {
      options.redirect = redirect
    }
    return options
  }

  /// As it is registered: Weibo compares every byte.
  private static func redirectAddress(_ text: String) -> String? {
    AccountSection.address(text).map { _ in text }
  }

  /// Four numbers up to 255 with dots between.
  private static func internetAddress(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = { (part: Substring) in
      part.utf8.count <= 3 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && UInt8(part) != nil
    }
    return parts.count == 4 && parts.allSatisfy(isNumber) ? text : nil
  }
}
