import InboxModel
import Reports

/// Reports that are written as pages in tests.
enum PageReports {
  /// One with something in every section.
  static let full = makeFull()

  static func makeFull() -> Report {
    let shop = MadeTurns.conversation("4987:anna", platform: .tieba, account: "品牌吧")
    let turns = [
      MadeTurns.answered(60, work: 30),
      MadeTurns.answered(4000, .missed, by: "林小姐", work: 3601, ordinal: 2),
      untranslated("林小姐", ordinal: 3), untranslated(nil, ordinal: 4),
      MadeTurns.answered(20, .exempt, at: "2026-09-09T01:00:00Z", in: shop),
      MadeTurns.open(.missed, at: "2026-09-08T20:00:00Z", waited: 14_400, in: shop, ordinal: 2),
      MadeTurns.open(at: "2026-09-09T23:30:00Z", waited: 1800, ordinal: 5),
      MadeTurns.void(by: "lin", ordinal: 6), MadeTurns.void(by: nil, .deleted, ordinal: 7),
    ]
    let reply = ReplyFact(
      conversation: shop, kind: .message, at: MadeTurns.time("2026-09-09T01:00:20Z"),
      author: "lin", isClaimed: true, isEmojiOnly: true)
    var spec = spec(by: [.platform])
    spec.profiles = PlatformProfile.allCases
    spec.compare = true
    let gap = CoverageGap(
      account: shop.account, from: MadeTurns.time("2026-09-08T03:00:00Z"), to: nil)
    var made = report(
      spec, turns: turns + [MadeTurns.answered(90, at: "2026-09-05T10:00:00Z", ordinal: 8)],
      replies: [reply], coverage: [gap], text: { _ in "Please wait." })
    made.slowest[0].url = "https://weibo.com/1/M5f#comment"
    return made
  }

  /// Three days of Shanghai, with what charts draw.
  static func spec(by: [ReportKey] = []) -> ReportSpec {
    var spec = MadeTurns.spec(
      Period(
        from: MadeTurns.time("2026-09-06T16:00:00Z"), to: MadeTurns.time("2026-09-09T16:00:00Z")),
      by: by, zone: .shanghai)
    spec.charts = true
    return spec
  }

  private static func untranslated(_ seat: String?, ordinal: Int) -> JudgedTurn {
    var turn = MadeTurns.answered(200, by: seat, ordinal: ordinal)
    turn.turn.translation = .untranslated
    return turn
  }

  /// One whose every name and text a stranger chose.
  static func naming(_ name: String) -> Report {
    var turn = MadeTurns.answered(60, by: name, in: MadeTurns.conversation(name, account: name))
    turn.turn.translation = .untranslated
    turn.turn.post = name
    turn.turn.origin = name
    var second = turn
    second.turn.id.ordinal = 2
    var made = report(
      spec(by: [.account, .seat, .post, .origin]),
      turns: [turn, second, MadeTurns.void(by: name, ordinal: 3)], replies: [],
      coverage: [
        CoverageGap(
          account: turn.turn.id.conversation.account, from: MadeTurns.time("2026-09-08T03:00:00Z"),
          to: nil)
      ], text: { _ in name })
    made.slowest[0].url = name
    return made
  }
}
