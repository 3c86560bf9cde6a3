import Foundation
import InboxModel
import InboxStore
import TestSupport

extension Sandbox {
  /// Starts the built `dafu` in a terminal of its own, with this home folder and store.
  func open(
    program: String = builtProduct("dafu"), _ arguments: [String] = [], columns: Int = 80,
    rows: Int = 24,
    environment extra: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    var variables: [String: String?] = environment.mapValues { $0 }
    variables["DAFU_CONFIG"] = home.appending(path: "site.toml").path
    variables["TMPDIR"] = home.path
    variables["LANG"] = "C.UTF-8"
    return try PseudoTerminal(
      program, arguments, environment: variables.merging(extra) { $1 },
      columns: columns, rows: rows)
  }

  /// A store in which four conversations wait, by the clock that the inbox goes by: the order that
  /// has not come is overdue by an hour and can be answered for 23 more.
  func makeWaitingStore() throws {
    let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970) * 1000)
    func message(
      _ platform: Platform, _ thread: String, _ name: String, _ text: String, hoursAgo: Double,
      _ change: (inout Message) -> Void = { _ in }
    ) -> Message {
      let conversation = ConversationID(
        account: AccountID(platform: platform, name: "brandcn"), thread: thread)
      var message = Message(
        conversation: conversation, id: "\(thread)-1", direction: .inbound, text: text,
        at: now.adding(seconds: -Int64(hoursAgo * 3600)), author: thread)
      message.authorName = name
      change(&message)
      return message
    }
    try makeStore([
      message(.wechat, "oABC", "小李", "我的订单 8812 没收到\n已经三天了", hoursAgo: 25) {
        $0.translation = ["en": "Order 8812 has not come"]
      },
      message(.weibo, "post1:zhao", "赵", "怎么退货？在线等", hoursAgo: 1) { $0.kind = .comment },
      message(.wechat, "oJKL", "周\u{202E}洲\u{1B}[31m红", "有优惠吗？", hoursAgo: 0.5),
      message(.qzone, "q5", "阿强", "", hoursAgo: 0.2) {
        $0.kind = .comment
        $0.media = .image
      },
    ])
  }

  /// The store as another process has it.
  func store() throws -> Store { try Store.open(storePath, access: .existing) }

  /// The order that has not come.
  static let order = ConversationID(
    account: AccountID(platform: .wechat, name: "brandcn"), thread: "oABC")
}

extension PseudoTerminal {
  /// Leaves the inbox from wherever it is.
  func leave() -> ExitStatus? {
    send("\u{3}\u{3}\u{3}\u{3}")
    return waitForExit()
  }

  /// The row that shows `text`; nil where none does.
  func row(with text: String) -> String? { rows.first { $0.contains(text) } }
}
