import InboxModel

/// The week's hours as tiles: lightness and a number in each say the same.
struct WeekDrawing {
  private let tiles: [[ReportCharts.Tile]]
  private let left = 40.0
  private let top = 18.0
  private let pitch = (x: 28.0, y: 24.0)

  init(_ tiles: [[ReportCharts.Tile]]) { self.tiles = tiles }

  /// How many turns opened in each hour.
  var turns: Drawing {
    let most = tiles.joined().map(\.turns).max() ?? 0
    let levels = min(Drawing.Fill.darkest, most)
    let busiest = places.max { ($0.tile.turns, -$0.order) < ($1.tile.turns, -$1.order) }
    let words = busiest.map {
      "Busiest: \($0.name) with \(PageText.count($0.tile.turns, "turn", "turns"))."
    }
    return drawing(
      id: "chart-hours", title: "Turns by weekday and hour in which they opened",
      description: words ?? "",
      legend: (1..<(levels + 1)).map { level in
        let low = (level - 1) * most / levels + 1
        let high = level * most / levels
        let range =
          low == high ? PageText.count(low) : "\(PageText.count(low))–\(PageText.count(high))"
        return (.level(level), range)
      }
    ) { tile in
      guard tile.turns > 0 else { return nil }
      return (.level((tile.turns * levels + most - 1) / most), short(tile.turns))
    }
  }

  /// Which share of the promises made in each hour was kept; the darker, the fewer.
  var attainment: Drawing {
    let worst = places.filter { $0.tile.attainment != nil }.min {
      ($0.percent, $0.order) < ($1.percent, $1.order)
    }
    return drawing(
      id: "chart-kept", title: "Attainment by weekday and hour in which turns opened",
      description: worst.map { "Lowest: \($0.name) with \($0.percent) %." } ?? "",
      legend: [
        (.level(0), "100 %"), (.level(1), "90–99"), (.level(2), "75–89"), (.level(3), "50–74"),
        (.level(4), "25–49"), (.level(5), "under 25"),
      ]
    ) { tile in
      guard tile.turns > 0 else { return nil }
      guard let percent = tile.percent else { return (.level(0), "·") }
      let level = [100, 90, 75, 50, 25].firstIndex { percent >= $0 } ?? Drawing.Fill.darkest
      return (.level(level), "\(percent)")
    }
  }

  private func drawing(
    id: String, title: String, description: String, legend: [(Drawing.Fill, String)],
    fill: (ReportCharts.Tile) -> (Drawing.Fill, String)?
  ) -> Drawing {
    var drawing = Drawing(
      id: id, title: title, description: description, height: top + 7 * pitch.y + 26)
    for hour in 0..<24 {
      drawing.add(
        Label(
          text: padded(hour, 2), x: left + (Double(hour) + 0.5) * pitch.x, y: 12, anchor: .middle,
          tone: .quiet))
    }
    for place in places {
      let box = Box(
        x: left + Double(place.hour) * pitch.x, y: top + Double(place.day) * pitch.y,
        width: pitch.x - 1, height: pitch.y - 1)
      if place.hour == 0 {
        drawing.add(
          Label(text: PageText.weekdays[place.day], x: left - 8, y: box.y + 15, anchor: .end))
      }
      guard let (fill, text) = fill(place.tile) else {
        // Frames of neighbours lie on each other.
        drawing.add(
          Box(x: box.x - 0.5, y: box.y - 0.5, width: pitch.x, height: pitch.y), .empty)
        continue
      }
      drawing.add(box, fill, note: "\(place.name): \(place.tile.words)")
      drawing.add(
        Label(
          text: text, x: box.x + box.width / 2, y: box.y + 15, anchor: .middle,
          tone: fill.isDark ? .white : .ink))
    }
    var x = left
    let y = top + 7 * pitch.y + 8
    for (fill, text) in legend {
      drawing.add(Box(x: x, y: y, width: 14, height: 14), fill)
      drawing.add(Label(text: text, x: x + 20, y: y + 11))
      x += 20 + Label.width(text) + 18
    }
    return drawing
  }
}

/// One hour of the week.
private struct HourPlace {
  var day: Int
  var hour: Int
  var tile: ReportCharts.Tile

  var order: Int { day * 24 + hour }
  var name: String { "\(PageText.weekdays[day]) \(padded(hour, 2)):00" }
  var percent: Int { tile.percent ?? 0 }
}

extension WeekDrawing {
  private var places: [HourPlace] {
    tiles.enumerated().flatMap { day, hours in
      hours.enumerated().map { HourPlace(day: day, hour: $0, tile: $1) }
    }
  }

  /// At most four characters: more would not fit into a tile.
  private func short(_ count: Int) -> String {
    switch count {
    case ..<10_000: "\(count)"
    case ..<1_000_000: "\(count / 1000)k"
    default: "\(count / 1_000_000)M"
    }
  }
}

extension ReportCharts.Tile {
  /// Rounded down: 100 is only what was kept without exception.
  fileprivate var percent: Int? { met + missed == 0 ? nil : met * 100 / (met + missed) }

  fileprivate var words: String {
    "\(PageText.count(turns, "turn", "turns")), \(met) met, \(missed) missed"
  }
}
