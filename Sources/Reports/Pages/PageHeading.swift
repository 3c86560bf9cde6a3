import InboxModel

extension Report {
  /// As a heading names the period.
  var periodName: String { spec.period.name(zone: spec.zone) }

  /// What was looked at, when, and by which clock: names and values for a heading.
  var circumstances: [(name: String, value: String)] {
    let from = spec.period.from.map { "from \(time($0))" }
    let to = spec.period.to.map { "to before \(time($0))" }
    let opened = [from, to].compactMap(\.self).joined(separator: " ")
    let by = spec.by.map(\.rawValue).joined(separator: ", ")
    let lines: [(String, String?)] = [
      ("Turns opened", opened.isEmpty ? "at any time" : opened),
      ("Seen at", "\(time(spec.asOf)) (\(spec.asOf.wholeSecond.rfc3339))"),
      ("Time zone", spec.zone.identifier),
      ("Split by", by.isEmpty ? nil : by),
      (
        "Judged by",
        spec.policyFile.map { "\(harmless($0)), instead of the rules in force: what if" }
      ),
    ]
    return lines.compactMap { name, value in value.map { (name, $0) } }
  }

  /// In the report's zone, to the second.
  func time(_ moment: Moment) -> String { PlainText.time(moment, zone: spec.zone) }
}

extension Period {
  /// `2026-09-01 to 2026-09-30` for whole days of `zone`, the instants otherwise.
  func name(zone: Zone) -> String {
    let time = { (moment: Moment) in PlainText.time(moment, zone: zone) }
    switch (from.map(zone.local), to.map(zone.local)) {
    case (nil, nil): return "all turns"
    case (let first?, let end?) where first.second == 0 && end.second == 0 && first.date < end.date:
      let last = end.date.adding(days: -1)
      return first.date == last ? "\(last)" : "\(first.date) to \(last)"
    case (let first?, nil) where first.second == 0: return "from \(first.date) on"
    case (nil, let end?) where end.second == 0: return "to \(end.date.adding(days: -1))"
    default:
      return [from.map { "from \(time($0))" }, to.map { "to before \(time($0))" }]
        .compactMap(\.self).joined(separator: " ")
    }
  }
}
