package import InboxModel

extension DemoWeek {
  /// What the demo's store is judged by, as a site file would say it.
  ///
  /// Some targets run on the wall clock, so that there is something overdue and something due
  /// soon at whatever hour the demo is opened.
  package static let rules = Rules(
    policies: [
      policy("kol", first: wall(minutes: 30), next: wall(minutes: 60), warn: 10) {
        $0.kol = true
      },
      policy("club", first: wall(hours: 72), next: wall(hours: 72), warn: 240) {
        $0.platform = .wechat
        $0.account = DemoBrand.wechatClub.name
        $0.kind = .message
      },
      policy("wechat", first: wall(hours: 2), next: wall(hours: 4), warn: 30) {
        $0.platform = .wechat
        $0.kind = .message
      },
      policy("articles", first: wall(hours: 8), next: wall(hours: 8), warn: 60) {
        $0.platform = .wechat
      },
      policy("weibo messages", first: working(minutes: 30), next: working(minutes: 60), warn: 10) {
        $0.platform = .weibo
        $0.kind = .message
      },
      policy("weibo", first: working(minutes: 60), next: working(minutes: 120), warn: 15) {
        $0.platform = .weibo
      },
      policy("qzone", first: wall(hours: 24), next: wall(hours: 24), warn: 120) {
        $0.platform = .qzone
      },
      policy("everything else", first: wall(hours: 12), next: wall(hours: 12), warn: 60) { _ in },
    ],
    calendars: [calendar],
    kol: KOLRule(
      followers: 100_000,
      people: [KOLRule.Person(platform: .wechat, id: DemoIdentities.journalistID)]),
    mandarin: MandarinSettings(
      ignoreWords: DemoBrand.words,
      script: [.weibo: .simplified, .tieba: .simplified, .qzone: .simplified]),
    replyWindows: PlatformFacts.replyWindows)

  /// Shanghai's office: weekdays with a lunch break, the official holidays and make-up days.
  private static let calendar: WorkCalendar = {
    var calendar = WorkCalendar(name: "shanghai", zone: .shanghai)
    let day = [
      DayInterval(open: 9 * 3600, close: 12 * 3600),
      DayInterval(open: 13 * 3600 + 1800, close: 18 * 3600),
    ]
    calendar.hours = [day, day, day, day, day, [], []]
    calendar.holidays = .china
    return calendar
  }()

  private static func policy(
    _ name: String, first: Span, next: Span, warn: Int64, narrowed: (inout Policy) -> Void
  ) -> Policy {
    var policy = Policy(name: name)
    policy.calendar = calendar.name
    policy.firstResponse = first
    policy.nextResponse = next
    policy.warnBefore = Span(seconds: warn * 60, clock: first.clock)
    narrowed(&policy)
    return policy
  }

  private static func wall(hours: Int64) -> Span { Span(seconds: hours * 3600, clock: .wall) }
  private static func wall(minutes: Int64) -> Span { Span(seconds: minutes * 60, clock: .wall) }
  private static func working(minutes: Int64) -> Span {
    Span(seconds: minutes * 60, clock: .working)
  }
}
