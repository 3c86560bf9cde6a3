import InboxModel

/// What a report wants to know of each turn beyond what every report looks at: each column costs
/// its share of a second on a million messages.
package struct TurnDetails: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let policy = TurnDetails(rawValue: 1)
  package static let post = TurnDetails(rawValue: 2)
  package static let origin = TurnDetails(rawValue: 4)
  package static let window = TurnDetails(rawValue: 8)
  package static let handOff = TurnDetails(rawValue: 16)
}

extension TurnRow {
  /// What a report looks at, by position.
  ///
  /// The calendar only of an open turn, whose work is still counted; of a closing message its id
  /// only where it was not in Mandarin, since its text is then looked up.
  static func reportColumns(_ details: TurnDetails) -> String {
    func wanted(_ detail: TurnDetails, _ columns: String) -> String {
      details.contains(detail)
        ? columns : columns.split(separator: ",").map { _ in "NULL" }.joined(separator: ", ")
    }
    return """
      t.ordinal, t.openedAt, t.kind, t.marks, t.ending, t.endedAt, t.endedBy, t.dueAt, \
      t.wallSeconds, t.workSeconds, t.translation, \
      CASE WHEN t.ending = 0 THEN t.calendar END, \
      CASE WHEN t.translation BETWEEN 2 AND 3 THEN t.mendedAt END, \
      CASE WHEN t.translation BETWEEN 2 AND 3 THEN t.answer END, \
      \(wanted(.policy, "t.policy, t.policyFrom")), \(wanted(.post, "t.post")), \
      \(wanted(.origin, "t.origin")), \(wanted(.window, "t.windowEndsAt")), \
      \(wanted(.handOff, "t.handOffAt, t.handOffWallSeconds, t.handOffWorkSeconds"))
      """
  }

  /// Reads `reportColumns` from `first` on.
  static func reportTurn(
    _ row: SQLStatement, _ conversation: ConversationID, _ details: TurnDetails, from first: CInt
  ) -> Turn {
    let marks = Marks(rawValue: row.int(first + 3))
    let translation = translation(row.int(first + 10))
    let isForeign = translation == .partly || translation == .untranslated
    var turn = Turn(
      id: TurnID(conversation: conversation, ordinal: Int(row.int(first))),
      kind: MessageRow.kind(row.int(first + 2)), isFirst: marks.contains(.first),
      openedAt: row.moment(first + 1), openedBy: "")
    turn.ending = ending(
      code: row.int(first + 4), at: row.moment(first + 5),
      by: row.optionalText(first + 6), message: isForeign ? row.text(first + 13) : "",
      isConfirmed: marks.contains(.confirmed))
    turn.dueAt = row.optionalMoment(first + 7)
    turn.wallSeconds = row.optionalInt(first + 8)
    turn.workSeconds = row.optionalInt(first + 9)
    turn.translation = translation
    if turn.isOpen { turn.calendar = row.optionalText(first + 11) }
    if isForeign { turn.mendedAt = row.optionalMoment(first + 12) }
    turn.isExempt = marks.contains(.exempt)
    turn.isUntrusted = marks.contains(.untrusted)
    turn.isProvisional = marks.contains(.provisional)
    turn.isKOL = marks.contains(.kol)
    turn.isBackfill = marks.contains(.backfill)
    if !details.isEmpty { read(details, of: &turn, row, from: first + 14) }
    return turn
  }

  private static func read(
    _ details: TurnDetails, of turn: inout Turn, _ row: SQLStatement, from first: CInt
  ) {
    if details.contains(.policy) {
      turn.policy = row.optionalText(first).map {
        PolicyVersion(name: $0, effectiveFrom: row.optionalMoment(first + 1))
      }
    }
    if details.contains(.post) { turn.post = row.optionalText(first + 2) }
    if details.contains(.origin) { turn.origin = row.optionalText(first + 3) }
    if details.contains(.window) { turn.windowEndsAt = row.optionalMoment(first + 4) }
    if details.contains(.handOff) {
      turn.handOff = row.optionalMoment(first + 5).map {
        HandOff(
          at: $0, wallSeconds: row.optionalInt(first + 6),
          workSeconds: row.optionalInt(first + 7))
      }
    }
  }
}
