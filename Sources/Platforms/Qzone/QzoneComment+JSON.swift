import InboxModel

extension QzoneComment {
  /// A comment in the words of QZone's site or of a bridge; nil without an id.
  init?(_ json: JSON, now: Moment) {
    guard let id = QzoneComment.id(json), !id.isEmpty,
      id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3A })
    else {
      return nil
    }
    self.init(json, id: id, now: now)
  }

  static func id(_ json: JSON) -> String? {
    json.first("tid", "comment_id", "commentid", "commentId", "id")?.text
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
    let pictures = ["pic", "rich_info", "commentpic", "images"].flatMap { json[$0].list }
    hasPicture = !pictures.isEmpty
    picture = pictures.lazy.compactMap(QzoneComment.address).first
    answers = QzoneComment.number(json.first("reply_to_uin", "replyToUin"))
    isPrivate = json["private"].bool == true
    let inner = json.first("list_3", "replies", "replys", "replyList") ?? .null
    replies = inner.list.compactMap { QzoneComment($0, now: now) }
    replyCount = json.first("reply_num", "replynum")?.integer.flatMap { Int(exactly: $0) } ?? 0
  }

  /// A number where there is one, else text, else now: each with the precision it has.
  static func time(_ json: JSON, _ now: Moment) -> BeijingTime {
    for name in ["create_time", "created_time", "time", "date", "abstime", "modifytime"] {
      if let time = BeijingTime(number: json[name].integer) { return time }
    }
    for name in ["createtime", "createdTime"] {
      if let time = BeijingTime(number: json[name].integer) { return fromPage(time, now) }
    }
    for name in ["createTime2", "pubtime", "create_time", "createTime", "time", "date"] {
      if let text = json[name].text, let time = BeijingTime(text: text, now: now) { return time }
    }
    return BeijingTime(at: now, precision: .received)
  }

  /// What a bridge reckoned from a page, which shows minutes; it takes its own clock where the page
  /// shows nothing.
  private static func fromPage(_ time: BeijingTime, _ now: Moment) -> BeijingTime {
    var time = time
    if time.at.seconds % 60 == 0 {
      time.precision = .minute
    } else if abs(now.seconds(since: time.at)) < 600 {
      time.precision = .received
    }
    return time
  }

  /// Where a picture is: the largest that is named.
  ///
  /// A bridge may give the address alone.
  static func address(_ picture: JSON) -> String? {
    let names = ["o_url", "hd_url", "b_url", "burl", "url", "url3", "url2", "url1", "s_url"]
    let places = [picture.text] + names.map { picture[$0].text }
    return places.lazy.compactMap(\.self).first {
      $0.hasPrefix("https://") || $0.hasPrefix("http://")
    }
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
    let shown = json.first("commentlist", "comments")
    comments = shown?.list.compactMap { QzoneComment($0, now: now) } ?? []
    count =
      json.first("cmtnum", "comment_num", "commentCount")?.integer.flatMap { Int(exactly: $0) }
      ?? shown.map { _ in comments.count }
  }
}

extension JSON {
  /// The first of these members that there is.
  func first(_ names: String...) -> JSON? {
    names.lazy.map { self[$0] }.first { !$0.isNull }
  }
}
