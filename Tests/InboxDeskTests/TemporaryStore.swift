import Foundation
import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dafu-test-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

/// A store in a file of its own, with a desk on it.
struct TemporaryStore {
  let folder: TemporaryFolder
  let store: Store
  let desk: Desk

  init(rules: Rules = .standard, facts: ReplyFacts = ReplyFacts()) throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("inbox.sqlite"), access: .createIfMissing)
    desk = Desk(store: store, rules: CompiledRules(rules), facts: { _, _ in facts })
  }
}

/// Half past nine on a Wednesday in Shanghai; every test counts from here.
let start = Moment(seconds: 1_790_732_600)

func after(_ seconds: Int64) -> Moment { start.adding(seconds: seconds) }

extension ConversationID {
  static func weibo(_ thread: String) -> ConversationID {
    ConversationID(account: AccountID(platform: .weibo, name: "brandcn"), thread: thread)
  }

  static func wechat(_ thread: String) -> ConversationID {
    ConversationID(account: AccountID(platform: .wechat, name: "brandcn"), thread: thread)
  }
}

func incoming(
  _ id: String, _ thread: ConversationID, _ text: String = "请问怎么退货？", at: Moment,
  author: String = "person"
) -> Message {
  Message(conversation: thread, id: id, direction: .inbound, text: text, at: at, author: author)
}

func outgoing(
  _ id: String, _ thread: ConversationID, _ text: String = "您好，请点退货申请。", at: Moment,
  author: String = "li"
) -> Message {
  Message(conversation: thread, id: id, direction: .outbound, text: text, at: at, author: author)
}

extension TemporaryStore {
  /// Where a list that is centred on a conversation begins: at it; nil when it is not in the view.
  func place(of id: ConversationID, in view: InboxView, now: Moment) throws -> Int? {
    let nowhere = 1_000_000
    let stretch = try store.stretch(
      of: view, around: id, position: nowhere, limit: 1, now: now, offset: { place, _ in place })
    return stretch.offset == nowhere ? nil : stretch.offset
  }
}
