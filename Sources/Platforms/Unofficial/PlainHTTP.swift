import PlatformContract

/// Refuses a host without TLS where a login would travel over it, but for this machine itself.
func checkHosts(_ options: WebOptions, carryLogin: Bool) throws(SetupProblem) {
  guard carryLogin else { return }
  let own = ["127.0.0.1", "localhost", "[::1]"]
  for (name, address) in options.hosts where address.hasPrefix("http://") {
    let host = address.dropFirst(7)
    guard
      !own.contains(where: { host == $0 || host.hasPrefix($0 + ":") || host.hasPrefix($0 + "/") })
    else { continue }
    throw SetupProblem(
      "The host \"\(name)\" would carry the account's login without encryption; use https://.")
  }
}
