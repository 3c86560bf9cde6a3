/// What the site file says about connecting an account on Meipai, beside its secrets.
package struct MeipaiOptions: Hashable, Sendable {
  package var web = WebOptions()

  package init() {}

  /// Whether there is something to read without any secret.
  package var readsWithoutSecret: Bool { false }
}
