import InboxModel

/// Reads whole-day events from an iCalendar file (RFC 5545).
///
/// Every day of every event is a holiday; the years that events lie in are those the file knows
/// about. Cancelled events do not count. What repeats, or has a time of day, is refused: half a
/// table of holidays would be a wrong one.
func holidayFile(
  _ file: String, text: String
) throws(SettingsProblem) -> WorkCalendar.Holidays {
  var open: [(name: String, line: Int)] = []
  var event = HolidayEvent(line: 0)
  var off: Set<CivilDate> = []
  var years: Set<Int> = []
  let lines = unfolded(text)
  guard let first = lines.first, first.name == "BEGIN", first.value.uppercased() == "VCALENDAR"
  else { throw SettingsProblem(file: file, line: 1, reason: .holidays(.notACalendar)) }
  for line in lines {
    do throws(HolidayFileFault) {
      switch line.name {
      case "BEGIN":
        open.append((line.value.uppercased(), line.number))
        if line.value.uppercased() == "VEVENT" { event = HolidayEvent(line: line.number) }
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
        file: file, line: error.line ?? line.number, reason: .holidays(error.problem))
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
  let line: Int
  private var start: CivilDate?
  /// The first day after it.
  private var end: (date: CivilDate, line: Int)?
  private var dayCount: Int?
  private var isCancelled = false

  init(line: Int) { self.line = line }

  mutating func take(_ content: ContentLine) throws(HolidayFileFault) {
    switch content.name {
    case "DTSTART": start = try date(content.value)
    case "DTEND": end = (try date(content.value), content.number)
    case "DURATION": dayCount = try days(content.value)
    case "RRULE", "RDATE", "EXRULE", "RECURRENCE-ID":
      throw HolidayFileFault(.recurring(content.name))
    case "STATUS": isCancelled = content.value.uppercased() == "CANCELLED"
    default: break
    }
  }

  func days() throws(HolidayFileFault) -> [CivilDate] {
    guard let start else { throw HolidayFileFault(.noDate, line: line) }
    let count = end.map { $0.date.dayNumber - start.dayNumber } ?? dayCount ?? 1
    guard count >= 1, count <= 3660 else {
      throw HolidayFileFault(.endNotAfterStart, line: end?.line ?? line)
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
    guard date.exists else { throw HolidayFileFault(.notADate(value)) }
    return date
  }

  /// `P3D` or `P1W`.
  private func days(_ value: String) throws(HolidayFileFault) -> Int {
    guard value.hasPrefix("P"), value.hasSuffix("D") || value.hasSuffix("W"),
      let number = decimal(value.utf8.dropFirst().dropLast()), number < 3660
    else { throw HolidayFileFault(.notAllDay(value)) }
    return value.hasSuffix("W") ? number * 7 : number
  }
}

/// `NAME;PARAMETERS:VALUE`, put together from folded lines.
private struct ContentLine {
  var number: Int
  /// In capitals.
  var name: String
  var value: String
}

/// A line that begins with a blank goes on with the one before.
private func unfolded(_ text: String) -> [ContentLine] {
  var lines: [(number: Int, text: String)] = []
  let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
  for (index, line) in body.split(
    omittingEmptySubsequences: false, whereSeparator: \.isNewline
  ).enumerated() {
    if line.first == " " || line.first == "\t", !lines.isEmpty {
      lines[lines.count - 1].text += line.dropFirst()
    } else if !line.isEmpty {
      lines.append((index + 1, String(line)))
    }
  }
  return lines.compactMap { number, text in
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let name = parts[0].split(separator: ";").first else { return nil }
    return ContentLine(
      number: number, name: name.uppercased(),
      value: String(parts[1].drop { $0 == " " }))
  }
}
