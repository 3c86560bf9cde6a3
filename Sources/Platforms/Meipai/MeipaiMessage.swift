import InboxModel

/// Makes messages of comments.
///
/// Meipai's comments lie side by side under a video, and an answer names its person: so a
/// conversation is one person's under one video, `video:person`.
struct MeipaiMessageMaker {
  let account: AccountID
  /// The brand's user id; nil while it is not known.
  let own: String?
  let video: String
  /// The time of what bears none.
  let now: Moment

  /// Nil for what has no id.
  func message(_ comment: JSON, _ mark: MeipaiCursor.VideoMark) -> Message? {
    guard let id = comment["id"].integer, id > 0 else { return nil }
    let time = comment.meipaiTime(now)
    let user = comment["user"]
    let author = user["id"].text ?? comment["uid"].text ?? "unknown"
    let isOwn = author == own
    let content = MeipaiText(
      html: comment["content"].text ?? "", plain: comment["content_origin"].text)
    var person = author
    if isOwn {
      person =
        content.answers.map(String.init) ?? content.answersName.flatMap { mark.names[$0] }
        ?? author
    }
    var message = Message(
      conversation: ConversationID(account: account, thread: "\(video):\(person)"),
      id: String(id), direction: isOwn ? .outbound : .inbound, text: content.text,
      at: time.at, kind: .comment, author: isOwn ? "outside" : author)
    message.precision = time.precision
    message.authorName = user["screen_name"].text
    message.authorFollowers = user["followers_count"].integer.flatMap { Int(exactly: $0) }
    message.authorVerified = user["verified"].bool
    message.post = video
    message.postTitle = mark.title
    message.mediaURL = comment.meipaiPicture
    if message.mediaURL != nil || content.text == MeipaiText.picture { message.media = .image }
    return message
  }

  /// Ids of persons by name.
  func names(_ comments: [JSON]) -> [String: String] {
    var names: [String: String] = [:]
    for comment in comments {
      guard let name = comment["user"]["screen_name"].text, let id = comment["user"]["id"].text,
        id != own
      else { continue }
      names[name] = id
    }
    return names
  }
}

extension JSON {
  /// When a comment was written: seconds since 1970 in one field or another, else as the site shows
  /// it, else now.
  func meipaiTime(_ now: Moment) -> BeijingTime {
    for name in ["created_at_origin", "created_at"] {
      if let seconds = self[name].integer, seconds > 0, seconds < Moment.latest.seconds {
        return BeijingTime(at: Moment(seconds: seconds), precision: .second)
      }
    }
    return self["created_at"].text.flatMap { BeijingTime(text: $0, now: now) }
      ?? BeijingTime(at: now, precision: .received)
  }

  /// Where the picture of a comment is.
  ///
  /// The site gives none. What the app calls it is not known, so any address of a picture will do.
  var meipaiPicture: String? {
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      let isPicture = name.contains("pic") || name.contains("image") || name.contains("img")
      guard isPicture, !name.contains("cover"), let place = value.text,
        place.hasPrefix("https://") || place.hasPrefix("http://")
      else { continue }
      return place
    }
    return nil
  }
}
