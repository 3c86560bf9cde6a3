import InboxModel

/// Reads whole-day events from an iCalendar file (RFC 5545).
///
/// Every day of every event is a holiday; the years that events lie in are those the file knows
/// about. Cancelled events do not count. What repeats, has a time of day or is broken is refused:
/// half a table of holidays would be a wrong one.
func holidayFile(
  _ file: String, text: String
) throws(SettingsProblem) -> WorkCalendar.Holidays {
  var open: [(name: String, line: Int)] = []
  var event = HolidayEvent(line: 0)
  var off: Set<CivilDate> = []
  var years: Set<Int> = []
  let lines = unfolded(text)
  guard let first = lines.first, first.content?.name == "BEGIN",
    first.content?.value.uppercased() == "VCALENDAR"
  else { throw SettingsProblem(file: file, line: 1, reason: .holidays(.notACalendar)) }
  for logical in lines {
    do throws(HolidayFileFault) {
      guard let line = logical.content else { throw HolidayFileFault(.notALine) }
      switch line.name {
      case "BEGIN":
        let name = line.value.uppercased()
        if name == "VEVENT" {
          guard let calendar = open.first, calendar.name == "VCALENDAR" else {
            throw HolidayFileFault(.outsideOfCalendar)
          }
          if let outer = open.first(where: { $0.name == "VEVENT" }) {
            throw HolidayFileFault(.eventInEvent(outer: outer.line))
          }
          event = HolidayEvent(line: line.number)
        }
        open.append((name, line.number))
      case "END":
        let name = line.value.uppercased()
        guard let innermost = open.last, innermost.name == name else {
          throw HolidayFileFault(.wrongEnd(found: name, open: open.last?.name ?? "VCALENDAR"))
        }
        open.removeLast()
        guard name == "VEVENT" else { continue }
        for day in try event.days() {
          off.insert(day)
          years.insert(day.year)
        }
      default:
        if open.last?.name == "VEVENT" { try event.take(line) }
      }
    } catch {
      throw SettingsProblem(
        file: file, line: error.line ?? logical.number, reason: .holidays(error.problem))
    }
  }
  if let unclosed = open.last {
    throw SettingsProblem(
      file: file, line: unclosed.line, reason: .holidays(.unclosed(unclosed.name)))
  }
  guard !years.isEmpty else {
    throw SettingsProblem(file: file, line: 1, reason: .holidays(.noEvents))
  }
  return .listed(off: off, years: years)
}

private struct HolidayFileFault: Error {
  var problem: HolidayFileProblem
  /// Nil: the line that is being read.
  var line: Int?

  init(_ problem: HolidayFileProblem, line: Int? = nil) {
    self.problem = problem
    self.line = line
  }
}

/// One `VEVENT` while its lines come in.
private struct HolidayEvent {
  /// The longest event that is believed, in days: ten years.
  private static let longest = 3660

  let line: Int
  private var start: CivilDate?
  /// What says how long it lasts, and on which line it stands.
  private var end: (length: Length, line: Int)?
  private var isCancelled = false

  private enum Length {
    /// The first day after it.
    case until(CivilDate)
    case days(Int)
  }

  init(line: Int) { self.line = line }

  mutating func take(_ content: ContentLine) throws(HolidayFileFault) {
    switch content.name {
    case "DTSTART":
      guard start == nil else { throw HolidayFileFault(.repeated("DTSTART")) }
      start = try date(content.value)
    case "DTEND": try setEnd(.until(date(content.value)), content)
    case "DURATION": try setEnd(.days(days(content.value)), content)
    case "RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID":
      throw HolidayFileFault(.recurring(content.name))
    case "STATUS": isCancelled = content.value.uppercased() == "CANCELLED"
    default: break
    }
  }

  private mutating func setEnd(_ length: Length, _ content: ContentLine) throws(HolidayFileFault) {
    guard end == nil else { throw HolidayFileFault(.secondEnd) }
    end = (length, content.number)
  }

  func days() throws(HolidayFileFault) -> [CivilDate] {
    guard let start else { throw HolidayFileFault(.noDate, line: line) }
    let count =
      switch end?.length {
      case .until(let date): date.dayNumber - start.dayNumber
      case .days(let days): days
      case nil: 1
      }
    guard count >= 1 else { throw HolidayFileFault(.endNotAfterStart, line: end?.line ?? line) }
    guard count <= HolidayEvent.longest else {
      throw HolidayFileFault(.tooLong, line: end?.line ?? line)
    }
    return isCancelled ? [] : (0..<count).map { start.adding(days: $0) }
  }

  private func date(_ value: String) throws(HolidayFileFault) -> CivilDate {
    let digits = Array(value.utf8)
    if digits.count > 8, digits[8] == UInt8(ascii: "T") {
      throw HolidayFileFault(.notAllDay(value))
    }
    guard digits.count == 8, let year = decimal(digits[0..<4]), let month = decimal(digits[4..<6]),
      let day = decimal(digits[6..<8])
    else { throw HolidayFileFault(.notADate(value)) }
    let date = CivilDate(year: year, month: month, day: day)
    guard date.exists, (1970...2100).contains(year) else {
      throw HolidayFileFault(.notADate(value))
    }
    return date
  }

  /// `P3D` or `P1W`.
  private func days(_ value: String) throws(HolidayFileFault) -> Int {
    guard value.hasPrefix("P"), value.hasSuffix("D") || value.hasSuffix("W"),
      let number = decimal(value.utf8.dropFirst().dropLast())
    else { throw HolidayFileFault(.notAllDay(value)) }
    // What is too long is said so; it need not be exact.
    return min(number, HolidayEvent.longest + 1) * (value.hasSuffix("W") ? 7 : 1)
  }
}
