import Foundation

/// Weibo's objects as it writes them.
extension WeiboState {
  typealias Wire = [String: any Sendable]

  func wire(_ comment: Comment) -> Wire {
    var object = bare(comment)
    if let post = posts[comment.post] { object["status"] = wire(post) }
    if let parent = comment.parent.flatMap({ self.comment($0) }) {
      object["reply_comment"] = bare(parent)
      object["reply_original_text"] = comment.text
    }
    return object
  }

  /// As it stands in `reply_comment`.
  private func bare(_ comment: Comment) -> Wire {
    let answered = comment.parent.flatMap { self.comment($0) }
    let prefix =
      comment.hasPrefix ? answered.map { "回复@\(people[$0.author]?.name ?? "某人"):" } ?? "" : ""
    var object: Wire = [
      "id": comment.id, "mid": String(comment.id), "created_at": WeiboState.date(comment.at),
      "text": prefix + comment.text, "source": "<a href=\"http://app.weibo.com/\">某客户端</a>",
      "floor_number": 12, "disable_reply": 0, "user": user(comment.author),
    ]
    object["rootid"] = number(comment.root)
    if !habits.leavesOutIDStrings { object["idstr"] = String(comment.id) }
    return object
  }

  func wire(_ post: Post) -> Wire {
    let id: Wire = [
      "id": post.id, "mid": String(post.id), "created_at": WeiboState.date(post.at),
    ]
    if post.isDeleted {
      let stub: Wire = [
        "text": "抱歉，此微博已被作者删除。 http://t.cn/A6KcXXXX", "deleted": "1", "state": 7,
        "can_edit": false,
      ]
      return id.merging(stub) { $1 }
    }
    let rest: Wire = [
      "text": post.text, "source": "", "user": user(post.author), "isLongText": false,
      "pic_urls": [Wire](),
    ]
    return id.merging(rest) { $1 }
  }

  func user(_ id: Int64) -> Wire {
    let person = people[id] ?? Person(name: "用户\(id)", followers: 0, verifiedType: -1)
    return [
      "id": id, "idstr": String(id), "screen_name": person.name, "name": person.name,
      "province": "31", "followers_count": person.followers,
      "verified": person.verifiedType >= 0 && person.verifiedType < 200,
      "verified_type": person.verifiedType,
    ]
  }

  func number(_ value: Int64) -> any Sendable {
    habits.writesNumbersAsTexts ? String(value) : value
  }

  func refusal(_ code: Int, _ text: String, _ path: String) -> StandInAnswer {
    let object: Wire = [
      "error": text, "error_code": number(Int64(code)), "request": "/2/\(path).json",
    ]
    return .json(WeiboState.text(object), status: code == 10_022 || code == 10_023 ? 403 : 400)
  }

  static func text(_ object: any Sendable) -> String {
    let data = try? JSONSerialization.data(
      withJSONObject: object, options: [.withoutEscapingSlashes, .fragmentsAllowed])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  static func quoted(_ value: String) -> String { text(value) }

  /// `Mon Jan 27 16:40:22 +0800 2025`.
  static func date(_ seconds: Int64) -> String {
    // The C locale's names are the English ones that Weibo writes.
    var moment = time_t(seconds + 28_800)
    var parts = tm()
    gmtime_r(&moment, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let length = strftime(&text, text.count, "%a %b %d %H:%M:%S +0800 %Y", &parts)
    return String(decoding: text.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
