import Foundation
import InboxModel
import Testing

@testable import ReplyTracking

/// The worked cases of the reply-tracking reference, as data.
struct ReferenceCases: Decodable, Sendable {
  var calendars: [String: CalendarText]
  var cases: [Case]

  struct Case: Decodable, Sendable {
    var id: String
    var what: String
    var given: [Given]
    var expected: JSONValue
  }

  struct Given: Decodable, Sendable {
    var op: String
    var calendar: String?
    var start: String?
    var end: String?
    var due: String?
    var budget_s: Int64?
    var working_s: Int64?
    var pauses: [[String]]?
    var events: [[String]]?
    var text: String?

    /// Such as `time(\.start)`.
    func time(_ field: KeyPath<Given, String?>) throws -> Moment {
      let text = try #require(self[keyPath: field])
      return try at(text)
    }
  }

  struct CalendarText: Decodable, Sendable {
    var tz: String
    var week: [String: [[String]]]
    var off: [String]
    var makeup_days: [String]
    var makeup_hours: [[String]]?
    var honour_makeup: Bool
  }

  static let shared = Result { try load() }

  private static func load() throws -> ReferenceCases {
    let url = try #require(
      Bundle.module.url(
        forResource: "reply-tracking-cases", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(ReferenceCases.self, from: Data(contentsOf: url))
  }

  /// The calendar as the engine knows it.
  ///
  /// The reference states holidays and make-up days as plain lists, which here are dated overrides.
  func workingHours(_ given: Given) throws -> WorkingHours {
    try workingHours(named: try #require(given.calendar))
  }

  func secondsAfterTheChange() throws -> Int64 {
    try workingHours(named: "SF")
      .seconds(from: try at("2020-09-30T19:01:25Z"), to: try at("2020-09-30T19:01:46Z")).seconds
  }

  private func workingHours(named name: String) throws -> WorkingHours {
    let text = try #require(calendars[name])
    var calendar = WorkCalendar(name: name, zone: try Zone.named(text.tz))
    var week = Array(repeating: [DayInterval](), count: 7)
    for (day, hours) in text.week {
      let weekday = try #require(Int(day))
      week[weekday] = try hours.map(interval)
    }
    calendar.hours = week
    for day in text.off {
      let date = try #require(CivilDate(day))
      calendar.days[date] = []
    }
    for day in text.makeup_days where text.honour_makeup {
      let date = try #require(CivilDate(day))
      calendar.days[date] = try text.makeup_hours?.map(interval) ?? week[0]
    }
    return WorkingHours(calendar)
  }

  private func interval(_ ends: [String]) throws -> DayInterval {
    func second(_ text: String) throws -> Int {
      let parts = text.split(separator: ":").compactMap { Int($0) }
      return try #require(parts.first) * 3600 + parts[1] * 60
    }
    let (open, close) = (try second(ends[0]), try second(ends[1]))
    return DayInterval(open: open, close: close <= open ? close + 86_400 : close)
  }
}

/// Any JSON, to compare with what the engine says.
enum JSONValue: Decodable, Equatable, Sendable {
  case null
  case number(Double)
  case text(String)
  case bool(Bool)
  case list([JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([JSONValue].self))
    }
  }

  init(_ seconds: Int64) { self = .number(Double(seconds)) }
  init(_ seconds: [Int64]) { self = .list(seconds.map { JSONValue($0) }) }

  /// A time, whatever offset it is written with.
  var moment: Moment? {
    if case .text(let text) = self { Moment(rfc3339: text) } else { nil }
  }
}
