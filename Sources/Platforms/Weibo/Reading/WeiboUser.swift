/// A person as Weibo shows them: whole, or reduced to the id.
struct WeiboUser: Hashable, Sendable {
  var id: Int64
  var name: String?
  /// Nil is unknown: Weibo hides the number of those who did not authorise the app, and says 0.
  var followers: Int?
  var isVerified: Bool?

  /// Nil when nobody is there, as in what remains of something deleted.
  init?(_ value: JSON) {
    guard let id = value["id"].integer ?? value["idstr"].integer ?? value.integer, id > 0 else {
      return nil
    }
    self.id = id
    name = value["screen_name"].text ?? value["name"].text
    followers = value["followers_count"].integer.flatMap { $0 > 0 ? Int(exactly: $0) : nil }
    // The type is truer than the flag: 0 to 8 are verified persons and organisations.
    let type = value["verified_type"].integer
    isVerified = type.map { (0...8).contains($0) || $0 == 10 } ?? value["verified"].bool
    if value["verified"].bool == true, type == nil || type != -1 { isVerified = true }
  }
}
