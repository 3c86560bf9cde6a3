import Foundation
import Settings

/// Where the files are that a command was told to use, or finds.
struct Places {
  let site: SettingsPaths.Choice
  let personal: SettingsPaths.Choice
  let keymap: SettingsPaths.Choice
  private let storeOption: String?
  private let paths: SettingsPaths
  private let environment: [String: String]

  init(_ options: SiteOptions) {
    self.init(store: options.store, config: options.config, personal: options.personal)
  }

  /// With what the command line names; nil where it names nothing.
  init(
    store: String?, config: String?, personal personalOption: String?,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    storeOption = store
    self.environment = environment
    paths = SettingsPaths(
      environment: environment, exists: { FileManager.default.fileExists(atPath: $0) })
    site = paths.siteFile(option: config)
    personal = paths.personalFile(option: personalOption)
    keymap = paths.keymapFile()
  }

  /// The store's path; nil when not even a home folder is known.
  func store(_ settings: SiteSettings) -> String? {
    paths.store(option: storeOption, site: settings, siteFile: site)
  }

  /// Where drafts are kept that the store could not take.
  var draftsFolder: String? { paths.draftsFolder }

  var siteName: String { site.path ?? "the default rules" }

  /// The name of the locale for messages; `C` where none is set.
  var locale: String {
    ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
  }

  /// The login that the kernel reports.
  var login: String { NSUserName() }
}
