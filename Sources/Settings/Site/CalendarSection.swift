import InboxModel

extension SettingsTable {
  /// All `[[calendar]]`, in the order of the file, and the line each stands on.
  func calendars(
    readFile: (String) throws(SettingsProblem) -> String
  ) throws(SettingsProblem) -> (calendars: [WorkCalendar], lines: [PolicyVersion: Int]) {
    let names = [
      "name", "time_zone", "holidays", "makeup_days", "makeup_hours", "effective_from", "hours",
      "day", "exempt",
    ]
    var calendars: [WorkCalendar] = []
    var versions: [Version: Int] = [:]
    var lines: [PolicyVersion: Int] = [:]
    for table in try tables("calendar", known: names) {
      let calendar = try table.calendar(readFile: readFile)
      try table.checkIsNew(
        Version(name: calendar.name, from: calendar.effectiveFrom), "the calendar", &versions)
      calendars.append(calendar)
      lines[PolicyVersion(name: calendar.name, effectiveFrom: calendar.effectiveFrom)] = table.line
    }
    return (calendars, lines)
  }

  private func calendar(
    readFile: (String) throws(SettingsProblem) -> String
  ) throws(SettingsProblem) -> WorkCalendar {
    let name = try requiredText("name")
    guard self["time_zone"] != nil else { throw problem("time_zone", .missing(.zone)) }
    guard let zone = try parsed("time_zone", .zone, { Zone(identifier: $0) }) else {
      throw problem("time_zone", .missing(.zone))
    }
    var calendar = WorkCalendar(name: name, zone: zone)
    calendar.holidays = try holidays(readFile: readFile)
    calendar.makeupDays = try boolean("makeup_days") ?? true
    calendar.makeupHours = try intervals("makeup_hours")
    calendar.effectiveFrom = try moment("effective_from")
    calendar.hours = try table("hours", known: Week.days)?.week()
    calendar.days = try overrides()
    calendar.exempt = try exemptPeriods()
    return calendar
  }

  private func overrides() throws(SettingsProblem) -> [CivilDate: [DayInterval]] {
    var days: [CivilDate: [DayInterval]] = [:]
    var lines: [CivilDate: Int] = [:]
    for table in try tables("day", known: ["date", "hours"]) {
      guard let date = try table.civilDate("date") else {
        throw table.problem("date", .missing(.civilDate))
      }
      guard let hours = try table.intervals("hours") else {
        throw table.problem("hours", .missing(.intervals))
      }
      if let first = lines.updateValue(table.line, forKey: date) {
        throw table.problem("date", .repeated("the day \(date)", first: first))
      }
      days[date] = hours
    }
    return days
  }

  private func exemptPeriods() throws(SettingsProblem) -> [ExemptPeriod] {
    var periods: [ExemptPeriod] = []
    var lines: [Int] = []
    for table in try tables("exempt", known: ["from", "to"]) {
      guard let from = try table.moment("from") else {
        throw table.problem("from", .missing(.moment))
      }
      guard let to = try table.moment("to") else { throw table.problem("to", .missing(.moment)) }
      guard from < to else {
        throw table.problem(
          "to",
          .endNotAfterStart(from: table["from"]?.shown ?? "", to: table["to"]?.shown ?? ""))
      }
      if let other = periods.firstIndex(where: { from < $0.to && $0.from < to }) {
        throw table.problem("from", .periodsOverlap(first: lines[other]))
      }
      periods.append(ExemptPeriod(from: from, to: to))
      lines.append(table.line)
    }
    return periods
  }

  private func holidays(
    readFile: (String) throws(SettingsProblem) -> String
  ) throws(SettingsProblem) -> WorkCalendar.Holidays {
    switch try text("holidays", .holidays) {
    case nil, "none": return .none
    case "cn": return .china
    case let path? where path.hasSuffix(".ics"):
      let path = pathBeside(file, path)
      do throws(SettingsProblem) {
        return try holidayFile(path, text: try readFile(path))
      } catch  where error.reason == .missingFile {
        // The mistake is here, where the file is named.
        throw problem(
          "holidays", .wrong(found: "\"\(path)\", which is no file", expected: .holidays))
      }
    case let text?:
      throw problem("holidays", .wrong(found: "\"\(text)\"", expected: .holidays))
    }
  }

  /// One version of a calendar or a policy, by the date as it is printed: in whole seconds.
  struct Version: Hashable {
    let name: String
    let from: Moment?

    init(name: String, from: Moment?) {
      self.name = name
      self.from = from?.wholeSecond
    }
  }

  /// The same name twice needs two dates from which each holds.
  func checkIsNew(
    _ version: Version, _ what: String, _ lines: inout [Version: Int]
  ) throws(SettingsProblem) {
    guard let first = lines.updateValue(line, forKey: version) else { return }
    let from = version.from.map { "from \($0.rfc3339) on" } ?? "without an effective_from"
    throw problem("name", .repeated("\(what) \"\(version.name)\" \(from)", first: first))
  }
}
