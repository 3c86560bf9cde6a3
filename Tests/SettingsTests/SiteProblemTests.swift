import Settings
import Testing

/// Every mistake is one sentence with file, line, what stands there and what may stand there.
struct SiteProblemTests {
  @Test(arguments: [
    ("store = 3", "1: `store`: here stands 3; it must be a text in quotes."),
    ("\nstore = \"\"", "2: `store`: here stands \"\"; it must be a text in quotes."),
    (
      "retention = \"2y\"",
      "1: `retention`: here stands \"2y\"; it must be a number of months such as \"24mo\"."
    ),
    (
      "episode_gap = \"7d\"",
      "1: `episode_gap`: here stands \"7d\"; it must be a number with s, m or h, such as \"168h\"."
    ),
    (
      "store = \"a\"\n[[[calendar]]]\nname = \"a\"",
      "2: this is not TOML: a header is written [name] or [[name]], and here stands another sign."
    ),
    (
      "[日历]",
      "1: this is not TOML: a header is written [name] or [[name]], and here stands another sign."
    ),
    (
      "[\nkol]",
      "1: this is not TOML: a header is written [name] or [[name]], and here stands another sign."
    ),
    (
      "[mandarin]\nignore_words = [\n  \"}\",\n  }",
      "4: this is not TOML: a list is closed by ], and here stands }."
    ),
    (
      "[mandarin]\nignore_words = [\"a\",\u{2028}\"b\"]",
      "2: this is not TOML: a list has blanks in it that are none of TOML's."
    ),
    ("polcy = 1", "1: `polcy`: the name is not known here; `policy` is."),
    ("[[polices]]\nname = \"a\"", "1: `polices`: the name is not known here; `policy` is."),
    ("[kol]\nfollower = 5", "2: `kol.follower`: the name is not known here; `followers` is."),
    (
      "[kol]\nxyzzy = 5", "2: `kol.xyzzy`: the name is not known here; known are followers, people."
    ),
    (
      "time_zone = \"UTC\"",
      "1: `time_zone`: this setting is a person's own; it belongs into the personal file, me.toml."
    ),
    (
      "[policy]\nname = \"a\"",
      "1: `policy`: here stands a table; it must be a list of tables, each under its own [[…]]."
    ),
    ("kol = 5", "1: `kol`: here stands 5; it must be a table."),
    (
      "[kol]\nfollowers = 0",
      "2: `kol.followers`: here stands 0; it must be a whole number from 1 on."
    ),
    (
      "[kol]\nfollowers = 1.5",
      "2: `kol.followers`: here stands 1.5; it must be a whole number from 1 on."
    ),
    (
      "[kol]\npeople = [\n  \"1234\",\n]",
      "3: `kol.people`: here stands \"1234\"; it must be a list such as [{ platform = \"weibo\", id = \"1234567890\" }]."
    ),
    (
      "[kol]\npeople = [\n  { platform = \"weibo\", id = \"1\" },\n  { platform = \"Weibo\", id = \"1\" }]",
      "4: `kol.people.platform`: here stands \"Weibo\"; it must be weibo, wechat, tieba, meipai, qzone or a bridge's name of lower-case letters, digits and hyphens."
    ),
    (
      "[kol]\npeople = [{ platform = \"weibo\" }]",
      "2: `kol.people.id`: nothing stands here; it must be a text in quotes."
    ),
    (
      "[mandarin]\nscript = { weibo = \"simple\" }",
      "2: `mandarin.script.weibo`: here stands \"simple\"; it must be \"simplified\", \"traditional\" or \"either\"."
    ),
    (
      "[mandarin.script]\nweibo = 1",
      "2: `mandarin.script.weibo`: here stands 1; it must be \"simplified\", \"traditional\" or \"either\"."
    ),
    (
      "[[account]]\nplatform = \"weibo\"\nname = \"a\"\nbot_first = \"no\"",
      "4: `account.bot_first`: here stands \"no\"; it must be true or false."
    ),
    (
      "[[account]]\nplatform = \"weibo\"\nname = \"a\"\n[[account]]\nplatform = \"weibo\"\nname = \"a\"",
      "6: `account.name`: the account weibo/a stands already on line 1."
    ),
    (
      "[[account]]\nplatform = \"shop\"\nname = \"a\"\nbridge = true",
      "4: `account.bridge`: here stands true; it must be a shell command in quotes that starts the bridge, such as \"python3 /etc/dafu/shop.py\"."
    ),
    (
      "[[account]]\nname = \"a\"",
      "1: `account.platform`: nothing stands here; it must be weibo, wechat, tieba, meipai, qzone or a bridge's name of lower-case letters, digits and hyphens."
    ),
    (
      "[[seat]]\nname = \"li\"\nrole = \"boss\"",
      "3: `seat.role`: here stands \"boss\"; it must be \"member\" or \"admin\"."
    ),
    ("store = \"a\"\nstore = \"b\"", "2: "),
    ("store = ", "1: "),
    ("a\u{0}b", "1: this is not TOML: a NUL character stands here."),
  ])
  func aMistakeIsOneSentence(text: String, sentence: String) {
    let problem = #expect(throws: SettingsProblem.self) {
      try siteSettings(file: "dafu.toml", text: text)
    }
    let description = problem?.description ?? ""
    if sentence.hasSuffix(": ") {
      // The words behind are the library's.
      #expect(description.hasPrefix("dafu.toml:" + sentence + "this is not TOML: "))
      #expect(description.hasSuffix("."))
    } else {
      #expect(description == "dafu.toml:" + sentence)
    }
  }

  @Test(arguments: [
    (
      "",
      "1: `calendar.time_zone`: nothing stands here; it must be a time zone such as \"Asia/Shanghai\"."
    ),
    (
      "time_zone = \"Shanghai\"",
      "3: `calendar.time_zone`: here stands \"Shanghai\"; it must be a time zone such as \"Asia/Shanghai\"."
    ),
    (
      "time_zone = \"UTC\"\nholidays = \"de\"",
      "4: `calendar.holidays`: here stands \"de\"; it must be \"cn\", \"none\" or the path of an .ics file."
    ),
    (
      "time_zone = \"UTC\"\nholidays = \"none.ics\"",
      "4: `calendar.holidays`: here stands \"/nowhere/none.ics\", which is no file; it must be \"cn\", \"none\" or the path of an .ics file."
    ),
    (
      "time_zone = \"UTC\"\neffective_from = 2026-01-01",
      "4: `calendar.effective_from`: here stands 2026-01-01; it must be a time with its offset, such as 2026-01-01T00:00:00+08:00."
    ),
    (
      "time_zone = \"UTC\"\neffective_from = 2026-01-01T00:00:00",
      "4: `calendar.effective_from`: here stands 2026-01-01T00:00:00; it must be a time with its offset, such as 2026-01-01T00:00:00+08:00."
    ),
    (
      "time_zone = \"UTC\"\nhours = [\"09:00-18:00\"]",
      "4: `calendar.hours`: here stands [\"09:00-18:00\"]; it must be a table."
    ),
    (
      "time_zone = \"UTC\"\n[calendar.hours]\nmonday = []",
      "5: `calendar.hours.monday`: the name is not known here; known are mon, tue, wed, thu, fri, sat, sun."
    ),
    (
      "time_zone = \"UTC\"\n[calendar.hours]\nmon = \"09:00-18:00\"",
      "5: `calendar.hours.mon`: here stands \"09:00-18:00\"; it must be a list of hours such as [\"09:00-12:00\", \"13:30-18:00\"]."
    ),
    (
      "time_zone = \"UTC\"\n[calendar.hours]\nmon = [\n\"09:00-12:00\",\n\"1:30pm-6pm\"]",
      "7: `calendar.hours.mon`: here stands \"1:30pm-6pm\"; it must be hours such as \"09:00-18:00\"."
    ),
    (
      "time_zone = \"UTC\"\n[calendar.hours]\nmon = [\"24:00-25:00\"]",
      "5: `calendar.hours.mon`: here stands \"24:00-25:00\"; it must be hours such as \"09:00-18:00\"."
    ),
    (
      "time_zone = \"UTC\"\n[calendar.hours]\nmon = [\"09:60-10:00\"]",
      "5: `calendar.hours.mon`: here stands \"09:60-10:00\"; it must be hours such as \"09:00-18:00\"."
    ),
    (
      "time_zone = \"UTC\"\n[calendar.hours]\nmon = [\"09:00-09:00\"]",
      "5: `calendar.hours.mon`: \"09:00-09:00\" begins and ends at the same time; write \"00:00-24:00\" for a whole day and [] for a closed one."
    ),
    (
      "time_zone = \"UTC\"\n[calendar.hours]\nmon = [\"12:00-18:00\", \"09:00-12:01\"]",
      "5: `calendar.hours.mon`: \"12:00-18:00\" overlaps with \"09:00-12:01\"."
    ),
    (
      "time_zone = \"UTC\"\n[calendar.hours]\nmon = [\"05:59-07:00\"]\nsun = [\"22:00-06:00\"]",
      "6: `calendar.hours.sun`: \"22:00-06:00\" passes midnight and overlaps with \"05:59-07:00\" of mon."
    ),
    (
      "time_zone = \"UTC\"\n[[calendar.day]]\ndate = \"2026-02-30\"\nhours = []",
      "5: `calendar.day.date`: here stands \"2026-02-30\"; it must be a date such as \"2026-12-24\"."
    ),
    (
      "time_zone = \"UTC\"\n[[calendar.day]]\ndate = \"2026-02-03\"",
      "4: `calendar.day.hours`: nothing stands here; it must be a list of hours such as [\"09:00-12:00\", \"13:30-18:00\"]."
    ),
    (
      "time_zone = \"UTC\"\n[[calendar.day]]\ndate = \"2026-02-03\"\nhours = []\n[[calendar.day]]\ndate = \"2026-02-03\"\nhours = []",
      "8: `calendar.day.date`: the day 2026-02-03 stands already on line 4."
    ),
    (
      "time_zone = \"UTC\"\n[[calendar.exempt]]\nfrom = 2026-01-02T00:00:00Z\nto = 2026-01-02T00:00:00Z",
      "6: `calendar.exempt.to`: the end 2026-01-02T00:00:00Z is not after the start 2026-01-02T00:00:00Z."
    ),
    (
      "time_zone = \"UTC\"\n[[calendar]]\nname = \"c\"\ntime_zone = \"UTC\"",
      "5: `calendar.name`: the calendar \"c\" without an effective_from stands already on line 1."
    ),
  ])
  func aMistakeInACalendarIsOneSentence(text: String, sentence: String) {
    let problem = #expect(throws: SettingsProblem.self) {
      try siteSettings(file: "/nowhere/dafu.toml", text: "[[calendar]]\nname = \"c\"\n" + text)
    }
    #expect(problem?.description == "/nowhere/dafu.toml:" + sentence)
  }

  @Test(arguments: [
    ("name = 1", "6: `policy.name`: here stands 1; it must be a text in quotes."),
    ("", "5: `policy.name`: nothing stands here; it must be a text in quotes."),
    (
      "name = \"p\"\nkind = \"dm\"",
      "7: `policy.kind`: here stands \"dm\"; it must be \"message\", \"comment\" or \"mention\"."
    ),
    (
      "name = \"p\"\nkol = false",
      "7: `policy.kol`: here stands false; it must be true, or be left out."
    ),
    (
      "name = \"p\"\ncalendar = \"shangai\"",
      "7: `policy.calendar`: here stands \"shangai\"; it must be the name of a [[calendar]]: \"shanghai\"."
    ),
    (
      "name = \"p\"\nfirst_response = \"1 hour\"",
      "7: `policy.first_response`: here stands \"1 hour\"; it must be a number with s, m or h and the clock it runs on, such as \"1h working\" or \"90m wall\"."
    ),
    (
      "name = \"p\"\nfirst_response = \"1d working\"",
      "7: `policy.first_response`: here stands \"1d working\"; it must be a number with s, m or h and the clock it runs on, such as \"1h working\" or \"90m wall\"."
    ),
    (
      "name = \"p\"\nfirst_response = \"1h\"",
      "7: `policy.first_response`: here stands \"1h\"; it must be a number with s, m or h and the clock it runs on, such as \"1h working\" or \"90m wall\"."
    ),
    (
      "name = \"p\"\nnext_response = \"0h wall\"",
      "7: `policy.next_response`: here stands \"0h wall\"; it must be a number with s, m or h and the clock it runs on, such as \"1h working\" or \"90m wall\"."
    ),
    (
      "name = \"p\"\nnext_response = \"999999999999999h wall\"",
      "7: `policy.next_response`: here stands \"999999999999999h wall\"; it must be a number with s, m or h and the clock it runs on, such as \"1h working\" or \"90m wall\"."
    ),
    (
      "name = \"p\"\nfirst_respons = \"1h wall\"",
      "7: `policy.first_respons`: the name is not known here; `first_response` is."
    ),
    (
      "name = \"p\"\neffective_from = 2026-01-01T00:00:00Z\n[[policy]]\nname = \"p\"\neffective_from = 2026-01-01T08:00:00+08:00",
      "9: `policy.name`: the policy \"p\" from 2026-01-01T00:00:00Z on stands already on line 5."
    ),
  ])
  func aMistakeInAPolicyIsOneSentence(text: String, sentence: String) {
    let problem = #expect(throws: SettingsProblem.self) {
      try siteSettings(
        file: "f",
        text: "[[calendar]]\nname = \"shanghai\"\ntime_zone = \"UTC\"\n\n[[policy]]\n" + text)
    }
    #expect(problem?.description == "f:" + sentence)
  }

  @Test func aPolicyWithoutAnyCalendarInTheFileIsTold() {
    let problem = #expect(throws: SettingsProblem.self) {
      try siteSettings(file: "f", text: "[[policy]]\nname = \"p\"\ncalendar = \"c\"")
    }
    #expect(
      problem?.description
        == "f:3: `policy.calendar`: here stands \"c\"; it must be the name of a [[calendar]], and "
        + "there is none in the file.")
  }
}
