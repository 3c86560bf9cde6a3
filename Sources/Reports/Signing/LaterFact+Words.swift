package import InboxModel

extension LaterFact {
  /// What came in, as a sentence begins.
  package func words(zone: Zone) -> String {
    func time(_ moment: Moment) -> String { PlainText.time(moment, zone: zone) }
    func name(_ direction: Direction) -> String { direction == .inbound ? "message" : "reply" }
    switch self {
    case .message(let id, let direction, let author, let at, let storedAt):
      let by = author.map { " by \($0)" } ?? ""
      return "\(name(direction)) \(id)\(by) of \(time(at)) came in on \(time(storedAt))"
    case .messageChanged(let id, let direction, let storedAt):
      return "another record of \(name(direction)) \(id) came in on \(time(storedAt))"
    case .event(let event):
      return "\(event.seat): \(event.action.words) on \(time(event.at))"
    case .undone(let event):
      let undone = event.undone ?? TriageEvent.Undone(at: event.at, by: event.seat)
      return "\(undone.by) took \(event.action.words) back on \(time(undone.at))"
    case .rules(let names, let at):
      return "\(names.joined(separator: ", ")) recorded on \(time(at))"
    case .judgedAnew(let at):
      return "closed turns were judged anew on \(time(at))"
    case .timePassed: return "its time has passed"
    }
  }
}
