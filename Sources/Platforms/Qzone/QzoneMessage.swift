import InboxModel

/// Makes messages of comments, replies and entries of the message board.
///
/// QZone numbers comments within their post and replies within their comment, so an id is
/// `owner_post`, `_comment` and `_reply` together.
struct QzoneMessageMaker {
  let account: AccountID
  /// The brand's QQ number.
  let own: String

  func messages(_ post: QzonePostID, title: String?, _ comments: [QzoneComment]) -> [Message] {
    comments.flatMap { thread("\(post.text)_\($0.id)", $0, post: post.text, title: title) }
  }

  func board(_ entries: [QzoneComment]) -> [Message] {
    entries.flatMap { entry in
      thread("board_\(entry.id)", entry, post: nil, title: nil).map { message in
        var message = message
        message.url = "https://user.qzone.qq.com/\(own)/334"
        return message
      }
    }
  }

  /// A comment and what was replied to it.
  private func thread(
    _ root: String, _ comment: QzoneComment, post: String?, title: String?
  ) -> [Message] {
    let starter = comment.uin ?? "secret"
    var messages: [Message] = []
    if !comment.isMissing {
      messages.append(message(root, comment, person: starter, post: post, title: title))
    }
    for reply in comment.replies {
      let isOwn = reply.uin == own
      // A reply of the brand belongs to whom it addresses, else to who wrote the comment.
      let person =
        isOwn
        ? reply.answers ?? QzoneText(reply.text).answers ?? starter
        : reply.uin ?? "secret"
      messages.append(
        message(
          root, reply, id: "\(root)_\(reply.id)", person: person, post: post, title: title))
      let last = messages.count - 1
      let before = messages[..<last].last {
        $0.direction != messages[last].direction
          && $0.conversation == messages[last].conversation
      }
      messages[last].parent = before?.id ?? root
    }
    return messages
  }

  private func message(
    _ root: String, _ comment: QzoneComment, id: String? = nil, person: String, post: String?,
    title: String?
  ) -> Message {
    let isOwn = comment.uin == own
    let content = QzoneText(comment.text)
    let thread = "\(root):\(person)"
    var message = Message(
      conversation: ConversationID(account: account, thread: thread), id: id ?? root,
      direction: isOwn ? .outbound : .inbound,
      text: content.text.isEmpty && !comment.hasPicture ? "[…]" : content.text,
      at: comment.time.at, kind: .comment, author: isOwn ? "outside" : comment.uin)
    message.precision = comment.time.precision
    message.authorName = comment.name
    message.post = post
    message.postTitle = title
    message.media = comment.hasPicture ? .image : nil
    message.mediaURL = comment.picture
    return message
  }
}

/// The comment that a conversation hangs on, of `owner_post_comment:person`.
struct QzoneRoot: Hashable {
  var post: QzonePostID
  var comment: String
  var person: String

  init?(_ conversation: String) {
    let halves = conversation.split(separator: ":", maxSplits: 1).map(String.init)
    let parts = halves.first?.split(separator: "_", maxSplits: 2).map(String.init) ?? []
    guard halves.count == 2, parts.count == 3,
      let post = QzonePostID(owner: parts[0], tid: parts[1])
    else { return nil }
    self.post = post
    comment = parts[2]
    person = halves[1]
  }
}
