package import InboxModel

extension WorkingHours {
  /// The deadline of a clock that stands still during `pauses`, half-open and in any order.
  ///
  /// Reply clocks never pause (rule B9); this is for metrics that do. Only the part of a pause
  /// that is working time counts.
  package func deadline(from: Moment, seconds: Int64, pauses: [WorkingInterval]) -> Deadline? {
    var start = from
    var left = seconds
    var isProvisional = false
    for pause in pauses.sorted(by: { $0.from < $1.from }) where pause.to > start {
      let worked = self.seconds(from: start, to: pause.from)
      if worked.seconds >= left { break }
      left -= worked.seconds
      isProvisional = isProvisional || self.seconds(from: start, to: pause.to).isProvisional
      start = pause.to
    }
    guard var deadline = deadline(from: start, seconds: left) else { return nil }
    deadline.isProvisional = deadline.isProvisional || isProvisional
    return deadline
  }
}
