import InboxModel
import PlatformContract

/// Makes messages of what Weibo's lists hold.
struct WeiboMessages: Sendable {
  var account: AccountID
  /// The account's own id on Weibo.
  var me: Int64
  var now: Moment

  /// Nil for what remains of something deleted: nobody is left to be answered.
  func message(_ comment: WeiboComment, kind: MessageKind) -> Message? {
    guard let user = comment.user, !comment.text.isEmpty || comment.hasImage else { return nil }
    let isOurs = user.id == me
    // What the account wrote belongs to the thread of whom it answers.
    let person = isOurs ? comment.parentUser?.id ?? comment.post?.user?.id ?? me : user.id
    var message = base(
      thread: thread(comment, person: person), id: comment.id, created: comment.created,
      text: comment.text, kind: kind)
    message.parent = comment.parent.map(String.init)
    if isOurs {
      message.direction = .outbound
      message.author = "outside"
      if let post = comment.post, let author = post.user, author.id != me {
        message.kind = .mention
        // A comment under the post that mentioned the account answers the post.
        if comment.parent == nil { message.parent = String(post.id) }
      } else {
        message.kind = .comment
      }
    } else {
      WeiboMessages.describe(user, &message)
    }
    message.post = comment.post?.mid
    message.postTitle = comment.post.flatMap { $0.text.isEmpty ? nil : $0.text }
    if comment.hasImage { message.media = .image }
    return message
  }

  func message(_ post: WeiboPost) -> Message? {
    guard let user = post.user, !post.isDeleted, user.id != me,
      !post.text.isEmpty || post.hasImages
    else { return nil }
    var message = base(
      thread: "\(post.id):\(user.id)", id: post.id, created: post.created,
      text: WeiboText.written(post.text, isAnswer: false), kind: .mention)
    WeiboMessages.describe(user, &message)
    message.post = post.mid
    message.postTitle = post.original
    if post.hasImages { message.media = .image }
    message.mediaURL = post.imageURL
    return message
  }

  /// The thread of a comment with that person.
  ///
  /// Under a post of the person's own it is the thread of the post, so that a mention in the post, the
  /// account's comment on it and what the person says to that are one conversation.
  func thread(_ comment: WeiboComment, person: Int64) -> String {
    if let post = comment.post, let author = post.user, author.id == person, person != me {
      return "\(post.id):\(person)"
    }
    return "\(comment.root ?? comment.id):\(person)"
  }

  private func base(
    thread: String, id: Int64, created: String?, text: String, kind: MessageKind
  ) -> Message {
    let stated = created.flatMap(WeiboTime.moment)
    let at = stated.flatMap { $0 >= .earliest && $0 < .latest ? $0 : nil }
    var message = Message(
      conversation: ConversationID(account: account, thread: thread), id: String(id),
      direction: .inbound, text: text, at: at ?? guess(id), kind: kind)
    if at == nil { message.precision = .received }
    return message
  }

  /// A time for what came without one: its id's, if that makes sense.
  private func guess(_ id: Int64) -> Moment {
    let moment = WeiboTime.moment(id: id)
    return moment <= now.adding(seconds: 60) ? moment : now
  }

  /// Puts in who wrote it.
  static func describe(_ user: WeiboUser, _ message: inout Message) {
    message.author = String(user.id)
    message.authorName = user.name
    message.authorFollowers = user.followers
    message.authorVerified = user.isVerified
  }
}
