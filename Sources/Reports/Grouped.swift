import InboxModel

/// What a row is found by; a turn and a reply answer the same questions.
protocol Grouped {
  var conversation: ConversationID { get }
  var kind: MessageKind { get }
  /// The opening of a turn, the sending of a reply.
  var groupedAt: Moment { get }
  var seat: String? { get }
  var policy: PolicyVersion? { get }
  var post: String? { get }
  var isKOL: Bool { get }
  var origin: String? { get }
}

extension Turn: Grouped {
  var conversation: ConversationID { id.conversation }
  var groupedAt: Moment { openedAt }
  var seat: String? { answer?.author }
}

extension ReplyFact: Grouped {
  var groupedAt: Moment { at }
  var seat: String? { author }
}

extension Grouped {
  /// What names its row under `key`.
  func value(of key: ReportKey, zone: Zone) -> GroupValue {
    var times = LocalTimes(zone: zone)
    return GroupCode(self, by: key, &times).value(of: key)
  }
}

/// The value of a key, told from others as cheaply as can be: a name is made of it only for a row.
enum GroupCode: Hashable {
  case text(String)
  case policy(PolicyVersion)
  /// Of a day, the Monday of a week, a month since the year 0, an hour, a weekday.
  case number(Int)
  case truth(Bool)
  case none

  init(_ subject: some Grouped, by key: ReportKey, _ times: inout LocalTimes) {
    self =
      switch key {
      case .platform: .text(subject.conversation.account.platform.name)
      case .account: .text(subject.conversation.account.name)
      case .kind: .text(subject.kind.rawValue)
      case .seat: subject.seat.map(GroupCode.text) ?? .none
      case .policy: subject.policy.map(GroupCode.policy) ?? .none
      case .post: subject.post.map(GroupCode.text) ?? .none
      case .kol: .truth(subject.isKOL)
      case .origin: subject.origin.map(GroupCode.text) ?? .none
      case .day, .week, .month, .hour, .weekday: .number(times.number(subject.groupedAt, key))
      }
  }

  func value(of key: ReportKey) -> GroupValue {
    switch (key, self) {
    case (.hour, .number(let hour)): .hour(hour)
    case (.weekday, .number(let day)): .weekday(day)
    case (.week, .number(let monday)): .text(isoWeek(CivilDate(dayNumber: monday)))
    case (.month, .number(let month)):
      .text("\(padded(month / 12, 4))-\(padded(month % 12 + 1, 2))")
    case (_, .number(let day)): .text(CivilDate(dayNumber: day).description)
    case (_, .text(let text)): .text(text)
    case (_, .policy(let policy)): .text(policy.description)
    case (_, .truth(let truth)): .truth(truth)
    case (_, .none): .none
    }
  }
}

extension LocalTimes {
  fileprivate mutating func number(_ moment: Moment, _ key: ReportKey) -> Int {
    let (day, second) = local(moment)
    switch key {
    case .week: return day - CivilDate.weekday(dayNumber: day)
    case .weekday: return CivilDate.weekday(dayNumber: day)
    case .hour: return second / 3600
    case .month:
      let date = CivilDate(dayNumber: day)
      return date.year * 12 + date.month - 1
    default: return day
    }
  }
}
