package import InboxModel

extension PlatformFacts {
  /// Where a message, or else the post it hangs on, can be seen in a browser or on the phone.
  ///
  /// Nil where the platform has no such place: private messages, WeChat articles without a link.
  package static func permalink(_ message: Message) -> String? {
    if let url = message.url, isWebAddress(url) { return url }
    guard message.kind != .message else { return nil }
    let account = message.conversation.account
    switch account.platform {
    case .weibo:
      // A mention without a post is itself the post. No link to a single comment is known.
      let post = message.post ?? (message.kind == .mention ? message.id : nil)
      return post.flatMap { WeiboID.bid(mid: $0) }.map { "https://m.weibo.cn/status/\($0)" }
    case .tieba:
      guard let thread = message.post.flatMap(digits) else { return nil }
      let address = "https://tieba.baidu.com/p/\(thread)"
      return digits(message.id).map { "\(address)?pid=\($0)#\($0)" } ?? address
    case .meipai:
      return message.post.flatMap(digits).map { "https://www.meipai.com/media/\($0)" }
    case .qzone:
      return message.post.flatMap { qzonePost($0, account: account.name) }
    default:
      return nil
    }
  }

  /// Whether `text` is an address of the web that reads as it is: a phone that scans it must not go
  /// elsewhere than a person thinks who has it cleaned on the screen.
  private static func isWebAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse,
        .unassigned:
        false
      default: true
      }
    }
  }

  /// A QZone post is known by its owner and its own id, `owner_post`, or by the latter alone.
  private static func qzonePost(_ post: String, account: String) -> String? {
    let parts = post.split(separator: "_", maxSplits: 1).map(String.init)
    let owner = parts.count == 2 ? parts[0] : account
    guard let owner = digits(owner), let id = parts.last,
      id.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    return "https://user.qzone.qq.com/\(owner)/mood/\(id)"
  }

  /// `text` when it consists of decimal digits: an id from a stranger never shapes an address.
  private static func digits(_ text: String) -> String? {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
  }
}
