package import InboxModel
import InboxStore

extension Desk {
  /// Keeps what a seat has begun to write; one draft a conversation and seat.
  package func saveDraft(_ draft: Draft) throws {
    try store.write { transaction in
      try transaction.save(draft, row: existingRow(of: draft.conversation, in: transaction))
    }
  }

  /// Forgets a seat's draft; there need not be one.
  package func discardDraft(of conversation: ConversationID, seat: String) throws {
    try store.write { transaction in
      guard let row = try transaction.row(of: conversation) else { return }
      try transaction.deleteDraft(row: row, seat: seat)
    }
  }
}
