/// What the site file says about connecting an account on Weibo, beside its secrets.
package struct WeiboOptions: Hashable, Sendable {
  package var web = WebOptions()
  /// The app is under contract with Weibo and uses the business hosts.
  package var isBusiness = false
  /// The IPv4 address of whoever answers, which Weibo wants with each comment.
  package var rip: String?
  /// The server shall not put `回复@name:` before an answer.
  package var withoutMention = false
  /// Calls that Weibo allows the account a day; nil: the tier's.
  package var dailyCalls: Int?
  /// Where Weibo sends the browser after a login; registered for the app.
  package var redirect = WeiboOptions.defaultRedirect

  package init() {}

  /// Whether there is something to read without any secret.
  package var readsWithoutSecret: Bool { false }

  /// Calls a day, reading and replying together.
  ///
  /// Ordinary apps have 100 per authorised user; business apps 50,000 an hour per address, of which
  /// this takes a small part.
  package var callsPerDay: Int { dailyCalls ?? (isBusiness ? 20_000 : 100) }

  /// Weibo's own page for programs that have none.
  package static let defaultRedirect = "https://api.weibo.com/oauth2/default.html"
}
