package import InboxModel

/// What is known of each platform without asking it: how long a reply may be, until when and how
/// often one may answer, and where a message can be seen.
///
/// The numbers are the platforms' published ones where there are any, else the strictest that
/// were observed: a reply that fits here is not refused there.
package enum PlatformFacts {
  /// What a platform says about answering a message of this kind.
  ///
  /// Of a platform that dafu does not know by heart nothing is known but that comments are public.
  package static func replyFacts(platform: Platform, kind: MessageKind) -> ReplyFacts {
    switch (platform, kind) {
    case (.weibo, .message):
      // "Under 300 Chinese characters"; 48 hours and 99 replies after the person's last message.
      ReplyFacts(
        limit: LengthLimit(unit: .characters, limit: 299), windowSeconds: 48 * 3600, quota: 99)
    case (.weibo, _):
      ReplyFacts(limit: LengthLimit(unit: .weibo, limit: 140), isPublic: true)
    case (.wechat, .message):
      // No length is published; the sibling 微信客服 documents 2048 bytes.
      ReplyFacts(
        limit: LengthLimit(unit: .utf8Bytes, limit: 2048), windowSeconds: 48 * 3600, quota: 5)
    case (.wechat, _):
      // The author may answer each comment on an article once.
      ReplyFacts(limit: LengthLimit(unit: .characters, limit: 599), quota: 1, isPublic: true)
    case (.tieba, .message):
      phoneOnly("Tieba lets private messages be answered in its own app only.")
    case (.tieba, _):
      ReplyFacts(limit: LengthLimit(unit: .characters, limit: 10_000), isPublic: true)
    case (.meipai, .message):
      phoneOnly("Meipai lets private messages be answered in its own app only.")
    case (.meipai, _):
      // Its site counts as Weibo does: two half-units for what is not ASCII, 220 in all.
      ReplyFacts(limit: LengthLimit(unit: .weibo, limit: 110), isPublic: true)
    case (.qzone, .message):
      phoneOnly(noQzoneMessages)
    case (.qzone, _):
      ReplyFacts(limit: LengthLimit(unit: .characters, limit: 2000), isPublic: true)
    default:
      ReplyFacts(isPublic: kind != .message)
    }
  }

  /// Why nothing of this kind can come from a platform, as a sentence; nil: it can, or nobody knows.
  ///
  /// A log that is imported may claim otherwise.
  package static func absence(of kind: MessageKind, on platform: Platform) -> String? {
    platform == .qzone && kind == .message ? noQzoneMessages : nil
  }

  private static let noQzoneMessages =
    "QZone has no private messages of its own: they are answered in QQ."

  /// The reply windows of all channels that have one, in seconds, for `Rules.replyWindows`.
  package static let replyWindows: [Rules.Channel: Int64] = {
    var windows: [Rules.Channel: Int64] = [:]
    for platform in Platform.builtIn {
      for kind in MessageKind.allCases {
        windows[Rules.Channel(platform: platform, kind: kind)] =
          replyFacts(platform: platform, kind: kind).windowSeconds
      }
    }
    return windows
  }()

  private static func phoneOnly(_ reason: String) -> ReplyFacts { ReplyFacts(phoneOnly: reason) }
}
