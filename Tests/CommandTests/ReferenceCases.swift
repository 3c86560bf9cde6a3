import Foundation
import InboxModel

/// The worked cases of the reply-tracking reference, as far as a message log can tell them.
struct ReferenceCases: Decodable, Sendable {
  var calendars: [String: CalendarText]
  var cases: [Case]

  struct Case: Decodable, Sendable {
    var id: String
    var what: String
    var given: [Given]
    var expected: Expected

    /// A log knows neither pauses nor what a seat set aside; warnings are in no row of `turns`.
    var fitsInALog: Bool {
      !given.isEmpty
        && given.allSatisfy { given in
          given.op != "warn_before" && (given.pauses ?? []).isEmpty
            && !(given.events ?? []).contains { $0[1] == "x" }
        }
    }
  }

  struct Given: Decodable, Sendable {
    var op: String
    var calendar: String?
    var start: String?
    var end: String?
    var budget: Int64?
    var pauses: [[String]]?
    var events: [[String]]?
    var text: String?

    enum CodingKeys: String, CodingKey {
      case op, calendar, start, end, pauses, events, text
      case budget = "budget_s"
    }
  }

  struct CalendarText: Decodable, Sendable {
    var zone: String
    var week: [String: [[String]]]
    var off: [String]
    var makeupDays: [String]
    var makeupHours: [[String]]?
    var honourMakeup: Bool

    enum CodingKeys: String, CodingKey {
      case week, off
      case zone = "tz"
      case makeupDays = "makeup_days"
      case makeupHours = "makeup_hours"
      case honourMakeup = "honour_makeup"
    }
  }

  /// A value of the reference, to compare with what a row says.
  enum Expected: Decodable, Equatable, Sendable {
    case null
    case seconds(Int64)
    case text(String)
    case list([Expected])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let seconds = try? container.decode(Int64.self) {
        self = .seconds(seconds)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = (try? container.decode([Expected].self)).map(Expected.list) ?? .other
      }
    }

    /// A time, whatever offset it is written with.
    var moment: Moment? { if case .text(let text) = self { Moment(rfc3339: text) } else { nil } }
  }

  /// The engine's own tests keep the file.
  static let shared = Result {
    try JSONDecoder().decode(
      ReferenceCases.self,
      from: Data(
        contentsOf: fixtures.appending(
          path: "../../ReplyTrackingTests/Fixtures/reply-tracking-cases.json")))
  }
}
