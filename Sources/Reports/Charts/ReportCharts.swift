/// What a report draws: attainment over time, how long people waited, and the week's hours.
///
/// Every drawing of one report, in a page or in a terminal, comes from these numbers.
package struct ReportCharts: Hashable, Sendable {
  /// The steps of time in order and without holes, from the first that holds a turn to the last.
  package var overTime: [Step]
  /// What a step of `overTime` is: `day`, `week` or `month`.
  package var stepKey: ReportKey
  /// Answered turns by their wall time, in the order of `LatencyBar.ends`.
  package var latency: [LatencyBar]
  /// Turns by the weekday (0 for Monday) and the hour (0 to 23) in which they opened.
  package var week: [[Tile]]

  /// One day, week or month of the report's zone.
  package struct Step: Hashable, Sendable {
    /// As `--by day`, `week` or `month` names it.
    package var name: String
    package var tile: Tile
  }

  /// Plain counts of some turns.
  package struct Tile: Hashable, Sendable {
    package var turns = 0
    package var answered = 0
    package var met = 0
    package var missed = 0
    package init() {}

    /// met / (met + missed), to three decimals; nil when nothing was judged.
    package var attainment: FixedPoint? {
      FixedPoint(Int64(met), over: Int64(met + missed), places: 3)
    }
  }

  /// Answered turns that waited longer than the bar before it and at most `upTo` wall seconds.
  package struct LatencyBar: Hashable, Sendable {
    /// Nil: without an end.
    package var upTo: Int64?
    package var turns: Int

    /// The ends of all bars but the last: steps that people speak in, from 30 s to a week.
    package static let ends: [Int64] = [
      30, 180, 900, 3600, 4 * 3600, 12 * 3600, 86_400, 3 * 86_400, 7 * 86_400,
    ]
  }
}
