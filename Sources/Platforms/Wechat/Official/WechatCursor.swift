import InboxModel
import PlatformContract

/// How far an Official Account has been read: its comments, and its customer-service log.
struct WechatCursor: Hashable, Sendable {
  var comments: CommentCursor
  var log = ChatLogCursor()

  init(startingAt now: Moment) { comments = CommentCursor(startingAt: now) }

  init(comments: CommentCursor) { self.comments = comments }

  /// Nil for anything but a text that `text` gave, now or before there was a log.
  init?(_ cursor: SyncCursor) {
    guard let value = JSON(parsing: cursor.text), let comments = CommentCursor(value) else {
      return nil
    }
    self.comments = comments
    log = ChatLogCursor(value["log"])
  }

  var text: SyncCursor {
    var members = comments.members
    members["log"] = log.value
    return SyncCursor(JSON.object(members).description)
  }
}
