package import InboxModel

/// What dafud says to a bridge, one line each (formats.md section 5).
package enum BridgeOrder: Hashable, Sendable {
  /// The first line: whose bridge it is and where it stopped; the cursor is null when there is none.
  case start(AccountID, cursor: SyncCursor?)
  case reply(OutgoingReply)

  /// The line with its end.
  package var line: String {
    switch self {
    case .start(let account, let cursor):
      object([
        ("type", "start"), ("cursor", cursor?.text), ("platform", account.platform.name),
        ("account", account.name),
      ])
    case .reply(let reply):
      object([
        ("type", "reply"), ("key", reply.key), ("conversation", reply.conversation.thread),
        ("parent", reply.parent), ("text", reply.text), ("kind", reply.kind.rawValue),
      ])
    }
  }

  private func object(_ members: [(name: String, value: String?)]) -> String {
    let texts = members.map { "\"\($0.name)\":\($0.value.map(quoted) ?? "null")" }
    return "{\(texts.joined(separator: ","))}\n"
  }
}
