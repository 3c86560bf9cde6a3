package import InboxModel
import InboxStore

extension Desk {
  /// Keeps what a seat has begun to write; one draft a conversation and seat.
  package func saveDraft(_ draft: Draft) throws {
    try store.write { transaction in
      try transaction.save(draft, row: existingRow(of: draft.conversation, in: transaction))
    }
  }

  /// Takes in a draft that was kept elsewhere while the store could not take it.
  ///
  /// It goes on from what the store has. Where the seat has gone on there too, since, it stands
  /// below that: nothing that was written is lost.
  package func restoreDraft(_ kept: Draft) throws {
    try store.write { transaction in
      let row = try existingRow(of: kept.conversation, in: transaction)
      var draft = kept
      if let standing = try transaction.draft(of: kept.conversation, row: row, seat: kept.seat),
        standing.savedAt > kept.savedAt
      {
        draft.text = joined(standing.text, kept.text)
        draft.sourceText = joined(standing.sourceText, kept.sourceText)
        draft.savedAt = standing.savedAt
      }
      try transaction.save(draft, row: row)
    }
  }

  private func joined(_ upper: String, _ lower: String) -> String {
    if upper == lower || lower.isEmpty { return upper }
    return upper.isEmpty ? lower : "\(upper)\n\(lower)"
  }

  /// Forgets a seat's draft; there need not be one.
  package func discardDraft(of conversation: ConversationID, seat: String) throws {
    try store.write { transaction in
      guard let row = try transaction.row(of: conversation) else { return }
      try transaction.deleteDraft(row: row, seat: seat)
    }
  }
}
