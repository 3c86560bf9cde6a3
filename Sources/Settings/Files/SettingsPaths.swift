/// Where files lie, from the environment and what exists; formats.md section 4 has the order.
package struct SettingsPaths: Sendable {
  private let environment: [String: String]
  private let exists: @Sendable (String) -> Bool

  package init(environment: [String: String], exists: @escaping @Sendable (String) -> Bool) {
    self.environment = environment
    self.exists = exists
  }

  /// A file that may be there.
  package enum Choice: Hashable, Sendable {
    /// Somebody named it, so it must be there.
    case named(String)
    case found(String)
    case absent

    /// Nil when there is no such file.
    package var path: String? {
      switch self {
      case .named(let file), .found(let file): file
      case .absent: nil
      }
    }
  }

  /// The site file: `--config`, DAFU_CONFIG, /etc, the person's own folder.
  package func siteFile(option: String?) -> Choice {
    if let named = option ?? filled("DAFU_CONFIG") { return .named(named) }
    return first(["/etc/dafu/dafu.toml"] + inConfigHome("dafu/dafu.toml"))
  }

  /// The personal file: `--personal`, the person's own folder.
  package func personalFile(option: String?) -> Choice {
    if let option { return .named(option) }
    return first(inConfigHome("dafu/me.toml"))
  }

  /// The person's own bindings, laid over the chosen keymap.
  package func keymapFile() -> Choice { first(inConfigHome("dafu/keymap.toml")) }

  /// The store: `--store`, DAFU_STORE, the site file's (relative to its folder), the default.
  ///
  /// Nil when not even a home folder is known.
  package func store(option: String?, site: SiteSettings, siteFile: Choice) -> String? {
    if let named = option ?? filled("DAFU_STORE") { return named }
    if let store = site.store {
      switch siteFile {
      case .named(let file), .found(let file):
        return pathBeside(file, store, home: filled("HOME"))
      case .absent: return store
      }
    }
    let dataHome =
      absolute("XDG_DATA_HOME") ?? filled("HOME").map { joined($0, ".local/share") }
    return dataHome.map { joined($0, "dafu/inbox.sqlite") }
  }

  /// The folder for drafts that a store could not take; nil when not even a home folder is known.
  package var draftsFolder: String? {
    let home = absolute("XDG_STATE_HOME") ?? filled("HOME").map { joined($0, ".local/state") }
    return home.map { joined($0, "dafu/drafts") }
  }

  private func inConfigHome(_ name: String) -> [String] {
    let home = absolute("XDG_CONFIG_HOME") ?? filled("HOME").map { joined($0, ".config") }
    return home.map { [joined($0, name)] } ?? []
  }

  private func first(_ paths: [String]) -> Choice {
    paths.first(where: exists).map { .found($0) } ?? .absent
  }

  private func filled(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The XDG specification wants relative folders ignored.
  private func absolute(_ name: String) -> String? {
    filled(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}

/// `path` as a file in the folder of `file` means it; `~/` is the home folder.
func pathBeside(_ file: String, _ path: String, home: String? = nil) -> String {
  if path.hasPrefix("/") { return path }
  if path.hasPrefix("~/"), let home { return joined(home, String(path.dropFirst(2))) }
  guard let slash = file.lastIndex(of: "/") else { return path }
  return joined(String(file[...slash]), path)
}

private func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}
