/// What the site file says about connecting an account on Meipai, beside its secrets.
package struct MeipaiOptions: Hashable, Sendable {
  package var web = WebOptions()
  /// Ids of videos whose comments are read, beside those of `userID`.
  package var videos: [String] = []
  /// The brand's own user id: its videos are read, and its comments are known by it.
  package var userID: String?
  /// Whether replies are sent; it risks the account.
  package var write = false
  package var repliesPerHour = 10

  package init() {}

  /// Whether there is something to read without any secret.
  package var readsWithoutSecret: Bool { !videos.isEmpty || userID != nil }
}
