import InboxModel
import Settings
import Testing

struct HolidayFileTests {
  @Test func wholeDaysOfAnICSFileAreHolidays() throws {
    let ics = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "BEGIN:STANDARD",
      "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY", "END:STANDARD", "END:VTIMEZONE",
      "BEGIN:VEVENT", "SUMMARY:Neujahr\\, ", "  lang", "DTSTART;VALUE=DATE:20260101",
      "DTEND;VALUE=DATE:20260102", "END:VEVENT",
      "BEGIN:VEVENT", "DTSTART;VALUE=", " DATE:20261225", "DURATION:P2D", "BEGIN:VALARM",
      "TRIGGER:-PT15M", "DURATION:PT5M", "END:VALARM", "END:VEVENT",
      "BEGIN:VEVENT", "DTSTART:20270501", "END:VEVENT",
      "BEGIN:VEVENT", "DTSTART:20280501", "STATUS:CANCELLED", "END:VEVENT", "END:VCALENDAR", "",
    ].joined(separator: "\r\n")
    let settings = try read(ics)
    #expect(
      settings.rules.calendars.first?.holidays
        == .listed(
          off: [
            CivilDate(year: 2026, month: 1, day: 1), CivilDate(year: 2026, month: 12, day: 25),
            CivilDate(year: 2026, month: 12, day: 26), CivilDate(year: 2027, month: 5, day: 1),
          ], years: [2026, 2027]))
  }

  @Test(arguments: [
    ("hello", "1: the file does not begin with BEGIN:VCALENDAR, so it is no calendar."),
    ("", "1: the file does not begin with BEGIN:VCALENDAR, so it is no calendar."),
    (
      "BEGIN:VCALENDAR\nEND:VCALENDAR",
      "1: the calendar has no events, so it says nothing about any year."
    ),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101",
      "2: BEGIN:VEVENT stands here and its END:VEVENT nowhere."
    ),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR",
      "3: END:VCALENDAR stands here, and END:VEVENT must come first."
    ),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR", "2: the event has no DTSTART."),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T090000\nEND:VEVENT\nEND:VCALENDAR",
      "3: 20260101T090000 is a time; a holiday must be a whole day, such as DTSTART;VALUE=DATE:20261001."
    ),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260231\nEND:VEVENT\nEND:VCALENDAR",
      "3: 20260231 is no date such as 20261001."
    ),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR",
      "4: the event repeats by RRULE, which is not read; list each holiday with its date."
    ),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nDTEND:20260101\nEND:VEVENT\nEND:VCALENDAR",
      "4: the event ends before it has begun; DTEND is the first day after it."
    ),
  ])
  func whatIsNoTableOfHolidaysIsRefusedInOneSentence(ics: String, sentence: String) {
    let problem = #expect(throws: SettingsProblem.self) { try read(ics) }
    #expect(problem?.description == "/etc/dafu/de.ics:" + sentence)
  }

  @Test(arguments: [
    (
      ["DTSTART:20260103", "DTEND:20260101"],
      "4: the event ends before it has begun; DTEND is the first day after it."
    ),
    (
      ["DTSTART:20260103", "DURATION:P0D"],
      "4: the event ends before it has begun; DTEND is the first day after it."
    ),
    (
      ["DTSTART:20260103", "DTEND:20990101"],
      "4: the event lasts longer than ten years; list each holiday with its date."
    ),
    (
      ["DTSTART:20260103", "DURATION:P9999999999W"],
      "4: the event lasts longer than ten years; list each holiday with its date."
    ),
    (
      ["DTSTART:20260103", "DTEND:20260104", "DURATION:P1D"],
      "5: the event has a second end; one DTEND or one DURATION may stand there."
    ),
    (["DTSTART:20260103", "DTSTART:20260104"], "4: DTSTART stands twice in one event."),
    (
      ["DTSTART:20260103", "RDATE:20260104"],
      "4: the event repeats by RDATE, which is not read; list each holiday with its date."
    ),
    (
      ["DTSTART:20260103", "EXDATE:20260104"],
      "4: the event repeats by EXDATE, which is not read; list each holiday with its date."
    ),
    (
      ["DTSTART;TZID=Asia/Shanghai:20260101T000000"],
      "3: 20260101T000000 is a time; a holiday must be a whole day, such as DTSTART;VALUE=DATE:20261001."
    ),
    (
      ["DTSTART:20260103", "DURATION:PT3H"],
      "4: PT3H is a time; a holiday must be a whole day, such as DTSTART;VALUE=DATE:20261001."
    ),
    (["DTSTART;VALUE=DATE:"], "3: nothing stands where a date such as 20261001 must stand."),
    (["DTSTART:00000101"], "3: 00000101 is no date such as 20261001."),
    (
      ["SUMMARY:New", "  Year", "DTSTART:202602", " 30"], "5: 20260230 is no date such as 20261001."
    ),
    (
      ["DTSTART:20260103", "a holiday"],
      "4: the line has no colon after a name, so it is none of a calendar."
    ),
    (
      ["DTSTART:20260103", "BEGIN:VEVENT"],
      "4: BEGIN:VEVENT stands within the event of line 2, whose END:VEVENT must come first."
    ),
    (
      ["DTSTART:20260103", "END:VEVENT", "END:VCALENDAR", "BEGIN:VEVENT"],
      "6: the event stands outside of BEGIN:VCALENDAR and END:VCALENDAR."
    ),
  ])
  func aBrokenEventIsRefusedWithItsLine(event: [String], sentence: String) {
    let lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT"] + event + ["END:VEVENT", "END:VCALENDAR"]
    for end in ["\n", "\r\n", "\r"] {
      let problem = #expect(throws: SettingsProblem.self) { try read(lines.joined(separator: end)) }
      #expect(problem?.description == "/etc/dafu/de.ics:" + sentence)
    }
  }

  @Test func aColonInAQuotedParameterPartsNothing() throws {
    let event = "BEGIN:VEVENT\nDTSTART;X=\"a:b\";VALUE=DATE:20260101\nEND:VEVENT"
    let settings = try read("BEGIN:VCALENDAR\n\(event)\nEND:VCALENDAR\n")
    #expect(
      settings.rules.calendars.first?.holidays
        == .listed(off: [CivilDate(year: 2026, month: 1, day: 1)], years: [2026]))
  }

  private func read(_ ics: String) throws(SettingsProblem) -> SiteSettings {
    try siteSettings(
      file: "/etc/dafu/dafu.toml",
      text: "[[calendar]]\nname = \"c\"\ntime_zone = \"UTC\"\nholidays = \"de.ics\"",
      readFile: { (path) throws(SettingsProblem) in
        #expect(path == "/etc/dafu/de.ics")
        return ics
      })
  }
}
