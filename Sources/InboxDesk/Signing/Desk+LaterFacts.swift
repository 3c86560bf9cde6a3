package import InboxModel
package import InboxStore
import ReplyTracking

extension Desk {
  /// The versions of policies and calendars that a report is judged by, each in words.
  package func ruleVersions() -> [String] {
    rules.rules.policies.map { "policy \($0.version)" }
      + rules.rules.calendars.map { "calendar \($0.version)" }
  }

  /// What came in about a conversation after `report` was closed, also what stands elsewhere: in
  /// conversations merged into it or taken out of it, and blocks of those who wrote in it.
  package func laterFacts(
    about conversation: ConversationID, after report: ClosedReport, in transaction: StoreTransaction
  ) throws -> [LaterFact] {
    guard let row = try transaction.row(of: conversation) else { return [] }
    var facts = try transaction.laterFacts(in: conversation, row: row, after: report)
    let derivation = try derivation(in: transaction)
    let beyond = derivation.beyond
    for source in beyond.sources(of: row) {
      facts += try transaction.laterFacts(
        in: source.conversation, row: source.row, after: report)
    }
    for id in ([row] + beyond.sources(of: row).map(\.row)).flatMap(beyond.privateAnswers) {
      facts += try laterFacts(
        aboutAnswer: id, account: conversation.account, after: report, in: transaction)
    }
    let sources = beyond.sources(of: row).map(\.conversation)
    let people = try derivation.facts(of: conversation, row: row, in: transaction).people
    for (event, _) in try transaction.eventsBeyond()
    where event.conversation.account == conversation.account
      && event.conversation != conversation && !sources.contains(event.conversation)
    {
      guard let fact = LaterFact(event, after: report) else { continue }
      switch event.action {
      case .block(let person), .unblock(let person):
        if people.contains(person) { facts.append(fact) }
      // What is not merged into it any more took its turns along.
      case .merge, .unmerge:
        if try wasMerged(event.conversation, into: [conversation] + sources, transaction) {
          facts.append(fact)
        }
      default: break
      }
    }
    return facts
  }

  /// Whether a merge of `source` names one of `targets`, also one that was taken back or apart.
  private func wasMerged(
    _ source: ConversationID, into targets: [ConversationID], _ transaction: StoreTransaction
  ) throws -> Bool {
    guard let row = try transaction.row(of: source) else { return false }
    return try transaction.events(of: source, row: row).contains { event in
      targets.contains { event.action == .merge(into: $0.thread) }
    }
  }

  /// What came in about a private message that answered.
  private func laterFacts(
    aboutAnswer id: String, account: AccountID, after report: ClosedReport,
    in transaction: StoreTransaction
  ) throws -> [LaterFact] {
    guard let home = try transaction.message(account: account, id: id)?.conversation,
      let row = try transaction.row(of: home)
    else { return [] }
    return try transaction.laterFacts(in: home, row: row, after: report).filter { fact in
      switch fact {
      case .message(id, _, _, _, _), .messageChanged(id, _, _): true
      default: false
      }
    }
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
