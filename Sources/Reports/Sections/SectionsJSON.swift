import InboxModel

extension SlowTurn {
  /// The names are those of `dafu turns` where they mean the same.
  static let columns: [Column<SlowTurn>] = [
    Column("turn") { .text($0.turn.description) },
    Column("opened_at") { .time($0.openedAt) },
    Column("wall_s") { .integer($0.wallSeconds) },
    Column("work_s") { .integer($0.workSeconds) },
    Column("replied_by") { Field($0.repliedBy) },
    Column("state") { .text($0.state.rawValue) },
    Column("url") { Field($0.url) },
  ]
}

extension Ageing {
  var document: JSON {
    .object([
      "total": .field(Field(total)),
      "overdue": .field(Field(overdue)),
      "history": .field(Field(history)),
      "buckets": .array(buckets.map { .object($0, columns: Bucket.columns) }),
      "oldest": .array(oldest.map { .object($0, columns: OpenTurn.columns) }),
    ])
  }
}

extension Ageing.Bucket {
  fileprivate static let columns: [Column<Ageing.Bucket>] = [
    Column("up_to_s") { Field($0.upTo) },
    Column("turns") { Field($0.turns) },
    Column("overdue") { Field($0.overdue) },
  ]
}

extension Ageing.OpenTurn {
  fileprivate static let columns: [Column<Ageing.OpenTurn>] = [
    Column("turn") { .text($0.turn.description) },
    Column("opened_at") { .time($0.openedAt) },
    Column("wall_s") { .integer($0.wallSeconds) },
    Column("work_s") { .integer($0.workSeconds) },
    Column("due_at") { Field($0.dueAt) },
    Column("overdue") { .truth($0.isOverdue) },
    Column("url") { Field($0.url) },
  ]
}

extension UntranslatedTurns {
  var document: JSON {
    .object([
      "seats": .array(seats.map { .object($0, columns: Seat.columns) }),
      "same_text": .array(sameText.map { .object($0, columns: SameText.columns) }),
    ])
  }
}

extension UntranslatedTurns.Seat {
  fileprivate static let columns: [Column<UntranslatedTurns.Seat>] = [
    Column("platform") { .text($0.platform.name) },
    Column("seat") { Field($0.seat) },
    Column("untranslated") { Field($0.untranslated) },
    Column("partly") { Field($0.partly) },
  ]
}

extension UntranslatedTurns.SameText {
  fileprivate static let columns: [Column<UntranslatedTurns.SameText>] = [
    Column("text") { .text($0.text) },
    Column("turns") { Field($0.turns) },
    Column("seats") { Field($0.seats) },
    Column("translation") { .text($0.verdict.rawValue) },
  ]
}

extension UntranslatedTurns.SameText {
  var verdict: MandarinVerdict { isPartly ? .partly : .untranslated }
}

extension ProfileResult {
  var document: JSON {
    .object([
      "profile": .field(.text(profile.rawValue)),
      "rounds": .field(Field(rounds)),
      "in_time": .field(Field(inTime)),
      "share": .field(Field(share)),
      "mean": .field(Field(mean)),
      "asked": .field(Field(asked)),
      "verdict": .field(Field(verdict?.rawValue)),
      "left_out": .object([
        "outside_hours": .field(Field(outsideHours)),
        "not_due": .field(Field(notDue)),
        "removed": .field(Field(removed)),
        "history": .field(Field(history)),
        "unknown": .field(Field(unknown)),
      ]),
      "rule": .field(.text(profile.rule)),
      "limits": .field(.text(profile.blindness)),
    ])
  }
}
