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
      "4: the event ends before it begins."
    ),
  ])
  func whatIsNoTableOfHolidaysIsRefusedInOneSentence(ics: String, sentence: String) {
    let problem = #expect(throws: SettingsProblem.self) { try read(ics) }
    #expect(problem?.description == "/etc/dafu/de.ics:" + sentence)
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
