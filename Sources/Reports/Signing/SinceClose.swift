package import InboxModel

/// What has become of a closed period since it was signed.
package struct SinceClose: Hashable, Sendable {
  package var report: ClosedReport
  package var asOf: Moment
  package var zone: Zone
  package var then: Counts
  package var now: Counts
  package var changes: [TurnChange]

  package struct Counts: Hashable, Sendable {
    package var turns = 0
    package var met = 0
    package var missed = 0

    package init(_ turns: [ClosedTurn]) {
      self.turns = turns.count
      met = turns.count { $0.state == .met }
      missed = turns.count { $0.state == .missed }
    }

    package var attainment: FixedPoint? {
      FixedPoint(Int64(met), over: Int64(met + missed), places: 3)
    }
  }

  package init(
    _ report: ClosedReport, asOf: Moment, zone: Zone, then: [ClosedTurn], now: [ClosedTurn],
    changes: [TurnChange]
  ) {
    self.report = report
    self.asOf = asOf
    self.zone = zone
    self.then = Counts(then)
    self.now = Counts(now)
    self.changes = changes
  }
}

extension SinceClose {
  /// For people: each turn with what was, what is, and why.
  package func text(on surface: TextSurface) -> String {
    func time(_ moment: Moment) -> String { PlainText.time(moment, zone: zone) }
    var lines = [
      "\(report.period), closed \(time(report.closedAt)) by \(report.closedBy)",
      "seen at \(time(asOf)), times in \(zone.identifier)",
      "turns \(then.turns), now \(now.turns); attained \(PlainText.percent(then.attainment)) "
        + "(\(then.met) of \(then.met + then.missed)), now \(PlainText.percent(now.attainment)) "
        + "(\(now.met) of \(now.met + now.missed))",
      changes.isEmpty
        ? "no turn has changed since"
        : PlainText.count(changes.count, "turn has changed", "turns have changed") + " since",
    ]
    for change in changes {
      lines.append("")
      let opened = change.openedAt.map { "  opened \(time($0))" } ?? ""
      let name = change.id.map(\.description) ?? ""
      let presence =
        change.then == nil ? "  was not there" : change.now == nil ? "  is not there any more" : ""
      lines.append(name + opened + presence)
      if change.then != nil, change.now != nil {
        lines += change.differences.map {
          "  \($0.name): \(words($0.then)), now \(words($0.now))"
        }
      }
      lines += change.why.map { "  why: \($0.words(zone: zone))" }
    }
    return lines.map { surface.oneLine($0, 400) + "\n" }.joined()
  }

  /// One line a difference; `why` is the same on all lines of a turn.
  package var csv: String {
    var buffer = OutputBuffer()
    buffer.append(csvLine: ["turn", "field", "then", "now", "why"].map { .text($0) })
    for change in changes {
      let why = change.why.map { $0.words(zone: zone) }.joined(separator: "; ")
      for difference in change.differences {
        buffer.append(
          csvLine: [
            .text(change.id.map(\.description) ?? ""), .text(difference.name), difference.then,
            difference.now, .text(why),
          ])
      }
    }
    return buffer.text
  }

  package var json: String {
    var buffer = OutputBuffer()
    buffer.append(
      json: .object([
        "format": .field(.integer(1)),
        "period": .field(.text(report.period)),
        "closed_at": .field(.time(report.closedAt)),
        "closed_by": .field(.text(report.closedBy)),
        "as_of": .field(.time(asOf)),
        "then": then.json,
        "now": now.json,
        "changed": .array(changes.map(json)),
      ]))
    buffer.append("\n")
    return buffer.text
  }

  private func json(_ change: TurnChange) -> JSON {
    func turn(_ turn: ClosedTurn?) -> JSON {
      turn.map { .object($0, columns: ClosedTurn.columns) } ?? .field(.none)
    }
    return .object([
      "turn": .field(Field(change.id?.description)),
      "then": turn(change.then),
      "now": turn(change.now),
      "differs": .field(.list(change.differences.map(\.name))),
      "why": .field(.list(change.why.map { $0.words(zone: zone) })),
    ])
  }

  private func words(_ field: Field) -> String {
    switch field {
    case .none: PlainText.nothing
    case .text(let text): text
    case .integer(let number): String(number)
    case .truth(let truth): truth ? "yes" : "no"
    case .time(let moment): PlainText.time(moment, zone: zone)
    default: ""
    }
  }
}

extension SinceClose.Counts {
  fileprivate var json: JSON {
    .object([
      "turns": .field(Field(turns)), "met": .field(Field(met)), "missed": .field(Field(missed)),
      "attainment": .field(Field(attainment)),
    ])
  }
}
