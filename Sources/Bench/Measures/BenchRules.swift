import InboxModel

/// The rules of the bench's site file, as values.
enum BenchRules {
  static let working: Rules = {
    var calendar = WorkCalendar(name: "shanghai", zone: .shanghai)
    let day = [
      DayInterval(open: 9 * 3600, close: 12 * 3600),
      DayInterval(open: 13 * 3600 + 1800, close: 18 * 3600),
    ]
    let saturday = [DayInterval(open: 10 * 3600, close: 16 * 3600)]
    calendar.hours = Array(repeating: day, count: 5) + [saturday, []]
    calendar.holidays = .china
    var policy = Policy(name: "everything else")
    policy.calendar = calendar.name
    policy.firstResponse = Span(seconds: 3600, clock: .working)
    policy.nextResponse = Span(seconds: 7200, clock: .working)
    policy.warnBefore = Span(seconds: 900, clock: .working)
    return Rules(policies: [policy], calendars: [calendar], kol: KOLRule(followers: 100_000))
  }()
}
