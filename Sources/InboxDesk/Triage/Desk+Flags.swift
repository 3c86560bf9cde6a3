package import InboxModel
import InboxStore

extension Desk {
  /// Flags a conversation as spam, or says that it is none after all: while it is flagged, every
  /// turn of it counts nowhere (rule B17).
  @discardableResult
  package func spam(
    _ conversation: ConversationID, _ isSpam: Bool = true, by seat: String, now: Moment
  ) throws -> Int64 {
    try act(isSpam ? .spam : .notSpam, on: conversation, by: seat, now: now)
  }

  /// Blocks the person who wrote last in a conversation, or lets them in again: while they are
  /// blocked, every turn that they opened in the account counts nowhere, whenever it was.
  ///
  /// Only dafu looks away: the platform is not told. Throws `DeskError.nobodyWrote` where nobody
  /// with an id wrote.
  @discardableResult
  package func block(
    _ conversation: ConversationID, _ isBlocked: Bool = true, by seat: String, now: Moment
  ) throws -> Int64 {
    try store.write { transaction in
      let row = try existingRow(of: conversation, in: transaction)
      let people = try writers(in: conversation, row: row, transaction)
      // Whoever is let in is one of those who are out.
      let blocked = isBlocked ? [] : try blocked(in: conversation.account, transaction)
      guard let person = people.first(where: blocked.contains) ?? people.first else {
        throw DeskError.nobodyWrote(conversation)
      }
      let action: TriageEvent.Action =
        isBlocked ? .block(person: person) : .unblock(person: person)
      return try log(action, on: conversation, row: row, by: seat, now: now, in: transaction)
    }
  }

  /// A bot gave the conversation over to people (rule B12).
  @discardableResult
  package func handOff(
    _ conversation: ConversationID, by seat: String, now: Moment
  ) throws -> Int64 {
    try act(.handOff, on: conversation, by: seat, now: now)
  }

  /// The ids of the people who wrote, also into what was merged into it; who wrote last is first.
  func writers(
    in conversation: ConversationID, row: Int64, _ transaction: StoreTransaction
  ) throws -> [String] {
    let facts = try derivation(in: transaction).facts(of: conversation, row: row, in: transaction)
    // What is merged has no messages of its own any more, and still its people.
    let messages =
      facts.mergedInto == nil
      ? facts.messages : try transaction.trackedMessages(of: conversation, row: row)
    return messages.map(\.message).filter { $0.direction == .inbound }
      .sorted { $0.position > $1.position }
      .compactMap(\.author).filter { !$0.isEmpty }
  }

  private func blocked(
    in account: AccountID, _ transaction: StoreTransaction
  ) throws -> Set<String> {
    var blocked: Set<String> = []
    for (event, _) in try transaction.eventsBeyond()
    where event.undone == nil && event.conversation.account == account {
      switch event.action {
      case .block(let person): blocked.insert(person)
      case .unblock(let person): blocked.remove(person)
      default: break
      }
    }
    return blocked
  }
}
