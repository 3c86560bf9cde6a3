package import InboxModel

extension Store {
  /// Every reply in `state`, oldest first.
  package func outbox(in state: OutboxReply.State) throws -> [OutboxReply] {
    try read {
      try StoreTransaction(database: $0).outboxEntries(in: state).map(\.reply)
    }
  }

  /// The reply named `key`; nil when there is none.
  package func outboxReply(_ key: String) throws -> OutboxReply? {
    try read { try StoreTransaction(database: $0).outboxEntry(key)?.reply }
  }
}
