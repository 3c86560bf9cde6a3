/// Something that came into the store after a period was closed, and decides about a turn of it.
package enum LaterFact: Hashable, Sendable {
  /// A message came in: stamped `at`, stored `storedAt`.
  case message(id: String, direction: Direction, author: String?, at: Moment, storedAt: Moment)
  /// Another record of a known message came in.
  case messageChanged(id: String, direction: Direction, storedAt: Moment)
  /// A seat did something.
  case event(TriageEvent)
  /// A seat took back something that it had done before.
  case undone(TriageEvent)
  /// Policies or calendars were recorded.
  case rules(names: [String], at: Moment)
  /// Closed turns were judged anew by what was known then (`dafu recompute --closed`).
  case judgedAnew(at: Moment)
  /// Nothing came in; time has passed.
  case timePassed

  /// What a seat did or took back after `report` was closed; nil: neither was after it.
  package init?(_ event: TriageEvent, after report: ClosedReport) {
    if event.id > report.lastEvent {
      guard event.undone == nil else { return nil }
      self = .event(event)
    } else {
      guard let undone = event.undone, undone.at >= report.closedAt else { return nil }
      self = .undone(event)
    }
  }
}
