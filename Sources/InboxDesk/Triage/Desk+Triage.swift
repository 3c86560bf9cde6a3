package import InboxModel
import InboxStore

extension Desk {
  /// Sets the open turn aside for the messages up to `through`, the last one the seat had seen.
  ///
  /// Throws `DeskError.noSuchConversation`, as everything here does.
  @discardableResult
  package func noReplyNeeded(
    _ conversation: ConversationID, through: MessagePosition, by seat: String, now: Moment
  ) throws -> Int64 {
    try act(.noReplyNeeded(through: through), on: conversation, by: seat, now: now)
  }

  /// Takes a conversation out of sight until `until`, or until the person writes again.
  @discardableResult
  package func snooze(
    _ conversation: ConversationID, until: Moment, by seat: String, now: Moment
  ) throws -> Int64 {
    try act(.snooze(until: until), on: conversation, by: seat, now: now)
  }

  /// Says that `seat` takes care of a conversation until `until`; a later claim replaces it.
  @discardableResult
  package func claim(
    _ conversation: ConversationID, until: Moment, by seat: String, now: Moment
  ) throws -> Int64 {
    try act(.claim(until: until), on: conversation, by: seat, now: now)
  }

  /// Gives a claim up.
  @discardableResult
  package func release(
    _ conversation: ConversationID, by seat: String, now: Moment
  ) throws -> Int64 {
    try act(.release, on: conversation, by: seat, now: now)
  }

  /// Adds an event and derives what follows from it; returns the event's id.
  func act(
    _ action: TriageEvent.Action, on conversation: ConversationID, by seat: String, now: Moment
  ) throws -> Int64 {
    try store.write { transaction in
      let row = try existingRow(of: conversation, in: transaction)
      return try log(action, on: conversation, row: row, by: seat, now: now, in: transaction)
    }
  }

  func existingRow(
    of conversation: ConversationID, in transaction: StoreTransaction
  ) throws -> Int64 {
    guard let row = try transaction.row(of: conversation) else {
      throw DeskError.noSuchConversation(conversation)
    }
    return row
  }

  /// Adds an event, with how the conversation stood before and stands after it.
  @discardableResult
  func log(
    _ action: TriageEvent.Action, on conversation: ConversationID, row: Int64, by seat: String,
    now: Moment, in transaction: StoreTransaction
  ) throws -> Int64 {
    let before = try transaction.place(row: row)
    let event = try transaction.addEvent(
      conversation: row, at: now, seat: seat, action: action, before: before?.words ?? "")
    let rows = try derive(conversation, row: row, in: transaction)
    try deriveBeyond(action, conversation, row: row, in: transaction)
    try transaction.describe(event: event, after: rows.place.words)
    return event
  }
}
