/// What the site file says about connecting an account on Wechat, beside its secrets.
package struct WechatOptions: Hashable, Sendable {
  package var web = WebOptions()

  package init() {}

  /// Whether there is something to read without any secret.
  package var readsWithoutSecret: Bool { false }
}
