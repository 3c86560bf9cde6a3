package import InboxModel

/// One recorded revision of one version of a policy or a calendar.
package struct RuleRevision: Hashable, Sendable {
  package var type: RuleType
  package var name: String
  package var effectiveFrom: Moment?
  /// The version itself, as JSON.
  package var content: String
  package var recordedAt: Moment

  package enum RuleType: String, Sendable { case policy, calendar }

  package init(
    type: RuleType, name: String, effectiveFrom: Moment?, content: String, recordedAt: Moment
  ) {
    self.type = type
    self.name = name
    self.effectiveFrom = effectiveFrom
    self.content = content
    self.recordedAt = recordedAt
  }
}

extension StoreTransaction {
  /// Everything that was ever recorded, in the order in which it was.
  package func ruleRevisions() throws -> [RuleRevision] {
    let statement = try SQLStatement(
      database,
      "SELECT type, name, effectiveFrom, content, recordedAt FROM ruleVersion ORDER BY id")
    var revisions: [RuleRevision] = []
    while try statement.step() {
      guard let type = RuleRevision.RuleType(rawValue: statement.text(0)) else { continue }
      revisions.append(
        RuleRevision(
          type: type, name: statement.text(1), effectiveFrom: statement.optionalMoment(2),
          content: statement.text(3), recordedAt: statement.moment(4)))
    }
    return revisions
  }

  package func add(_ revision: RuleRevision) throws {
    let statement = try SQLStatement(
      database,
      """
      INSERT INTO ruleVersion (type, name, effectiveFrom, content, recordedAt)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """)
    statement.bind(1, revision.type.rawValue)
    statement.bind(2, revision.name)
    statement.bind(3, revision.effectiveFrom?.milliseconds)
    statement.bind(4, revision.content)
    statement.bind(5, revision.recordedAt.milliseconds)
    try statement.run()
  }

  /// A named value of the store itself; nil when it was never set.
  package func setting(_ name: String) throws -> String? {
    let statement = try SQLStatement(database, "SELECT value FROM setting WHERE name = ?1")
    statement.bind(1, name)
    defer { statement.reset() }
    return try statement.step() ? statement.text(0) : nil
  }

  package func set(_ name: String, to value: String) throws {
    let statement = try SQLStatement(
      database, "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)")
    statement.bind(1, name)
    statement.bind(2, value)
    try statement.run()
  }
}
