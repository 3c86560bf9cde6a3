package import InboxModel

/// A token as Weibo gave it.
package struct WeiboToken: Sendable {
  private var value: String
  package var expiresAt: Moment?
  package var uid: Int64?

  /// Nil when there is no token in the answer; numbers may come as texts.
  init?(_ answer: JSON, now: Moment) {
    guard let value = answer["access_token"].text else { return nil }
    self.value = value
    expiresAt = (answer["expires_in"].integer ?? answer["remind_in"].integer)
      .map { WeiboTokenInfo.moment(now, after: $0) }
    uid = answer["uid"].integer.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Puts the token into an account's secrets, in place of an older one.
  package func put(into secrets: inout Secrets) {
    secrets["access_token"] = value
    secrets["expires_at"] = expiresAt?.rfc3339(offset: 28_800)
    secrets["uid"] = uid.map(String.init)
  }
}

extension WeiboToken: CustomStringConvertible, CustomReflectable {
  /// Prints itself without its value.
  package var description: String { "a token of account \(uid.map(String.init) ?? "unknown")" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
