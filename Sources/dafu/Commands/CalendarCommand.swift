import ArgumentParser
import InboxModel
import ReplyTracking
import Reports

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Show the next days, worked or closed, and why.",
    discussion: """
      Days are those of each calendar's own time zone. A day is provisional when no official \
      holiday data is known for its year: it then follows the weekly hours alone.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  @Option(help: "How many days.")
  var days = 14

  @Option(help: "Only this calendar.")
  var calendar: String?

  @Option(help: "How the days are written.")
  var format = Format.text

  @OptionGroup var judging: AsOfOption
  @OptionGroup var files: SiteOptions

  func validate() throws {
    guard (1...3660).contains(days) else {
      throw ValidationError("--days takes a number from 1 to 3660, not \(days).")
    }
  }

  func run() throws {
    let rules = try Site(files).rules
    let names = rules.calendars.map(\.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    if let calendar, !names.contains(calendar) {
      throw CommandProblem.noCalendar(name: calendar, known: names)
    }
    let shown = names.filter { calendar == nil || calendar == $0 }
    let rows = shown.flatMap { name in
      calendarDays(
        of: rules.calendars.filter { $0.name == name }, from: judging.moment, count: days)
    }
    try write(rows)
  }

  private func write(_ rows: [CalendarDay]) throws {
    var output = RowOutput()
    switch format {
    case .json:
      output.buffer.append(
        json: .object([
          "format": .field(.integer(1)),
          "days": .array(rows.map { .object($0, columns: CalendarDay.columns) }),
        ]))
      output.buffer.append("\n")
    case .csv:
      output.buffer.append(csvHeader: CalendarDay.columns)
      for row in rows { output.buffer.append(csvRow: row, columns: CalendarDay.columns) }
    case .text:
      var calendar: String?
      for row in rows {
        if row.calendar != calendar {
          output.buffer.append(calendar == nil ? "" : "\n")
          output.buffer.append("\(row.calendar), \(row.zone)\n")
          calendar = row.calendar
        }
        output.buffer.append(row.line)
      }
    }
    try output.flush()
  }
}
