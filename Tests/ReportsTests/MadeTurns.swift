import InboxModel
import Reports

/// Turns for tests, each a minute after the one before, on one account.
enum MadeTurns {
  static let asOf = time("2026-09-10T00:00:00Z")

  static func time(_ text: String) -> Moment { Moment(rfc3339: text) ?? .earliest }

  static func conversation(
    _ thread: String = "anna", platform: Platform = .weibo, account: String = "brandcn"
  ) -> ConversationID {
    ConversationID(account: AccountID(platform: platform, name: account), thread: thread)
  }

  /// An open turn with a target of an hour, opened 2026-09-07T10:00:00Z unless said.
  static func open(
    _ state: TurnState = .pending, at: String = "2026-09-07T10:00:00Z", waited: Int64 = 60,
    in conversation: ConversationID = conversation(), ordinal: Int = 1
  ) -> JudgedTurn {
    var turn = Turn(
      id: TurnID(conversation: conversation, ordinal: ordinal), kind: .message, isFirst: true,
      openedAt: time(at), openedBy: "m\(ordinal)")
    turn.policy = PolicyVersion(name: "house", effectiveFrom: nil)
    turn.target = Span(seconds: 3600, clock: .wall)
    turn.dueAt = turn.openedAt.adding(seconds: 3600)
    turn.calendar = "always"
    return JudgedTurn(
      turn: turn, asOf: asOf, state: state, wallSeconds: waited, workSeconds: waited,
      lateSeconds: nil, flags: state == .missed ? [.overdue] : [])
  }

  /// A turn answered after `wall` seconds.
  static func answered(
    _ wall: Int64, _ state: TurnState = .met, by seat: String? = "lin", work: Int64? = nil,
    at: String = "2026-09-07T10:00:00Z", in conversation: ConversationID = conversation(),
    ordinal: Int = 1
  ) -> JudgedTurn {
    var judged = open(state, at: at, in: conversation, ordinal: ordinal)
    judged.turn.ending = .answered(
      Turn.Answer(
        at: judged.turn.openedAt.adding(seconds: wall), message: "r\(ordinal)", author: seat,
        isConfirmed: true))
    judged.turn.wallSeconds = wall
    judged.turn.workSeconds = work ?? wall
    judged.turn.translation = .mandarin
    judged.wallSeconds = wall
    judged.workSeconds = work ?? wall
    judged.flags = state == .missed ? [.slow] : []
    return judged
  }

  static func void(
    _ state: TurnState = .void, by seat: String?, _ reason: VoidReason = .noReplyNeeded,
    ordinal: Int = 1
  ) -> JudgedTurn {
    var judged = open(state, ordinal: ordinal)
    judged.turn.ending = .void(
      Turn.Void(at: judged.turn.openedAt.adding(seconds: 600), reason: reason, by: seat))
    return judged
  }

  static func spec(
    _ period: Period = Period(), by: [ReportKey] = [], zone: Zone = .utc
  ) -> ReportSpec {
    ReportSpec(period: period, zone: zone, by: by, asOf: asOf)
  }

  /// Chinese takes two columns, everything else one.
  static let surface = TextSurface(
    width: { $0.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } },
    oneLine: { text, columns in String(text.prefix(columns)) })

  static func make(_ turns: [JudgedTurn]) -> Report { make(spec(), turns) }

  static func make(
    _ spec: ReportSpec, _ turns: [JudgedTurn], replies: [ReplyFact] = [],
    coverage: [CoverageGap] = [], texts: [String: String] = [:]
  ) -> Report {
    report(spec, turns: turns, replies: replies, coverage: coverage) { texts[$0.message] }
  }
}
