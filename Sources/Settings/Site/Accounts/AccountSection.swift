import InboxModel
import PlatformContract

/// The settings of one `[[account]]` that say how dafud itself speaks to the platform.
enum AccountSection {
  /// Names that an account of any platform may have.
  static let common = [
    "platform", "name", "bot_first", "bridge", "password_command", "password_file",
  ]
  private static let web = ["hosts", "proxy"]

  /// Every name that some platform's account may have.
  static let names =
    common + web + Platform.builtIn.flatMap { own($0).filter { !web.contains($0) } }.uniqued()

  private static func own(_ platform: Platform) -> [String] {
    switch platform {
    case .weibo: WeiboSection.names
    case .wechat: WechatSection.names
    case .tieba: TiebaSection.names
    case .qzone: QzoneSection.names
    case .meipai: MeipaiSection.names
    default: []
    }
  }

  /// The options of `platform`; nil for one that only a bridge can speak to.
  static func options(
    _ table: SettingsTable, platform: Platform
  ) throws(SettingsProblem) -> ConnectionOptions? {
    let known = common + (Platform.builtIn.contains(platform) ? web + own(platform) : [])
    for name in table.names where !known.contains(name) {
      throw table.problem(
        name, .unknownName(nearest: nearestName(to: name, among: known), known: known))
    }
    switch platform {
    case .weibo: return .weibo(try WeiboSection.options(table, web: try webOptions(table)))
    case .wechat: return .wechat(try WechatSection.options(table, web: try webOptions(table)))
    case .tieba: return .tieba(try TiebaSection.options(table, web: try webOptions(table)))
    case .qzone: return .qzone(try QzoneSection.options(table, web: try webOptions(table)))
    case .meipai: return .meipai(try MeipaiSection.options(table, web: try webOptions(table)))
    default: return nil
    }
  }

  private static func webOptions(_ table: SettingsTable) throws(SettingsProblem) -> WebOptions {
    var options = WebOptions(proxy: try table.parsed("proxy", .address, address))
    guard let setting = table["hosts"] else { return options }
    guard case .table(let members) = setting.value else {
      throw table.problem("hosts", setting, .table)
    }
    let hosts = try SettingsTable(
      setting, file: table.file, path: "account.hosts", known: members.map(\.name))
    for name in hosts.names { options.hosts[name] = try hosts.parsed(name, .address, address) }
    return options
  }

  /// An address of the web without a slash at its end; nil for anything else.
  static func address(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"),
      text.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 })
    else { return nil }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of first appearance.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
