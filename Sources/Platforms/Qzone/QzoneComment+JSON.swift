import InboxModel

extension QzoneComment {
  /// A comment in the words of QZone's site or of a bridge; nil without an id.
  init?(_ json: JSON, now: Moment) {
    let id = json.first("tid", "comment_id", "commentid", "commentId", "id")?.text
    guard let id, !id.isEmpty, id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }) else {
      return nil
    }
    self.init(json, id: id, now: now)
  }

  init(_ json: JSON, id: String, now: Moment) {
    self.id = id
    let poster = json.first("poster", "user") ?? .null
    uin = QzoneComment.number(json.first("uin", "user_id") ?? poster.first("id", "uin"))
    name =
      (json.first("name", "nick", "nickname", "sender_name") ?? poster.first("name", "nickname"))?
      .text
    text = json.first("content", "comment_content", "ubbContent", "text")?.text ?? ""
    time = QzoneComment.time(json, now)
    hasPicture = !json["pic"].list.isEmpty || !json["rich_info"].list.isEmpty
    let inner = json.first("list_3", "replies", "replys", "replyList") ?? .null
    replies = inner.list.compactMap { QzoneComment($0, now: now) }
    replyCount = json.first("reply_num", "replynum")?.integer.flatMap { Int(exactly: $0) } ?? 0
  }

  /// A number where there is one, else text, else now: each with the precision it has.
  static func time(_ json: JSON, _ now: Moment) -> QzoneTime {
    for name in ["create_time", "created_time", "time", "date", "abstime", "modifytime"] {
      if let time = QzoneTime(number: json[name].integer) { return time }
    }
    for name in ["createTime2", "pubtime", "create_time", "createTime", "time", "date"] {
      if let text = json[name].text, let time = QzoneTime(text: text, now: now) { return time }
    }
    return QzoneTime(at: now, precision: .received)
  }

  static func number(_ value: JSON?) -> String? {
    guard let number = value?.integer, number > 0 else { return nil }
    return String(number)
  }
}

extension QzonePost {
  init?(_ json: JSON, owner: String, now: Moment) {
    guard let tid = json["tid"].text,
      let id = QzonePostID(
        owner: QzoneComment.number(json.first("uin", "user_id")) ?? owner, tid: tid)
    else { return nil }
    self.id = id
    text = json.first("content", "text")?.text ?? ""
    comments =
      json.first("commentlist", "comments")?.list.compactMap {
        QzoneComment($0, now: now)
      } ?? []
    count =
      json.first("cmtnum", "comment_num", "commentCount")?.integer.flatMap { Int(exactly: $0) }
      ?? comments.count
  }
}

extension JSON {
  /// The first of these members that there is.
  func first(_ names: String...) -> JSON? {
    names.lazy.map { self[$0] }.first { !$0.isNull }
  }
}
