import InboxModel
import PlatformContract

/// What an Official Account's push says, once it is open.
struct OfficialPush {
  let account: AccountID
  let fields: JSON
  /// Our clock, for a push without a time.
  let now: Moment

  func news() throws(ConnectionProblem) -> PlatformNews {
    guard let type = fields["MsgType"].text?.lowercased() else {
      throw .malformed("The push does not say what it is.")
    }
    guard let person = fields["FromUserName"].text else {
      throw .malformed("The push does not say who wrote it.")
    }
    if type == "event" { return events(of: person) }
    let stamp = fields["CreateTime"].integer.flatMap(WechatTime.moment)
    let content = WechatContent(officialPush: fields, type: type)
    var message = Message(
      conversation: ConversationID(account: account, thread: person),
      id: fields["MsgId"].text ?? derivedID(person), direction: .inbound, text: content.text,
      at: stamp ?? now, author: person)
    if stamp == nil { message.precision = .received }
    message.media = content.media
    message.mediaURL = content.mediaURL
    var news = PlatformNews(messages: [message])
    if let id = content.mediaID, let media = content.media {
      news.media = [MediaReference(message: message.id, text: id, media: media)]
    }
    return news
  }

  /// The article from whose page the message was sent; its place is counted from 1 here.
  var article: WechatArticle? {
    guard let dataID = fields["MsgDataId"].integer, dataID > 0,
      let place = fields["Idx"].integer, (1...100).contains(place)
    else { return nil }
    return WechatArticle(dataID: dataID, index: place - 1)
  }

  /// Of all events only a scanned code matters here; the others are acknowledged.
  private func events(of person: String) -> PlatformNews {
    guard let key = fields["EventKey"].text else { return PlatformNews() }
    let scene: String
    switch fields["Event"].text?.lowercased() {
    case "scan": scene = key
    case "subscribe" where key.hasPrefix("qrscene_"): scene = String(key.dropFirst(8))
    default: return PlatformNews()
    }
    guard !scene.isEmpty else { return PlatformNews() }
    let at = fields["CreateTime"].integer.flatMap(WechatTime.moment) ?? now
    return PlatformNews(origins: [PlatformNews.Origin(person: person, text: scene, at: at)])
  }

  /// The same for every delivery of one message.
  private func derivedID(_ person: String) -> String {
    "none-" + WechatDigest.hex([person, fields.description], length: 24)
  }
}
