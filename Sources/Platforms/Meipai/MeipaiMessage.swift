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

  /// Nil for what has no id or no time.
  func message(_ comment: JSON, _ mark: MeipaiCursor.VideoMark) -> Message? {
    guard let id = comment["id"].integer, id > 0, let time = comment.meipaiTime else { return nil }
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
      at: time, kind: .comment, author: isOwn ? "outside" : author)
    message.authorName = user["screen_name"].text
    message.authorFollowers = user["followers_count"].integer.flatMap { Int(exactly: $0) }
    message.authorVerified = user["verified"].bool
    message.post = video
    message.postTitle = mark.title
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
  /// When a comment was written: seconds since 1970, in one field or another.
  var meipaiTime: Moment? {
    for name in ["created_at_origin", "created_at"] {
      if let seconds = self[name].integer, seconds > 0, seconds < Moment.latest.seconds {
        return Moment(seconds: seconds)
      }
    }
    return nil
  }
}
