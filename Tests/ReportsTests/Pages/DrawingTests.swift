import InboxModel
import Testing

@testable import Reports

/// What is drawn stays in its place and is readable there, whatever the figures are.
struct DrawingTests {
  /// Charts of so many steps, with figures of the size of `turns`, a hole at every third step.
  static func charts(steps: Int, key: ReportKey, turns: Int) -> ReportCharts {
    func tile(_ index: Int) -> ReportCharts.Tile {
      var tile = ReportCharts.Tile()
      guard index % 3 != 2 else { return tile }
      tile.turns = turns
      tile.met = turns * (index % 11) / 10 > turns ? turns : turns * (index % 11) / 10
      tile.missed = turns - tile.met
      tile.answered = turns
      return tile
    }
    let start = CivilDate(year: 2024, month: 12, day: 20)
    let names = (0..<steps).map { index in
      switch key {
      case .month: "\(padded(2024 + (index + 8) / 12, 4))-\(padded((index + 8) % 12 + 1, 2))"
      case .week: isoWeek(start.adding(days: 7 * index))
      default: start.adding(days: index).description
      }
    }
    return ReportCharts(
      overTime: names.enumerated().map { ReportCharts.Step(name: $1, tile: tile($0)) },
      stepKey: key,
      latency: (ReportCharts.LatencyBar.ends.map(Optional.some) + [nil]).enumerated().map {
        ReportCharts.LatencyBar(upTo: $1, turns: turns / ($0 + 1))
      }, week: (0..<7).map { day in (0..<24).map { tile(day + $0) } })
  }

  static let many: [ReportCharts] = [
    charts(steps: 1, key: .day, turns: 1), charts(steps: 7, key: .day, turns: 40),
    charts(steps: 45, key: .day, turns: 12_345), charts(steps: 29, key: .week, turns: 999),
    charts(steps: 7, key: .month, turns: 100), charts(steps: 25, key: .month, turns: 300_000),
    charts(steps: 1560, key: .month, turns: 1_000_000),
  ]

  private func drawings(_ charts: ReportCharts) -> [Drawing] {
    let waits: [[Int64]] = [[1], [30, 30], [604_801, 604_802], [3600, 4_503_967, 4_503_968]]
    let week = WeekDrawing(charts.week)
    return [attainmentDrawing(charts), week.turns, week.attainment]
      + waits.map { latencyDrawing(charts, Distribution($0)) }
  }

  @Test(arguments: many)
  func nothingSticksOut(_ charts: ReportCharts) {
    for drawing in drawings(charts) {
      let paper = Box(x: 0, y: 0, width: Drawing.width, height: drawing.height)
      for box in drawing.boxes + drawing.labels.map(\.box) {
        #expect(paper.holds(box), "\(drawing.id): \(box)")
      }
    }
  }

  @Test(arguments: many)
  func noLabelTouchesAnother(_ charts: ReportCharts) {
    for drawing in drawings(charts) {
      let labels = drawing.labels
      for (index, label) in labels.enumerated() {
        for other in labels[(index + 1)...] {
          #expect(!label.box.overlaps(other.box), "\(label.text) and \(other.text)")
        }
      }
    }
  }

  @Test(arguments: many)
  func aLabelStandsBesideABarOrWithinATile(_ charts: ReportCharts) {
    for drawing in drawings(charts) {
      for label in drawing.labels {
        for box in drawing.boxes where box.overlaps(label.box) {
          #expect(box.x <= label.box.x && label.box.right <= box.right, "\(label.text) in \(box)")
        }
      }
    }
  }

  @Test func aColumnIsAsHighAsItsShareAndAHoleHasNone() throws {
    let drawing = attainmentDrawing(DrawingTests.charts(steps: 6, key: .day, turns: 10))
    let columns = drawing.filled.dropFirst(2)
    // Steps 0, 1, 3, 4: of ten 0, 1, 3 and 4 met; 2 and 5 are holes.
    #expect(columns.filter { $0.fill == .solid }.map(\.box.height) == [15, 45, 60])
    #expect(columns.filter { $0.fill == .hatched }.map(\.box.height) == [150, 135, 105, 90])
    #expect(columns.map(\.note).first == "2024-12-20: 0 met, 10 missed")
  }

  @Test func theMedianAndTheNinetiethAreNamedInTheBarTheyFallInto() {
    let charts = DrawingTests.charts(steps: 1, key: .day, turns: 3)
    let labels = latencyDrawing(charts, Distribution([30, 31, 7200])).labels
    func bar(_ text: String) -> Double? { labels.first { $0.text == text }?.y }
    #expect(bar("median 0:00:31") == bar("up to 3 min"))
    #expect(bar("p90 2:00:00") == bar("up to 4 h"))
    // Half a second past an end is past it.
    let halves = latencyDrawing(charts, Distribution([30, 31])).labels
    #expect(halves.first { $0.text == "median 0:00:30.5, p90 0:00:31" }?.y == bar("up to 3 min"))
  }

  @Test func lightnessAndNumberOfATileSayTheSame() {
    let week = WeekDrawing(DrawingTests.charts(steps: 1, key: .day, turns: 20).week)
    for (fill, text) in week.attainment.tiles {
      let level = [100, 90, 75, 50, 25].firstIndex { (Int(text) ?? 0) >= $0 } ?? 5
      #expect(fill == .level(level))
    }
    #expect(week.turns.tiles.allSatisfy { $0 == (.level(1), "20") || $0 == (.level(5), "20") })
  }

  @Test func onlyAnUnbrokenHourIsAHundred() {
    var tile = ReportCharts.Tile()
    (tile.turns, tile.met, tile.missed) = (1000, 999, 1)
    var tiles = [[ReportCharts.Tile]](repeating: Array(repeating: tile, count: 24), count: 7)
    #expect(WeekDrawing(tiles).attainment.tiles.allSatisfy { $0 == (.level(1), "99") })
    (tile.met, tile.missed) = (0, 0)
    tiles[0][0] = tile
    #expect(WeekDrawing(tiles).attainment.tiles.first?.text == "·")
  }
}

extension Drawing {
  fileprivate var labels: [Label] {
    shapes.compactMap { if case .label(let label) = $0 { label } else { nil } }
  }

  fileprivate var filled: [(box: Box, fill: Fill, note: String?)] {
    shapes.compactMap {
      if case .box(let box, let fill, let note) = $0 { (box, fill, note) } else { nil }
    }
  }

  fileprivate var boxes: [Box] { filled.map(\.box) }

  /// The tiles of the week with what is written in each; the legend's boxes have no note.
  fileprivate var tiles: [(fill: Fill, text: String)] {
    filled.filter { $0.note != nil }.map { tile in
      (tile.fill, labels.first { tile.box.holds($0.box) }?.text ?? "")
    }
  }
}
