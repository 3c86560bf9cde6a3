import InboxModel
import PlatformContract

/// Reads the entries of a page of WeChat Customer Service.
struct KfReader {
  let account: AccountID
  /// The customer-service account that was asked for.
  let kf: String
  /// Our clock, for an entry without a time.
  let now: Moment
  var news = PlatformNews()
  /// Sentences about entries that say nothing to us.
  private(set) var unread: [String] = []

  init(account: AccountID, kf: String, now: Moment) {
    self.account = account
    self.kf = kf
    self.now = now
  }

  mutating func read(_ entry: JSON) {
    let type = entry["msgtype"].text ?? "unknown"
    let stamp = entry["send_time"].integer.flatMap(WechatTime.moment)
    if type == "event" { return readEvent(entry["event"], at: stamp ?? now) }
    guard let id = entry["msgid"].text, let person = entry["external_userid"].text else {
      unread.append("A message of WeChat Customer Service has no id or no person: it is left out.")
      return
    }
    let direction: Direction
    switch entry["origin"].integer {
    case 3: direction = .inbound
    case 5: direction = .outbound
    default:
      unread.append("A message of WeChat Customer Service is from nobody: it is left out.")
      return
    }
    let content = WechatContent(kfMessage: entry, type: type)
    var message = Message(
      conversation: KfThread(kf: entry["open_kfid"].text ?? kf, person: person)
        .conversation(account),
      id: id, direction: direction, text: content.text, at: stamp ?? now,
      author: direction == .inbound ? person : "outside")
    if stamp == nil { message.precision = .received }
    // The colleague who answered in WeCom.
    if direction == .outbound { message.authorName = entry["servicer_userid"].text }
    message.media = content.media
    news.messages.append(message)
    if let media = content.media, let mediaID = content.mediaID {
      news.media.append(MediaReference(message: id, text: mediaID, media: media))
    }
  }

  private mutating func readEvent(_ event: JSON, at: Moment) {
    switch event["event_type"].text {
    case "enter_session":
      let scene = [event["scene"].text, event["scene_param"].text].compactMap(\.self)
      guard let person = event["external_userid"].text, !scene.isEmpty else { return }
      news.origins.append(
        PlatformNews.Origin(person: person, text: scene.joined(separator: " "), at: at))
    case "msg_send_fail":
      guard let message = event["fail_msgid"].text else { return }
      news.failures.append(
        PlatformNews.LateFailure(
          message: message, reason: KfReader.reason(event["fail_type"].integer ?? 0)))
    case "user_recall_msg", "servicer_recall_msg":
      guard let message = event["recall_msgid"].text else { return }
      news.deletions.append(PlatformNews.Deletion(message: message, at: at))
    default: break
    }
  }

  /// Why an accepted message did not arrive, and what to do.
  private static func reason(_ type: Int64) -> String {
    switch type {
    case 1: "It did not arrive, because the customer-service account was deleted: see WeCom."
    case 2: "It did not arrive, because the app is switched off: switch it on in WeCom."
    case 4: "It did not arrive, because the 48 hours were over: wait until they write again."
    case 5: "It did not arrive, because the conversation was ended: wait until they write again."
    case 6: "It did not arrive, because all replies were used up: wait until they write again."
    case 7, 9: "It did not arrive, because the Channels account is not bound: see WeCom."
    case 8: "It did not arrive, because the enterprise is not verified: verify it in WeCom."
    case 10: "It did not arrive, because the customer refuses messages: wait until they write."
    case 11: "It did not arrive, because nobody ever logged in to WeCom's app: log in once."
    case 12: "It did not arrive, because messages of this type are forbidden: send text."
    case 13: "It did not arrive, because WeChat refused it for safety: word it otherwise."
    default: "It did not arrive, and WeChat does not say why: look at the conversation in WeCom."
    }
  }
}

/// A person's conversation with one of the customer-service accounts.
struct KfThread: Hashable {
  /// `open_kfid`.
  var kf: String
  /// `external_userid`.
  var person: String

  init(kf: String, person: String) {
    self.kf = kf
    self.person = person
  }

  /// Nil unless the thread is `open_kfid:external_userid`.
  init?(_ conversation: ConversationID) {
    let parts = conversation.thread.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    self.init(kf: String(parts[0]), person: String(parts[1]))
  }

  func conversation(_ account: AccountID) -> ConversationID {
    ConversationID(account: account, thread: "\(kf):\(person)")
  }
}
