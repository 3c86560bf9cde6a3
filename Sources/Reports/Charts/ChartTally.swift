import InboxModel

/// Counts what charts draw while turns go by.
struct ChartTally {
  private var times: LocalTimes
  /// By the local day's number.
  private var days: [Int: ReportCharts.Tile] = [:]
  private var latency = [Int](repeating: 0, count: ReportCharts.LatencyBar.ends.count + 1)
  private var week = [[ReportCharts.Tile]](
    repeating: [ReportCharts.Tile](repeating: ReportCharts.Tile(), count: 24), count: 7)

  init(zone: Zone) { times = LocalTimes(zone: zone) }

  mutating func add(_ judged: JudgedTurn) {
    let (day, second) = times.local(judged.turn.openedAt)
    days[day, default: ReportCharts.Tile()].add(judged)
    week[CivilDate.weekday(dayNumber: day)][second / 3600].add(judged)
    guard judged.turn.answer != nil else { return }
    let ends = ReportCharts.LatencyBar.ends
    latency[ends.firstIndex { judged.wallSeconds <= $0 } ?? ends.count] += 1
  }

  var charts: ReportCharts {
    let first = days.keys.min() ?? 0
    let last = days.keys.max() ?? -1
    let key: ReportKey = last - first < 45 ? .day : last - first < 200 ? .week : .month
    var steps: [ReportCharts.Step] = []
    for day in first..<(last + 1) {
      let name = name(ofDay: CivilDate(dayNumber: day), key)
      if steps.last?.name != name {
        steps.append(ReportCharts.Step(name: name, tile: ReportCharts.Tile()))
      }
      if let tile = days[day] { steps[steps.count - 1].tile.add(tile) }
    }
    let ends = ReportCharts.LatencyBar.ends
    return ReportCharts(
      overTime: steps, stepKey: key,
      latency: latency.enumerated().map {
        ReportCharts.LatencyBar(
          upTo: ends.indices.contains($0.offset) ? ends[$0.offset] : nil, turns: $0.element)
      }, week: week)
  }

  private func name(ofDay date: CivilDate, _ key: ReportKey) -> String {
    switch key {
    case .week: isoWeek(date)
    case .month: String(date.description.prefix(7))
    default: date.description
    }
  }
}

extension ReportCharts.Tile {
  fileprivate mutating func add(_ judged: JudgedTurn) {
    turns += 1
    if judged.turn.answer != nil { answered += 1 }
    if judged.state == .met { met += 1 }
    if judged.state == .missed { missed += 1 }
  }

  fileprivate mutating func add(_ other: ReportCharts.Tile) {
    turns += other.turns
    answered += other.answered
    met += other.met
    missed += other.missed
  }
}
