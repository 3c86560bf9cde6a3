/// What the site file says about connecting an account on Tieba, beside its secrets.
package struct TiebaOptions: Hashable, Sendable {
  package var web = WebOptions()
  /// Names of forums (吧) whose threads are watched, without 吧 at the end unless it is part of the
  /// name.
  package var forums: [String] = []
  /// Ids of threads that are watched.
  package var threads: [String] = []
  /// The brand's own user id or portrait, by which its posts are known.
  package var userID: String?
  /// Whether replies are sent; it risks the account.
  package var write = false
  package var repliesPerHour = 20

  package init() {}

  /// Whether there is something to read without any secret.
  package var readsWithoutSecret: Bool { !forums.isEmpty || !threads.isEmpty }
}
