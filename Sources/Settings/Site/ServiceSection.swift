/// `[service]`: what dafud itself is told.
package struct ServiceSettings: Hashable, Sendable {
  /// Where it listens for what platforms push; nil: nowhere.
  package var listen: ListenAddress?

  package init(listen: ListenAddress? = nil) { self.listen = listen }
}

/// A place that only this machine can reach.
package enum ListenAddress: Hashable, Sendable {
  case port(host: String, Int)
  case socket(String)

  /// `127.0.0.1:8087`, `[::1]:8087`, `localhost:8087` or the absolute path of a socket; nil for
  /// anything else, other hosts included: the operator's proxy speaks to the world, and TLS.
  package init?(_ text: String) {
    if text.hasPrefix("/"), text.utf8.count <= 100 {
      self = .socket(text)
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65_535).contains(port)
    else { return nil }
    switch text[..<colon] {
    case "127.0.0.1", "localhost": self = .port(host: "127.0.0.1", port)
    case "[::1]": self = .port(host: "::1", port)
    default: return nil
    }
  }
}

extension SettingsTable {
  func service() throws(SettingsProblem) -> ServiceSettings {
    guard let table = try table("service", known: ["listen"]) else { return ServiceSettings() }
    return ServiceSettings(listen: try table.parsed("listen", .listenAddress, ListenAddress.init))
  }
}
