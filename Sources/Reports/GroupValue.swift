import InboxModel

/// The value of one key of a report's row, in the order in which rows are printed.
package enum GroupValue: Hashable, Sendable {
  /// By its UTF-8 bytes.
  case text(String)
  /// An hour of the day, 0 to 23.
  case hour(Int)
  /// 0 for Monday to 6 for Sunday, printed `mon` to `sun`.
  case weekday(Int)
  case truth(Bool)
  /// Nothing to name, such as the seat of a turn that nobody answered; after all others.
  case none

  package var field: Field {
    switch self {
    case .text(let text): .text(text)
    case .hour(let hour): .integer(Int64(hour))
    case .weekday(let day): .text(PlainText.weekdays[day])
    case .truth(let truth): .truth(truth)
    case .none: .none
    }
  }
}

extension GroupValue: Comparable {
  package static func < (left: GroupValue, right: GroupValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.hour(let left), .hour(let right)), (.weekday(let left), .weekday(let right)):
      left < right
    case (.truth(let left), .truth(let right)): !left && right
    // The values of one key are of one case, or there is none.
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .text: 0
    case .hour: 1
    case .weekday: 2
    case .truth: 3
    case .none: 4
    }
  }
}

/// What a turn or a reply is grouped by; both answer the same questions.
struct Subject {
  var conversation: ConversationID
  var kind: MessageKind
  /// The opening of a turn, the sending of a reply.
  var at: Moment
  var seat: String?
  var policy: PolicyVersion?
  var post: String?
  var isKOL: Bool
  var origin: String?

  init(_ turn: Turn) {
    conversation = turn.id.conversation
    kind = turn.kind
    at = turn.openedAt
    seat = turn.answer?.author
    policy = turn.policy
    post = turn.post
    isKOL = turn.isKOL
    origin = turn.origin
  }

  init(_ reply: ReplyFact) {
    conversation = reply.conversation
    kind = reply.kind
    at = reply.at
    seat = reply.author
    policy = reply.policy
    post = reply.post
    isKOL = reply.isKOL
    origin = reply.origin
  }

  /// One value a key; an account brings its platform, since a name says little without it.
  func value(of key: ReportKey, zone: Zone) -> GroupValue {
    switch key {
    case .platform: .text(conversation.account.platform.name)
    case .account: .text(conversation.account.name)
    case .kind: .text(kind.rawValue)
    case .seat: seat.map(GroupValue.text) ?? .none
    case .policy: policy.map { .text($0.description) } ?? .none
    case .post: post.map(GroupValue.text) ?? .none
    case .kol: .truth(isKOL)
    case .origin: origin.map(GroupValue.text) ?? .none
    case .day: .text(zone.local(at).date.description)
    case .week: .text(isoWeek(zone.local(at).date))
    case .month: .text(String(zone.local(at).date.description.prefix(7)))
    case .hour: .hour(zone.local(at).second / 3600)
    case .weekday: .weekday(zone.local(at).date.weekday)
    }
  }
}

/// `2026-W37`: weeks begin on Monday, and belong to the year that their Thursday lies in.
func isoWeek(_ date: CivilDate) -> String {
  let thursday = date.adding(days: 3 - date.weekday)
  let firstDay = CivilDate(year: thursday.year, month: 1, day: 1)
  let week = (thursday.dayNumber - firstDay.dayNumber) / 7 + 1
  return "\(padded(thursday.year, 4))-W\(padded(week, 2))"
}
