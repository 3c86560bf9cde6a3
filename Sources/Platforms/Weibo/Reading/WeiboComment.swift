/// A comment, as far as the inbox needs it.
struct WeiboComment: Sendable {
  var id: Int64
  /// The comment that its thread begins with; nil where Weibo does not say.
  var root: Int64?
  var text: String
  var user: WeiboUser?
  var created: String?
  var post: WeiboPost?
  /// The comment it answers, and who wrote that.
  var parent: Int64?
  var parentUser: WeiboUser?
  var hasImage: Bool

  /// Nil when nothing is there.
  init?(_ value: JSON) {
    guard let id = WeiboComment.id(value) else { return nil }
    self.id = id
    let answered = value["reply_comment"]
    parent = WeiboComment.id(answered)
    parentUser = WeiboUser(answered["user"])
    root =
      [value["rootid"].integer, answered["rootid"].integer, parent]
      .compactMap(\.self).first { $0 > 0 }
    let isAnswer = parent != nil || (root != nil && root != id)
    let whole = value["text"].text ?? ""
    text = WeiboText.written(whole, isAnswer: isAnswer)
    // Weibo's own word for what was written, where it gives it.
    if isAnswer, let original = value["reply_original_text"].text, whole.contains(original) {
      text = WeiboText.written(original, isAnswer: false)
    }
    user = WeiboUser(value["user"])
    created = value["created_at"].text
    post = WeiboPost(value["status"])
    hasImage = !value["pic"].isNull || !value["pic_ids"].list.isEmpty
  }

  static func id(_ value: JSON) -> Int64? {
    (value["id"].integer ?? value["idstr"].integer ?? value["mid"].integer)
      .flatMap { $0 > 0 ? $0 : nil }
  }
}
