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
      guard let person = try writer(in: conversation, row: row, transaction) else {
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

  /// The id of the person who wrote last.
  func writer(
    in conversation: ConversationID, row: Int64, _ transaction: StoreTransaction
  ) throws -> String? {
    try transaction.trackedMessages(of: conversation, row: row).last {
      $0.message.direction == .inbound && !($0.message.author ?? "").isEmpty
    }?.message.author
  }
}
