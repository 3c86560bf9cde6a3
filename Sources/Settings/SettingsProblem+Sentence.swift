internal import ReplyTracking

extension SettingsProblem: CustomStringConvertible {
  /// One sentence: file, line, what stands there and what may stand there.
  package var description: String {
    let place = line > 0 ? "\(file):\(line): " : "\(file): "
    return place + (name.isEmpty ? "" : "`\(name)`: ") + "\(reason)."
  }
}

extension SettingsProblem.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingFile: "there is no such file"
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    case .notUTF8: "the line is not UTF-8; save the file as UTF-8"
    case .notTOML(let reason): "this is not TOML: \(reason)"
    case .unknownName(let nearest?, _): "the name is not known here; `\(nearest)` is"
    case .unknownName(nil, let known):
      "the name is not known here; known are \(known.joined(separator: ", "))"
    case .belongsIntoSiteFile:
      "this setting is for everybody on the store; it belongs into the site file, dafu.toml"
    case .belongsIntoPersonalFile:
      "this setting is a person's own; it belongs into the personal file, me.toml"
    case .missing(let expected): "nothing stands here; it must be \(expected)"
    case .wrong(let found, let expected): "here stands \(found); it must be \(expected)"
    case .equalEnds(let interval):
      "\(interval) begins and ends at the same time; write \"00:00-24:00\" for a whole day and [] "
        + "for a closed one"
    case .overlap(let interval, let other): "\(interval) overlaps with \(other)"
    case .overlapAcrossMidnight(let interval, let other, let day):
      "\(interval) passes midnight and overlaps with \(other) of \(day)"
    case .endNotAfterStart(let from, let to): "the end \(to) is not after the start \(from)"
    case .repeated(let what, let first): "\(what) stands already on line \(first)"
    case .periodsOverlap(let first):
      "the period overlaps with the one on line \(first); put them into one"
    case .holidays(let problem): "\(problem)"
    case .rules(let conflict): "\(conflict)"
    case .undeclaredAccount(let account, let known):
      "no [[account]] names \(account), only \(known.joined(separator: ", "))"
    }
  }
}

extension SettingsProblem.Expected: CustomStringConvertible {
  package var description: String {
    switch self {
    case .text: "a text in quotes"
    case .wholeNumber(let least): "a whole number from \(least) on"
    case .boolean: "true or false"
    case .onlyTrue: "true, or be left out"
    case .table: "a table"
    case .tables: "a list of tables, each under its own [[…]]"
    case .texts: "a list of texts in quotes"
    case .people: "a list such as [{ platform = \"weibo\", id = \"1234567890\" }]"
    case .zone: "a time zone such as \"Asia/Shanghai\""
    case .civilDate: "a date such as \"2026-12-24\""
    case .moment: "a time with its offset, such as 2026-01-01T00:00:00+08:00"
    case .span:
      "a number with s, m or h and the clock it runs on, such as \"1h working\" or \"90m wall\""
    case .length: "a number with s, m or h, such as \"168h\""
    case .months: "a number of months such as \"24mo\""
    case .interval: "hours such as \"09:00-18:00\""
    case .intervals: "a list of hours such as [\"09:00-12:00\", \"13:30-18:00\"]"
    case .platform:
      "weibo, wechat, tieba, meipai, qzone or a bridge's name of lower-case letters, digits and "
        + "hyphens"
    case .shellCommand:
      "a shell command in quotes that starts the bridge, such as \"python3 /etc/dafu/shop.py\""
    case .address: "an address in quotes, such as \"http://127.0.0.1:8080\""
    case .listenAddress:
      "a loopback address with its port, such as \"127.0.0.1:8087\", or the path of a socket, such "
        + "as \"/run/dafu/push.sock\""
    case .internetAddress: "an IPv4 address in quotes, such as \"203.0.113.7\""
    case .articles: "a list of articles such as [\"2247483720:0\"]"
    case .id: "an id of digits in quotes, such as \"9000000001\""
    case .ids: "a list of ids of digits in quotes, such as [\"9000000001\"]"
    case .actionName: "an action's name of letters, digits and underscores in quotes"
    case .language: "a language such as \"en\" or \"zh-Hans\""
    case .oneOf(let words): alternatives(words)
    case .calendar(let known):
      known.isEmpty
        ? "the name of a [[calendar]], and there is none in the file"
        : "the name of a [[calendar]]: \(alternatives(known))"
    case .bindings: "a section such as [inbox] with keys below it"
    case .action: "an action's name in quotes, or \"\" to unbind the key"
    case .holidays: "\"cn\", \"none\" or the path of an .ics file"
    }
  }

  private func alternatives(_ words: [String]) -> String {
    let quoted = words.map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return "\(quoted.dropLast().joined(separator: ", ")) or \(last)"
  }
}

extension HolidayFileProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notACalendar: "the file does not begin with BEGIN:VCALENDAR, so it is no calendar"
    case .noEvents: "the calendar has no events, so it says nothing about any year"
    case .unclosed(let name): "BEGIN:\(name) stands here and its END:\(name) nowhere"
    case .wrongEnd(let found, let open): "END:\(found) stands here, and END:\(open) must come first"
    case .noDate: "the event has no DTSTART"
    case .notAllDay(let value):
      "\(value) is a time; a holiday must be a whole day, such as DTSTART;VALUE=DATE:20261001"
    case .recurring(let name):
      "the event repeats by \(name), which is not read; list each holiday with its date"
    case .notADate(""): "nothing stands where a date such as 20261001 must stand"
    case .notADate(let value): "\(value) is no date such as 20261001"
    case .endNotAfterStart:
      "the event ends before it has begun; DTEND is the first day after it"
    case .tooLong: "the event lasts longer than ten years; list each holiday with its date"
    case .notALine: "the line has no colon after a name, so it is none of a calendar"
    case .eventInEvent(let outer):
      "BEGIN:VEVENT stands within the event of line \(outer), whose END:VEVENT must come first"
    case .outsideOfCalendar: "the event stands outside of BEGIN:VCALENDAR and END:VCALENDAR"
    case .repeated(let name): "\(name) stands twice in one event"
    case .secondEnd: "the event has a second end; one DTEND or one DURATION may stand there"
    }
  }
}
