import GRDB
package import InboxModel

extension StoreTransaction {
  /// What came into a conversation after `report` was closed: messages and other records of them,
  /// events and their undoing, in the order in which it came.
  package func laterFacts(
    in conversation: ConversationID, row: Int64, after report: ClosedReport
  ) throws -> [LaterFact] {
    var facts: [LaterFact] = []
    let new = try SQLStatement(
      database,
      """
      SELECT platformId, direction, author, at, storedAt FROM message
      WHERE conversation = ?1 AND id > ?2 ORDER BY id
      """)
    new.bind(1, row)
    new.bind(2, report.lastMessage)
    while try new.step() {
      facts.append(
        .message(
          id: new.text(0), direction: new.int(1) == 0 ? .inbound : .outbound,
          author: new.optionalText(2), at: new.moment(3), storedAt: new.moment(4)))
    }
    let changed = try SQLStatement(
      database,
      """
      SELECT platformId, direction, max(until) FROM messageBefore
      WHERE until >= ?2 AND message <= ?3 AND (conversation = ?1 OR message IN (
        SELECT id FROM message WHERE conversation = ?1))
      GROUP BY message ORDER BY max(id)
      """)
    changed.bind(1, row)
    changed.bind(2, report.closedAt.milliseconds)
    changed.bind(3, report.lastMessage)
    while try changed.step() {
      facts.append(
        .messageChanged(
          id: changed.text(0), direction: changed.int(1) == 0 ? .inbound : .outbound,
          storedAt: changed.moment(2)))
    }
    return facts
      + (try events(of: conversation, row: row).compactMap { LaterFact($0, after: report) })
  }
}
