import InboxModel
import Reports

/// The phrases of the report screen and of the list of turns behind a figure.
protocol ReportWording {
  var reportTitle: String { get }
  /// What the period is to the reader; nil where its days say it all.
  func name(_ unit: ReportSpan.Unit, isCurrent: Bool) -> String?
  func seen(at time: String, zone: String) -> String
  var counting: String { get }
  var noReport: String { get }

  var promisesTitle: String { get }
  func part(_ part: ReportFigure.Part) -> String
  /// The same above a column of numbers.
  func column(_ part: ReportFigure.Part) -> String
  func replies(_ count: Int) -> String
  func claimed(_ count: Int) -> String
  func emojiOnly(_ count: Int) -> String

  var waitsTitle: String { get }
  /// Number, mean, median, p90, p95, greatest.
  var waitColumns: [String] { get }
  func clock(_ clock: Clock) -> String
  func duration(seconds: Int64) -> String

  func split(by key: ReportKey) -> String
  var splitHint: String { get }
  func value(_ value: GroupValue, of key: ReportKey) -> String
  var total: String { get }

  var weekTitle: String { get }
  /// What a tile says; numbers are in units of `unit`.
  func weekLegend(unit: Int, shades: [String]) -> [String]
  var latencyTitle: String { get }
  /// A bar of the waits, between two ends in seconds; nil is without an end.
  func wait(over least: Int64?, upTo most: Int64?) -> String

  var voidsTitle: String { get }
  func voids(by seat: String?, _ reason: VoidReason) -> String
  var coverageTitle: String { get }
  func gap(from: String, to: String?) -> String

  // Turns
  func state(_ state: TurnState) -> String
  func turns(_ count: Int) -> String
  func more(_ count: Int) -> String
  var noTurnsBehind: String { get }
  /// Opened, state, wall, late, by, turn.
  var turnColumns: [String] { get }
  func hour(_ hour: Int, of weekday: Int) -> String
  func ofRow(_ row: String, _ part: String) -> String
  func judged(met: Int, missed: Int, attainment: String) -> String
}

extension Wording {
  /// The bar of the waits at a place of `ReportCharts.latency`.
  func wait(_ place: Int) -> String {
    let ends = ReportCharts.LatencyBar.ends
    return wait(
      over: place > 0 ? ends[place - 1] : nil,
      upTo: ends.indices.contains(place) ? ends[place] : nil)
  }

  /// What a figure is, in words.
  func title(_ figure: ReportFigure, spec: ReportSpec) -> String {
    switch figure {
    case .count(let part, let row):
      guard let row else { return self.part(part) }
      let keys = spec.by.flatMap { $0 == .account ? [.platform, .account] : [$0] }
      return ofRow(
        zip(keys, row).map { value($1, of: $0) }.joined(separator: "/"), self.part(part))
    case .tile(let weekday, let hour): return self.hour(hour, of: weekday)
    case .bar(let place): return wait(place)
    case .voids(let seat, let reason): return voids(by: seat, reason)
    }
  }

  /// The figure in words, with the number of its turns where the report counted it.
  func telling(_ figure: ReportFigure, of report: Report) -> String {
    var parts = [title(figure, spec: report.spec)]
    if let count = report.turns(behind: figure) { parts.append(turns(count)) }
    if case .tile(let weekday, let hour) = figure, let tile = report.charts?.week[weekday][hour] {
      parts.append(
        judged(
          met: tile.met, missed: tile.missed, attainment: PlainText.percent(tile.attainment)))
    }
    return parts.joined(separator: "  ")
  }
}
