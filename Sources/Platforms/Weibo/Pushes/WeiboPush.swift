import InboxModel
import PlatformContract

/// Reads one push of the fans service, whose signature was checked.
struct WeiboPush: Sendable {
  var account: AccountID
  /// The account's own id, where it is known.
  var me: Int64?
  var now: Moment

  func content(_ body: JSON) throws(ConnectionProblem) -> PushContent {
    guard let sender = body["sender_id"].integer, sender > 0 else {
      throw .malformed("The push does not say who wrote.")
    }
    let receiver = (body["receiver_id"].isNull ? body["recipient_id"] : body["receiver_id"]).integer
    if let me, let receiver, receiver != me {
      throw .malformed(
        "The push is for account number \(receiver) and came to the address of \(me); correct the address in Weibo's console."
      )
    }
    switch body["type"].text {
    case "text", "position", "image", "voice": return PushContent(news: message(body, sender))
    case "event": return PushContent(news: PlatformNews(origins: origins(body, sender)))
    case "mention": return mention(body, sender)
    // Weibo asks to pass over what one does not know.
    default: return PushContent()
    }
  }

  // MARK: Messages

  private func message(_ body: JSON, _ sender: Int64) -> PlatformNews {
    let data = body["data"]
    let media = kind(body["type"].text)
    var text = body["text"].text ?? ""
    if media != nil, WeiboStockPhrase.isOne(text) { text = "" }
    guard !text.isEmpty || media != nil else { return PlatformNews() }
    var message = base(
      body, thread: String(sender), id: derivedID(body, sender), text: text, kind: .message)
    message.media = media
    var news = PlatformNews()
    if media == .location {
      message.mediaURL = place(data)
    } else if let media, let handle = data["tovfid"].integer, handle > 0 {
      news.media = [MediaReference(message: message.id, text: String(handle), media: media)]
    }
    message.author = String(sender)
    news.messages = [message]
    return news
  }

  private func kind(_ type: String?) -> Media? {
    switch type {
    case "image": .image
    case "voice": .voice
    case "position": .location
    default: nil
    }
  }

  /// A `geo:` address (RFC 5870).
  private func place(_ data: JSON) -> String? {
    guard let latitude = data["latitude"].text.flatMap({ Double($0) }),
      let longitude = data["longitude"].text.flatMap({ Double($0) }),
      (-90...90).contains(latitude), (-180...180).contains(longitude)
    else { return nil }
    return "geo:\(latitude),\(longitude)"
  }

  private func base(
    _ body: JSON, thread: String, id: String, text: String, kind: MessageKind
  ) -> Message {
    let stated = body["created_at"].text.flatMap(WeiboTime.moment)
    let at = stated.flatMap { $0 >= .earliest && $0 < .latest ? $0 : nil }
    var message = Message(
      conversation: ConversationID(account: account, thread: thread), id: id, direction: .inbound,
      text: text, at: at ?? now, kind: kind)
    if at == nil { message.precision = .received }
    return message
  }

  /// Weibo gives none, and its times are whole seconds: everything that is said makes the id.
  private func derivedID(_ body: JSON, _ sender: Int64) -> String {
    "in-"
      + WeiboDigest.text([
        String(sender), body["created_at"].text ?? "", body["type"].text ?? "",
        body["text"].text ?? "", body["data"].description,
      ])
  }

  // MARK: Events

  /// How the person came: by following, or by the scene of a QR code.
  private func origins(_ body: JSON, _ sender: Int64) -> [PlatformNews.Origin] {
    let data = body["data"]
    let text: String?
    switch data["subtype"].text {
    case "follow", "subscribe": text = data["subtype"].text
    case "scan", "scan_follow": text = data["key"].text ?? data["ticket"].text
    default: text = nil
    }
    guard let text else { return [] }
    let at = body["created_at"].text.flatMap(WeiboTime.moment) ?? now
    return [PlatformNews.Origin(person: String(sender), text: text, at: at)]
  }

  /// A mention in a post is a message; of one in a comment only the list tells the thread.
  private func mention(_ body: JSON, _ sender: Int64) -> PushContent {
    let data = body["data"]
    guard data["subtype"].text == "status", let post = data["key"].integer, post > 0,
      let text = body["text"].text
    else { return PushContent(asksToRead: data["subtype"].text == "comment") }
    var message = base(
      body, thread: "\(post):\(sender)", id: String(post),
      text: WeiboText.written(text, isAnswer: false), kind: .mention)
    message.author = String(sender)
    message.post = String(post)
    return PushContent(news: PlatformNews(messages: [message]))
  }

  // MARK: Signature

  /// Seconds by which a push may be older or younger than our clock.
  static let patience: Int64 = 600

  /// Seconds or milliseconds since 1970, as Weibo's samples have them.
  static func moment(_ text: String) -> Moment? {
    guard let number = Int64(text), number > 0 else { return nil }
    return number > 100_000_000_000 ? Moment(milliseconds: number) : Moment(seconds: number)
  }

  /// Forty hexadecimal digits as bytes.
  static func bytes(hex text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count == 40 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: 40, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
