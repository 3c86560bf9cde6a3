package import InboxModel

/// What Weibo says about a token: `oauth2/get_token_info`.
package struct WeiboTokenInfo: Hashable, Sendable {
  package var uid: Int64?
  package var appKey: String?
  package var expiresAt: Moment?

  /// `expire_in` is what remains, in seconds.
  init(_ value: JSON, now: Moment) {
    uid = value["uid"].integer.flatMap { $0 > 0 ? $0 : nil }
    appKey = value["appkey"].text
    expiresAt = (value["expire_in"].integer ?? value["expires_in"].integer)
      .flatMap { WeiboTokenInfo.moment(now, after: $0) }
  }

  /// Whole days that the token is still good for.
  package func daysLeft(_ now: Moment) -> Int64? {
    expiresAt.map { max(0, $0.seconds(since: now)) / 86_400 }
  }

  /// A lifetime may be hostile: ten years are more than Weibo gives.
  static func moment(_ now: Moment, after seconds: Int64) -> Moment {
    now.adding(seconds: min(max(0, seconds), 315_360_000))
  }
}
