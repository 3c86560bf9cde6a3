import InboxModel

/// What a person sent, as text and media: the part of a message that differs from type to type.
struct WechatContent {
  var text = ""
  var media: Media?
  var mediaURL: String?
  /// Good for three days.
  var mediaID: String?

  /// Of a push to an Official Account.
  init(officialPush fields: JSON, type: String) {
    switch type {
    case "text":
      text = fields["Content"].text ?? WechatContent.empty
    case "image":
      media = .image
      mediaURL = fields["PicUrl"].text.flatMap(WechatContent.webAddress)
    case "voice":
      media = .voice
      // What WeChat's speech recognition understood, where the account has it.
      text = fields["Recognition"].text ?? ""
    case "video", "shortvideo":
      media = .video
    case "location":
      media = .location
      text = WechatContent.lines(
        [fields["Label"].text, WechatContent.pair(fields["Location_X"], fields["Location_Y"])])
    case "link":
      text = WechatContent.lines(
        [fields["Title"].text, fields["Description"].text, fields["Url"].text])
    case "miniprogrampage":
      text = WechatContent.lines([fields["Title"].text, fields["PagePath"].text])
    default:
      text = WechatContent.unsupported(type)
    }
    if media != nil, media != .location { mediaID = fields["MediaId"].text }
    if text.isEmpty, media == nil { text = WechatContent.empty }
  }

  /// Of a message to WeChat Customer Service.
  init(kfMessage message: JSON, type: String) {
    let content = message[type]
    switch type {
    case "text": text = content["content"].text ?? WechatContent.empty
    case "image": media = .image
    case "voice": media = .voice
    case "video": media = .video
    case "file": media = .file
    case "location":
      media = .location
      text = WechatContent.lines(
        [
          content["name"].text, content["address"].text,
          WechatContent.pair(content["latitude"], content["longitude"]),
        ])
    case "link":
      text = WechatContent.lines(
        [content["title"].text, content["desc"].text, content["url"].text])
    case "miniprogram":
      text = WechatContent.lines([content["title"].text, content["pagepath"].text])
    case "msgmenu":
      text = WechatContent.lines([content["head_content"].text, content["tail_content"].text])
    default: text = WechatContent.unsupported(type)
    }
    if media != nil, media != .location { mediaID = content["media_id"].text }
    if text.isEmpty, media == nil { text = WechatContent.empty }
  }

  static let empty = "[empty]"

  private static func unsupported(_ type: String) -> String {
    "[unsupported message type \(type.prefix(40))]"
  }

  private static func lines(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: "\n")
  }

  private static func pair(_ latitude: JSON, _ longitude: JSON) -> String? {
    guard let latitude = latitude.text, let longitude = longitude.text else { return nil }
    return "\(latitude), \(longitude)"
  }

  private static func webAddress(_ text: String) -> String? {
    text.hasPrefix("https://") || text.hasPrefix("http://") ? text : nil
  }
}
