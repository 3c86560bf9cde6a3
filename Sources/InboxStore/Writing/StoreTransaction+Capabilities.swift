package import InboxModel

extension StoreTransaction {
  /// Keeps what was found out about what an account may do; what is not named stays as it was.
  package func keep(_ capabilities: [Capability], of account: AccountID, at now: Moment) throws {
    guard !capabilities.isEmpty else { return }
    let row = try findOrAdd(account)
    let statement = try SQLStatement(
      database,
      """
      INSERT INTO capability (account, ability, answer, reason, at) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (account, ability) DO UPDATE SET
        answer = excluded.answer, reason = excluded.reason, at = excluded.at
      """)
    for capability in capabilities {
      let (answer, reason): (String, String?) =
        switch capability.answer {
        case .able: ("able", nil)
        case .unable(let reason): ("unable", reason)
        case .unknown(let reason): ("unknown", reason)
        }
      statement.bind(1, row)
      statement.bind(2, capability.ability.rawValue)
      statement.bind(3, answer)
      statement.bind(4, reason)
      statement.bind(5, now.milliseconds)
      try statement.run()
    }
  }
}

extension Store {
  /// What accounts may do, as their platforms stated it last; an account that was never asked is
  /// not there.
  package func capabilities() throws -> [AccountID: [Capability]] {
    try read { database in
      let statement = try SQLStatement(
        database,
        """
        SELECT a.platform, a.name, c.ability, c.answer, c.reason
        FROM capability c JOIN account a ON a.id = c.account
        """)
      var found: [AccountID: [Capability]] = [:]
      while try statement.step() {
        // What a newer dafud found out and this program does not know says nothing here.
        guard let platform = Platform(statement.text(0)),
          let ability = Capability.Ability(rawValue: statement.text(2))
        else { continue }
        let reason = statement.optionalText(4) ?? ""
        let answer: Capability.Answer =
          switch statement.text(3) {
          case "able": .able
          case "unable": .unable(reason)
          default: .unknown(reason)
          }
        found[AccountID(platform: platform, name: statement.text(1)), default: []]
          .append(Capability(ability, answer))
      }
      return found
    }
  }
}
