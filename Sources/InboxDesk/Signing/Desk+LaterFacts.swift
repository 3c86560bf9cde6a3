package import InboxModel
package import InboxStore
import ReplyTracking

extension Desk {
  /// The versions of policies and calendars that a report is judged by, each in words.
  package func ruleVersions() -> [String] {
    rules.rules.policies.map { "policy \($0.version)" }
      + rules.rules.calendars.map { "calendar \($0.version)" }
  }

  /// What came in about a conversation after `report` was closed, also what stands elsewhere and
  /// what holds for all.
  package func laterFacts(
    about conversation: ConversationID, after report: ClosedReport, in transaction: StoreTransaction
  ) throws -> [LaterFact] {
    guard let row = try transaction.row(of: conversation) else { return [] }
    var facts = try transaction.laterFacts(in: conversation, row: row, after: report)
    let beyond = try derivation(in: transaction).beyond
    for source in beyond.sources(of: row) {
      facts += try transaction.laterFacts(
        in: source.conversation, row: source.row, after: report)
    }
    for event in beyond.blocks(elsewhereThan: conversation) where event.id > report.lastEvent {
      facts.append(.event(event))
    }
    return facts
  }

  /// What was decided about all conversations after `report` was closed.
  package func laterDecisions(
    after report: ClosedReport, in transaction: StoreTransaction
  ) throws -> [LaterFact] {
    var facts: [LaterFact] = []
    let revisions = try transaction.ruleRevisions().filter { $0.recordedAt > report.closedAt }
    if let last = revisions.map(\.recordedAt).max() {
      let names = revisions.map { "\($0.type.rawValue) \($0.name)" }
      facts.append(
        .rules(
          names: names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }
            .map(\.element), at: last))
    }
    if let text = try transaction.setting(Desk.closedJudgedAt), let milliseconds = Int64(text) {
      let moment = Moment(milliseconds: milliseconds)
      if moment > report.closedAt { facts.append(.judgedAnew(at: moment)) }
    }
    return facts
  }
}
