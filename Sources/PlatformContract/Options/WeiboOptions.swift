/// What the site file says about connecting an account on Weibo, beside its secrets.
package struct WeiboOptions: Hashable, Sendable {
  package var web = WebOptions()

  package init() {}

  /// Whether there is something to read without any secret.
  package var readsWithoutSecret: Bool { false }
}
