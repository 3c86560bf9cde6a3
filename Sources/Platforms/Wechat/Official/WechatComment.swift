import InboxModel
import PlatformContract

/// A comment under an article; WeChat numbers comments within the article.
struct WechatCommentID: Hashable, Sendable {
  var article: WechatArticle
  /// `user_comment_id`.
  var number: Int64

  var text: String { "\(article.post)_\(number)" }

  init(article: WechatArticle, number: Int64) {
    self.article = article
    self.number = number
  }

  /// Of a thread `2247483720_0_8:person`; nil for any other.
  init?(conversation: ConversationID) {
    let numbers = conversation.thread.prefix { $0 != ":" }
      .split(separator: "_", omittingEmptySubsequences: false).map { Int64($0) }
    guard numbers.count == 3, let dataID = numbers[0], let index = numbers[1],
      let number = numbers[2]
    else { return nil }
    self.init(article: WechatArticle(dataID: dataID, index: index), number: number)
  }

  /// The id of an answer to the comment.
  ///
  /// WeChat gives it none, neither when it takes it nor in the list: by its text it is the same in
  /// both, and a new answer after one that was taken back is another one.
  func replyID(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(self.text)_r\(WechatDigest.hex([words], length: 12))"
  }
}

/// Comments as WeChat lists them, as messages.
struct WechatCommentReader {
  let account: AccountID
  let article: WechatArticle
  let title: String?
  /// Our clock, for a comment without a time.
  let now: Moment

  /// The comment and the account's answer to it; none for what has no number.
  func messages(_ comment: JSON) -> [Message] {
    guard let number = comment["user_comment_id"].integer else { return [] }
    let id = WechatCommentID(article: article, number: number)
    // Readers under another identity than WeChat's have no OpenID.
    let person = comment["openid"].text
    let conversation = ConversationID(
      account: account, thread: "\(id.text):\(person ?? "anonymous")")
    var messages = [
      message(comment, conversation, id: id.text, direction: .inbound, author: person)
    ]
    let reply = comment["reply"]
    for reply in reply.list.isEmpty ? [reply] : reply.list {
      guard let text = reply["content"].text else { continue }
      var answer = message(
        reply, conversation, id: id.replyID(text), direction: .outbound, author: "outside")
      answer.parent = id.text
      messages.append(answer)
    }
    return messages
  }

  private func message(
    _ value: JSON, _ conversation: ConversationID, id: String, direction: Direction,
    author: String?
  ) -> Message {
    let stamp = value["create_time"].integer.flatMap(WechatTime.moment)
    var message = Message(
      conversation: conversation, id: id, direction: direction,
      text: value["content"].text ?? WechatContent.empty, at: stamp ?? now, kind: .comment,
      author: author)
    if stamp == nil { message.precision = .received }
    message.post = article.post
    message.postTitle = title
    return message
  }
}
