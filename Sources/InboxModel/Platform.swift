/// A platform's name: one of the five dafu knows by heart, or the name a bridge gives.
package struct Platform: Hashable, Comparable, Sendable {
  package let name: String

  package static let weibo = Platform(known: "weibo")
  package static let wechat = Platform(known: "wechat")
  package static let tieba = Platform(known: "tieba")
  package static let meipai = Platform(known: "meipai")
  package static let qzone = Platform(known: "qzone")

  /// The five platforms that need no bridge.
  package static let builtIn = [weibo, wechat, tieba, meipai, qzone]

  private init(known name: String) { self.name = name }

  /// Nil unless the name has the form `[a-z][a-z0-9-]*` (formats.md section 1).
  package init?(_ name: String) {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first),
      name.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      })
    else { return nil }
    self.name = name
  }

  package static func < (left: Platform, right: Platform) -> Bool { left.name < right.name }
}

/// One brand account on one platform.
package struct AccountID: Hashable, Comparable, Sendable {
  package var platform: Platform
  package var name: String

  package init(platform: Platform, name: String) {
    self.platform = platform
    self.name = name
  }

  package static func < (left: AccountID, right: AccountID) -> Bool {
    (left.platform, left.name) < (right.platform, right.name)
  }
}

/// A conversation: private, (account, person); comments, (account, root comment, person).
///
/// `thread` is the platform's own id of it. Its text form is `platform/account/thread`.
package struct ConversationID: Hashable, Comparable, Sendable {
  package var account: AccountID
  package var thread: String

  package init(account: AccountID, thread: String) {
    self.account = account
    self.thread = thread
  }

  /// Parses `platform/account/thread`; the thread may itself hold slashes, the account may not.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[1].isEmpty, !parts[2].isEmpty,
      let platform = Platform(String(parts[0]))
    else { return nil }
    account = AccountID(platform: platform, name: String(parts[1]))
    thread = String(parts[2])
  }

  package static func < (left: ConversationID, right: ConversationID) -> Bool {
    (left.account, left.thread) < (right.account, right.thread)
  }
}

extension ConversationID: CustomStringConvertible {
  package var description: String { "\(account.platform.name)/\(account.name)/\(thread)" }
}

/// A turn's name: `platform/account/thread#ordinal`, ordinals from 1.
package struct TurnID: Hashable, Comparable, Sendable {
  package var conversation: ConversationID
  package var ordinal: Int

  package init(conversation: ConversationID, ordinal: Int) {
    self.conversation = conversation
    self.ordinal = ordinal
  }

  package init?(_ text: String) {
    guard let hash = text.lastIndex(of: "#"),
      let conversation = ConversationID(String(text[..<hash])),
      let ordinal = Int(text[text.index(after: hash)...]), ordinal >= 1
    else { return nil }
    self.init(conversation: conversation, ordinal: ordinal)
  }

  package static func < (left: TurnID, right: TurnID) -> Bool {
    (left.conversation, left.ordinal) < (right.conversation, right.ordinal)
  }
}

extension TurnID: CustomStringConvertible {
  package var description: String { "\(conversation)#\(ordinal)" }
}
