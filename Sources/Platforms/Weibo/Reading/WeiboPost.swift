import InboxModel
import PlatformContract

/// A status, as far as the inbox needs it.
struct WeiboPost: Sendable {
  var id: Int64
  /// The id for links; another one than `id` before August 2011.
  var mid: String
  var text: String
  var user: WeiboUser?
  var isDeleted: Bool
  var created: String?
  var imageURL: String?
  var hasImages: Bool
  /// What it passes on.
  var original: String?

  /// Nil when nothing is there.
  init?(_ value: JSON) {
    guard let id = value["id"].integer ?? value["idstr"].integer ?? value["mid"].integer, id > 0
    else { return nil }
    self.id = id
    mid = value["mid"].text ?? String(id)
    text = value["longText"]["longTextContent"].text ?? value["text"].text ?? ""
    user = WeiboUser(value["user"])
    isDeleted = value["deleted"].bool ?? false
    created = value["created_at"].text
    imageURL = [value["original_pic"].text, value["pic_urls"].list.first?["thumbnail_pic"].text]
      .compactMap(\.self).first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    hasImages =
      imageURL != nil || !value["pic_urls"].list.isEmpty || !value["pic_ids"].list.isEmpty
    original = value["retweeted_status"]["text"].text
  }

  /// The id of a post with this `mid`: the same since August 2011, and nil before.
  static func id(mid: String, now: Moment) -> Int64? {
    guard let id = Int64(mid), id > 0 else { return nil }
    let at = WeiboTime.moment(id: id)
    return at.seconds >= 1_314_835_200 && at <= now.adding(seconds: 86_400) ? id : nil
  }
}
