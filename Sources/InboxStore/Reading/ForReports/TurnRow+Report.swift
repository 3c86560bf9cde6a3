import InboxModel

extension TurnRow {
  /// What a report looks at, by position; post and origin, the longest of them, only where they
  /// are wanted, and the closing message's id only where it was not in Mandarin, since its text is
  /// then looked up.
  static func reportColumns(origins: Bool) -> String {
    """
    t.ordinal, t.openedAt, t.kind, t.marks, t.ending, t.endedAt, t.endedBy, t.policy, \
    t.policyFrom, t.calendar, t.dueAt, t.wallSeconds, t.workSeconds, t.translation, t.mendedAt, \
    t.windowEndsAt, CASE WHEN t.translation IN (2, 3) THEN t.answer END, \
    \(origins ? "t.post, t.origin" : "NULL, NULL")
    """
  }

  /// Reads `reportColumns` from `first` on.
  static func reportTurn(
    _ row: SQLStatement, _ conversation: ConversationID, from first: CInt
  ) -> Turn {
    let marks = Marks(rawValue: row.int(first + 3))
    var turn = Turn(
      id: TurnID(conversation: conversation, ordinal: Int(row.int(first))),
      kind: MessageRow.kind(row.int(first + 2)), isFirst: marks.contains(.first),
      openedAt: row.moment(first + 1), openedBy: "")
    turn.ending = ending(
      code: row.int(first + 4), at: row.moment(first + 5),
      by: row.optionalText(first + 6), message: row.text(first + 16),
      isConfirmed: marks.contains(.confirmed))
    turn.policy = row.optionalText(first + 7).map {
      PolicyVersion(name: $0, effectiveFrom: row.optionalMoment(first + 8))
    }
    turn.calendar = row.optionalText(first + 9)
    turn.dueAt = row.optionalMoment(first + 10)
    turn.wallSeconds = row.optionalInt(first + 11)
    turn.workSeconds = row.optionalInt(first + 12)
    turn.translation = translation(row.int(first + 13))
    turn.mendedAt = row.optionalMoment(first + 14)
    turn.windowEndsAt = row.optionalMoment(first + 15)
    turn.post = row.optionalText(first + 17)
    turn.origin = row.optionalText(first + 18)
    turn.isExempt = marks.contains(.exempt)
    turn.isUntrusted = marks.contains(.untrusted)
    turn.isProvisional = marks.contains(.provisional)
    turn.isKOL = marks.contains(.kol)
    turn.isBackfill = marks.contains(.backfill)
    return turn
  }
}
