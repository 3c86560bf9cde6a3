import InboxModel
import Testing

@testable import ReplyTracking

/// Small words for tests: times, messages, calendars.
func at(_ text: String) throws -> Moment { try #require(Moment(rfc3339: text)) }

let conversation = ConversationID(
  account: AccountID(platform: .wechat, name: "brandcn"), thread: "c1")

func inbound(
  _ id: String, _ time: String, _ change: (inout Message) -> Void = { _ in }
) throws -> Message {
  var message = Message(
    conversation: conversation, id: id, direction: .inbound, text: "在吗", at: try at(time),
    author: "user")
  change(&message)
  return message
}

func outbound(
  _ id: String, _ time: String, _ change: (inout Message) -> Void = { _ in }
) throws -> Message {
  var message = Message(
    conversation: conversation, id: id, direction: .outbound, text: "您好，已经为您处理。", at: try at(time),
    author: "anna")
  change(&message)
  return message
}

func setAside(
  _ time: String, through message: Message, id: Int64 = 1, undone: Bool = false
) throws -> TriageEvent {
  let moment = try at(time)
  return TriageEvent(
    id: id, conversation: conversation, at: moment, seat: "anna",
    action: .noReplyNeeded(through: message.position),
    undone: undone ? TriageEvent.Undone(at: moment.adding(seconds: 5), by: "anna") : nil)
}

func turns(
  _ messages: [Message], _ events: [TriageEvent] = [], _ rules: Rules = .standard
) -> [Turn] {
  deriveTurns(
    of: conversation, messages: messages, events: events, rules: CompiledRules(rules))
}

func judged(
  _ turn: Turn?, _ asOf: String, _ rules: Rules = .standard
) throws -> JudgedTurn {
  judge(try #require(turn), asOf: try at(asOf), rules: CompiledRules(rules))
}

/// One policy for everything, in working time around the clock unless a calendar is given.
func rules(
  first: Int64 = 3600, next: Int64 = 1800, clock: Clock = .wall, calendar: WorkCalendar? = nil
) -> Rules {
  var policy = Policy(name: "all")
  policy.firstResponse = Span(seconds: first, clock: clock)
  policy.nextResponse = Span(seconds: next, clock: clock)
  policy.calendar = calendar?.name
  return Rules(policies: [policy], calendars: calendar.map { [$0] } ?? [])
}

func hours(_ open: Int, _ close: Int) -> DayInterval {
  DayInterval(open: open * 3600, close: close * 3600)
}

/// Monday to Friday 09:00–12:00 and 13:30–18:00 in Shanghai, with the official table.
let shanghaiOffice: WorkCalendar = {
  var calendar = WorkCalendar(name: "shanghai", zone: .shanghai)
  let office = [hours(9, 12), DayInterval(open: 48_600, close: 64_800)]
  calendar.hours = [office, office, office, office, office, [], []]
  calendar.holidays = .china
  return calendar
}()

/// Monday to Friday 09:00–17:00.
func nineToFive(_ zone: Zone = .utc) -> WorkCalendar {
  var calendar = WorkCalendar(name: "nine-to-five", zone: zone)
  calendar.hours = Array(repeating: [hours(9, 17)], count: 5) + [[], []]
  return calendar
}

extension Zone {
  static func named(_ identifier: String) throws -> Zone {
    try #require(Zone(identifier: identifier))
  }
}
