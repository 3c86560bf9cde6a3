import InboxModel
import PlatformContract
import Settings
import Testing

struct SiteSettingsTests {
  @Test func aLineOfAListThatBeginsWithABracketIsNoHeader() throws {
    let site = try siteSettings(
      file: "dafu.toml",
      text: """
        [kol]
        people = [  # a list may take lines
          { platform = "weibo", id = \"\"\"
        [[[\"\"\" }
        ]
        [ mandarin ]
        ignore_words = [
          "[[[",
        ]
        """)
    #expect(site.rules.kol.people.count == 1)
  }

  /// The example of formats.md section 4, word by word.
  @Test func theExampleOfTheFormatIsRead() throws {
    let settings = try siteSettings(
      file: "dafu.toml",
      text: """
        store = "/var/lib/dafu/inbox.sqlite"
        retention = "24mo"                     # older texts are erased
        episode_gap = "100h"

        [[calendar]]
        name = "shanghai"
        time_zone = "Asia/Shanghai"
        holidays = "cn"
        makeup_days = false
        makeup_hours = ["09:00-18:00"]
        effective_from = 2026-01-01T00:00:00+08:00   # optional: since ever
        [calendar.hours]
        mon = ["13:30-18:00", "09:00-12:00"]
        fri = ["22:00-06:00:30"]
        sun = ["00:00-24:00"]
        [[calendar.day]]
        date = "2026-12-24"
        hours = ["09:00-12:00"]
        [[calendar.day]]
        date = 2026-12-25
        hours = []
        [[calendar.exempt]]
        from = "2027-02-04T00:00:00+08:00"
        to = 2027-02-18 00:00:00+08:00

        [[policy]]
        name = "comments"
        platform = "weibo"
        kind = "comment"
        kol = true
        account = "brandcn"
        calendar = "shanghai"
        first_response = "1h working"
        next_response = "7200s wall"
        warn_before = "15m working"
        effective_from = 2026-01-01T00:00:00+08:00

        [mandarin]
        ignore_words = ["Dunk Low"]
        script = { weibo = "simplified", some-bridge = "traditional" }

        [kol]
        followers = 100000
        people = [{ platform = "weibo", id = "1234567890", role = "kol" },
                  { platform = "wechat", id = "oABC", role = "journalist" }]

        [[account]]
        platform = "weibo"
        name = "brandcn"
        bot_first = false
        bridge = "python3 /etc/dafu/weibo.py --fast"
        password_command = "pass show weibo/brandcn"

        [[seat]]
        name = "li"
        role = "admin"
        """)
    #expect(settings.store == "/var/lib/dafu/inbox.sqlite")
    #expect(settings.retentionMonths == 24)
    #expect(settings.rules.episodeGap == 360_000)
    let newYear = try #require(Moment(rfc3339: "2026-01-01T00:00:00+08:00"))

    var calendar = WorkCalendar(name: "shanghai", zone: .shanghai)
    calendar.holidays = .china
    calendar.makeupDays = false
    calendar.makeupHours = [DayInterval(open: 32_400, close: 64_800)]
    calendar.effectiveFrom = newYear
    calendar.hours = [
      [DayInterval(open: 32_400, close: 43_200), DayInterval(open: 48_600, close: 64_800)], [],
      [], [], [DayInterval(open: 79_200, close: 108_030)], [],
      [DayInterval(open: 0, close: 86_400)],
    ]
    calendar.days = [
      CivilDate(year: 2026, month: 12, day: 24): [DayInterval(open: 32_400, close: 43_200)],
      CivilDate(year: 2026, month: 12, day: 25): [],
    ]
    calendar.exempt = [
      ExemptPeriod(
        from: try #require(Moment(rfc3339: "2027-02-03T16:00:00Z")),
        to: try #require(Moment(rfc3339: "2027-02-17T16:00:00Z")))
    ]
    #expect(settings.rules.calendars == [calendar])

    var policy = Policy(name: "comments")
    policy.platform = .weibo
    policy.account = "brandcn"
    policy.kind = .comment
    policy.kol = true
    policy.calendar = "shanghai"
    policy.firstResponse = Span(seconds: 3600, clock: .working)
    policy.nextResponse = Span(seconds: 7200, clock: .wall)
    policy.warnBefore = Span(seconds: 900, clock: .working)
    policy.effectiveFrom = newYear
    #expect(settings.rules.policies == [policy])

    let bridge = try #require(Platform("some-bridge"))
    #expect(
      settings.rules.mandarin
        == MandarinSettings(
          ignoreWords: ["Dunk Low"], script: [.weibo: .simplified, bridge: .traditional]))
    #expect(
      settings.rules.kol
        == KOLRule(
          followers: 100_000,
          people: [
            KOLRule.Person(platform: .weibo, id: "1234567890"),
            KOLRule.Person(platform: .wechat, id: "oABC"),
          ]))
    #expect(
      settings.accounts == [
        AccountSettings(
          account: AccountID(platform: .weibo, name: "brandcn"),
          bridge: "python3 /etc/dafu/weibo.py --fast",
          secret: .command("pass show weibo/brandcn"), options: .weibo(WeiboOptions()))
      ])
    #expect(settings.seats == [SeatSettings(name: "li", role: .admin)])
  }

  @Test func anEmptyFileIsNotAMissingOne() throws {
    #expect(
      try siteSettings(file: "f", text: "")
        == SiteSettings(rules: Rules(policies: [], calendars: [])))
    #expect(try siteSettings(in: .absent) == .standard)
    #expect(SiteSettings.standard.rules == .standard)
  }

  @Test func twoVersionsOfOneCalendarAndPolicyMayStandInOneFile() throws {
    let settings = try siteSettings(
      file: "f",
      text: """
        [[calendar]]
        name = "c"
        time_zone = "UTC"
        [[calendar]]
        name = "c"
        time_zone = "Asia/Shanghai"
        effective_from = "2026-01-01T00:00:00Z"
        [[policy]]
        name = "p"
        calendar = "c"
        [[policy]]
        name = "p"
        effective_from = "2026-01-01T00:00:00Z"
        """)
    #expect(settings.rules.calendars.map(\.zone.identifier) == ["UTC", "Asia/Shanghai"])
    #expect(settings.rules.calendars.map(\.hours) == [nil, nil])
    #expect(settings.rules.policies.count == 2)
  }

  @Test func anIntervalThatPassesMidnightMayTouchTheNextOne() throws {
    let settings = try siteSettings(
      file: "f",
      text: """
        [[calendar]]
        name = "c"
        time_zone = "UTC"
        hours = { sun = ["20:00-04:00"], mon = ["04:00-05:00"] }
        """)
    #expect(
      settings.rules.calendars.first?.hours?.last == [DayInterval(open: 72_000, close: 100_800)])
  }

  @Test func quotedNamesLongStringsAndInlineTablesKeepTheirLines() throws {
    let problem = #expect(throws: SettingsProblem.self) {
      try siteSettings(
        file: "f",
        text: """
          \u{FEFF}# [[policy]] in a comment
          store = \"""
          [[policy]]
          name = "no" \\
          ""\"""
          "mandarin" . ignore_words = [
            'a # b', # ]
            "c\\"]",
            3,
          ]
          """)
    }
    #expect(
      problem?.description
        == "f:9: `mandarin.ignore_words`: here stands 3; it must be a list of texts in quotes.")
  }
}
