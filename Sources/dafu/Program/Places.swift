import Foundation
import Settings

/// Where the files are that a command was told to use, or finds.
struct Places {
  let site: SettingsPaths.Choice
  let personal: SettingsPaths.Choice
  let keymap: SettingsPaths.Choice
  private let options: SiteOptions
  private let paths: SettingsPaths
  private let environment: [String: String]

  init(
    _ options: SiteOptions, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.options = options
    self.environment = environment
    paths = SettingsPaths(
      environment: environment, exists: { FileManager.default.fileExists(atPath: $0) })
    site = paths.siteFile(option: options.config)
    personal = paths.personalFile(option: options.personal)
    keymap = paths.keymapFile()
  }

  /// The store's path; nil when not even a home folder is known.
  func store(_ settings: SiteSettings) -> String? {
    paths.store(option: options.store, site: settings, siteFile: site)
  }

  var siteName: String { site.path ?? "the default rules" }

  /// The name of the locale for messages; `C` where none is set.
  var locale: String {
    ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
  }

  /// The login that the kernel reports.
  var login: String { NSUserName() }
}
