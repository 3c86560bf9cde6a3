import GRDB
package import InboxModel

extension Store {
  /// A conversation opened by `seat`, with its last `limit` messages; nil when there is none.
  ///
  /// `facts` and `repliesLeft` are not the store's to know: `Desk.detail` fills them in.
  package func detail(
    of conversation: ConversationID, seat: String, limit: Int
  ) throws -> ConversationDetail? {
    try snapshot { try $0.detail(of: conversation, seat: seat, limit: limit) }
  }

  /// Every message of a conversation in order, with its translations; empty when there is none.
  package func messages(of conversation: ConversationID) throws -> [Message] {
    try read { database in
      let transaction = StoreTransaction(database: database)
      guard let row = try transaction.row(of: conversation) else { return [] }
      return try transaction.messages(of: conversation, rows: [row], last: nil)
    }
  }

  /// Every event of a conversation in order, the taken-back ones too.
  package func events(of conversation: ConversationID) throws -> [TriageEvent] {
    try read { database in
      let transaction = StoreTransaction(database: database)
      guard let row = try transaction.row(of: conversation) else { return [] }
      return try transaction.events(of: conversation, row: row)
    }
  }

  /// The turns of a conversation in order.
  package func turns(of conversation: ConversationID) throws -> [Turn] {
    try read { database in
      let transaction = StoreTransaction(database: database)
      guard let row = try transaction.row(of: conversation) else { return [] }
      return try transaction.turns(of: conversation, row: row)
    }
  }

  /// The brand's accounts, in order.
  package func accounts() throws -> [AccountID] {
    try read { database in
      let statement = try SQLStatement(
        database, "SELECT platform, name FROM account ORDER BY platform, name")
      var accounts: [AccountID] = []
      while try statement.step() {
        guard let platform = Platform(statement.text(0)) else { continue }
        accounts.append(AccountID(platform: platform, name: statement.text(1)))
      }
      return accounts
    }
  }
}

extension StoreTransaction {
  /// The same within a transaction.
  package func detail(
    of conversation: ConversationID, seat: String, limit: Int
  ) throws -> ConversationDetail? {
    guard let place = try row(of: conversation),
      let listed = try InboxRowReader(database).read([ListedConversation(row: place)]).first
    else { return nil }
    var detail = ConversationDetail(row: listed, facts: ReplyFacts())
    let rows = [place] + (try merged(into: place))
    let list = rows.map(String.init).joined(separator: ",")
    let total = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM message WHERE conversation IN (\(list))")
    detail.messages = try messages(of: conversation, rows: rows, last: limit)
    detail.earlier = (total ?? 0) - detail.messages.count
    detail.turns = try turns(of: conversation, row: place)
    detail.events = try events(of: conversation, row: place)
    detail.outbox = try outbox(of: conversation, row: place)
    detail.draft = try draft(of: conversation, row: place, seat: seat)
    detail.verdicts = try verdicts(row: place)
    return detail
  }
}
