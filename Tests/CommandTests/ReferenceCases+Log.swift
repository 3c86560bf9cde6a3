import Foundation
import InboxModel

extension ReferenceCases {
  /// The site file: the reference's calendars, and for each part of a case a policy of its own.
  var site: String {
    let calendars = calendars.sorted { $0.key < $1.key }.map { name, calendar in
      toml(name, calendar)
    }
    let policies = parts.compactMap { account, given -> String? in
      guard let calendar = given.calendar else { return nil }
      return """
        [[policy]]
        name = "\(account)"
        account = "\(account)"
        calendar = "\(calendar)"
        first_response = "\(given.budget ?? 3600)s working"

        """
    }
    return (calendars + policies).joined(separator: "\n")
  }

  /// The message log; each part of a case is an account.
  var log: String {
    get throws {
      try cases.filter(\.fitsInALog).flatMap { example in
        try example.given.enumerated().flatMap { index, given in
          try messages(given, account: "\(example.id)-\(index)", due: example.expected.moment)
        }
      }
      .map(line).joined(separator: "\n")
    }
  }

  private var parts: [(account: String, given: Given)] {
    cases.filter(\.fitsInALog).flatMap { example in
      example.given.enumerated().map { ("\(example.id)-\($0)", $1) }
    }
  }

  /// A deadline is tried three times: not answered, answered in its second, and one too late.
  private func messages(_ given: Given, account: String, due: Moment?) throws -> [LogLine] {
    func said(_ thread: String, _ time: String, _ direction: String, _ text: String = "您好")
      -> LogLine
    {
      LogLine(account: account, conversation: thread, direction: direction, text: text, at: time)
    }
    switch given.op {
    case "due":
      let start = given.start ?? ""
      let (due, late) = (due?.rfc3339 ?? "", due?.adding(seconds: 1).rfc3339 ?? "")
      return [
        said("open", start, "in"), said("met", start, "in"), said("late", start, "in"),
        said("met", due, "out"), said("late", late, "out"),
      ]
    case "working_seconds":
      return [said("t", given.start ?? "", "in"), said("t", given.end ?? "", "out")]
    case "mandarin":
      return [
        said("t", "2026-01-07T10:00:00Z", "in"),
        said("t", "2026-01-07T10:05:00Z", "out", given.text ?? ""),
      ]
    default:
      // c and A: the customer, in person and by out-of-office; h and a: a person and a machine of
      // ours. Notes (n) and reactions (r, R) are no messages.
      return (given.events ?? []).filter { "cAha".contains($0[1]) }.map { event in
        var line = said("t", event[0], "cA".contains(event[1]) ? "in" : "out")
        line.auto = "Aa".contains(event[1])
        return line
      }
    }
  }

  private struct LogLine: Encodable {
    var platform = "wechat"
    var account: String
    var conversation: String
    var id = ""
    var direction: String
    var text: String
    var at: String
    var auto = false
  }

  private func line(_ line: LogLine) throws -> String {
    var line = line
    line.id = "\(line.conversation) \(line.direction) \(line.at)"
    return String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
  }

  private func toml(_ name: String, _ calendar: CalendarText) -> String {
    func hours(_ intervals: [[String]]) -> String {
      "[" + intervals.map { "\"\($0[0])-\($0[1])\"" }.joined(separator: ", ") + "]"
    }
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let week = calendar.week.sorted { $0.key < $1.key }.map { day, intervals in
      "\(days[Int(day) ?? 0]) = \(hours(intervals))"
    }
    let makeup = calendar.makeupHours ?? calendar.week["0"] ?? []
    let dated =
      calendar.off.map { ($0, "[]") }
      + (calendar.honourMakeup ? calendar.makeupDays : []).map { ($0, hours(makeup)) }
    return """
      [[calendar]]
      name = "\(name)"
      time_zone = "\(calendar.zone)"
      holidays = "none"
      [calendar.hours]
      \(week.joined(separator: "\n"))
      \(dated.map { "[[calendar.day]]\ndate = \"\($0.0)\"\nhours = \($0.1)\n" }.joined())
      """
  }
}
