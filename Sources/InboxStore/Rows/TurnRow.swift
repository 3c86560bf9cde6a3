import InboxModel

/// A turn as the `turn` table holds it.
enum TurnRow {
  /// Every column but the conversation, by position.
  static let columns = """
    t.ordinal, t.openedAt, t.openedBy, t.kind, t.marks, t.items, t.ending, t.endedAt, t.endedBy, \
    t.answer, t.policy, t.policyFrom, t.targetSeconds, t.targetClock, t.calendar, t.dueAt, \
    t.warnAt, t.windowEndsAt, t.wallSeconds, t.workSeconds, t.skewSeconds, t.translation, \
    t.mendedAt, t.post, t.origin, t.handOffAt, t.handOffWallSeconds, t.handOffWorkSeconds
    """
  /// How many columns `columns` names.
  static let count: CInt = 28

  static let insertSQL = """
    INSERT INTO turn (conversation, ordinal, openedAt, openedBy, kind, marks, items, ending,
      endedAt, endedBy, answer, policy, policyFrom, targetSeconds, targetClock, calendar, dueAt,
      warnAt, windowEndsAt, wallSeconds, workSeconds, skewSeconds, translation, mendedAt, post,
      origin, handOffAt, handOffWallSeconds, handOffWorkSeconds)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
      ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29)
    """

  /// Yes-or-no facts of a turn, packed into one number.
  struct Marks: OptionSet {
    let rawValue: Int64
    static let first = Marks(rawValue: 1)
    static let exempt = Marks(rawValue: 2)
    static let untrusted = Marks(rawValue: 4)
    static let provisional = Marks(rawValue: 8)
    static let kol = Marks(rawValue: 16)
    static let backfill = Marks(rawValue: 32)
    static let sendFailed = Marks(rawValue: 64)
    static let confirmed = Marks(rawValue: 128)

    init(rawValue: Int64) { self.rawValue = rawValue }

    init(_ turn: Turn) {
      var marks: Marks = []
      if turn.isFirst { marks.insert(.first) }
      if turn.isExempt { marks.insert(.exempt) }
      if turn.isUntrusted { marks.insert(.untrusted) }
      if turn.isProvisional { marks.insert(.provisional) }
      if turn.isKOL { marks.insert(.kol) }
      if turn.isBackfill { marks.insert(.backfill) }
      if turn.sendFailed { marks.insert(.sendFailed) }
      if turn.answer?.isConfirmed == true { marks.insert(.confirmed) }
      self = marks
    }
  }

  /// How a turn ended: the numbers of the `ending` column.
  private enum EndingCode {
    static let open: Int64 = 0
    static let answered: Int64 = 1
    static let noReplyNeeded: Int64 = 2
    static let deleted: Int64 = 3
    static let spam: Int64 = 4
    static let blocked: Int64 = 5

    static func code(_ reason: VoidReason) -> Int64 {
      switch reason {
      case .noReplyNeeded: noReplyNeeded
      case .deleted: deleted
      case .spam: spam
      case .blocked: blocked
      }
    }

    static func reason(_ code: Int64) -> VoidReason {
      VoidReason.allCases.first { self.code($0) == code } ?? .noReplyNeeded
    }
  }

  static func bind(_ turn: Turn, conversation: Int64, to row: SQLStatement) {
    row.bind(1, conversation)
    row.bind(2, turn.id.ordinal)
    row.bind(3, turn.openedAt.milliseconds)
    row.bind(4, turn.openedBy)
    row.bind(5, turn.kind.code)
    row.bind(6, Marks(turn).rawValue)
    row.bind(7, turn.items)
    bindEnding(turn.ending, to: row)
    row.bind(12, turn.policy?.name)
    row.bind(13, turn.policy?.effectiveFrom?.milliseconds)
    row.bind(14, turn.target?.seconds)
    row.bind(15, turn.target?.clock.code)
    row.bind(16, turn.calendar)
    row.bind(17, turn.dueAt?.milliseconds)
    row.bind(18, turn.warnAt?.milliseconds)
    row.bind(19, turn.windowEndsAt?.milliseconds)
    row.bind(20, turn.wallSeconds)
    row.bind(21, turn.workSeconds)
    row.bind(22, turn.skewSeconds)
    row.bind(23, turn.translation.code)
    row.bind(24, turn.mendedAt?.milliseconds)
    row.bind(25, turn.post)
    row.bind(26, turn.origin)
    row.bind(27, turn.handOff?.at.milliseconds)
    row.bind(28, turn.handOff?.wallSeconds)
    row.bind(29, turn.handOff?.workSeconds)
  }

  private static func bindEnding(_ ending: Turn.Ending?, to row: SQLStatement) {
    switch ending {
    case nil:
      row.bind(8, EndingCode.open)
      row.bind(9, nil as Int64?)
      row.bind(10, nil as String?)
      row.bind(11, nil as String?)
    case .answered(let answer):
      row.bind(8, EndingCode.answered)
      row.bind(9, answer.at.milliseconds)
      row.bind(10, answer.author)
      row.bind(11, answer.message)
    case .void(let void):
      row.bind(8, EndingCode.code(void.reason))
      row.bind(9, void.at.milliseconds)
      row.bind(10, void.by)
      row.bind(11, nil as String?)
    }
  }

  /// Reads `columns` from `first` on.
  static func turn(
    _ row: SQLStatement, _ conversation: ConversationID, from first: CInt = 0
  ) -> Turn {
    let marks = Marks(rawValue: row.int(first + 4))
    var turn = Turn(
      id: TurnID(conversation: conversation, ordinal: Int(row.int(first))),
      kind: MessageRow.kind(row.int(first + 3)), isFirst: marks.contains(.first),
      openedAt: row.moment(first + 1), openedBy: row.text(first + 2))
    turn.items = Int(row.int(first + 5))
    turn.ending = ending(
      code: row.int(first + 6), at: row.moment(first + 7), by: row.optionalText(first + 8),
      message: row.text(first + 9), isConfirmed: marks.contains(.confirmed))
    turn.policy = row.optionalText(first + 10).map {
      PolicyVersion(name: $0, effectiveFrom: row.optionalMoment(first + 11))
    }
    turn.target = row.optionalInt(first + 12).map {
      Span(seconds: $0, clock: row.int(first + 13) == 0 ? .working : .wall)
    }
    turn.calendar = row.optionalText(first + 14)
    turn.dueAt = row.optionalMoment(first + 15)
    turn.warnAt = row.optionalMoment(first + 16)
    turn.windowEndsAt = row.optionalMoment(first + 17)
    turn.wallSeconds = row.optionalInt(first + 18)
    turn.workSeconds = row.optionalInt(first + 19)
    turn.isExempt = marks.contains(.exempt)
    turn.isUntrusted = marks.contains(.untrusted)
    turn.isProvisional = marks.contains(.provisional)
    turn.skewSeconds = row.int(first + 20)
    turn.translation = translation(row.int(first + 21))
    turn.mendedAt = row.optionalMoment(first + 22)
    turn.isKOL = marks.contains(.kol)
    turn.isBackfill = marks.contains(.backfill)
    turn.sendFailed = marks.contains(.sendFailed)
    turn.post = row.optionalText(first + 23)
    turn.origin = row.optionalText(first + 24)
    turn.handOff = row.optionalMoment(first + 25).map {
      HandOff(
        at: $0, wallSeconds: row.optionalInt(first + 26), workSeconds: row.optionalInt(first + 27))
    }
    return turn
  }

  static func ending(
    code: Int64, at: Moment, by: String?, message: String, isConfirmed: Bool
  ) -> Turn.Ending? {
    switch code {
    case EndingCode.open: nil
    case EndingCode.answered:
      .answered(Turn.Answer(at: at, message: message, author: by, isConfirmed: isConfirmed))
    default:
      .void(Turn.Void(at: at, reason: EndingCode.reason(code), by: by))
    }
  }

  static func translation(_ code: Int64) -> TurnTranslation {
    switch code {
    case 1: .mandarin
    case 2: .partly
    case 3: .untranslated
    case 4: .nothingToTranslate
    default: .none
    }
  }
}
