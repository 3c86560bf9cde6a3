import InboxModel
import Reports
import TerminalScreen

/// What the report draws: the week's hours as tiles, the waits as bars.
extension ReportBlocks {
  /// A tile is a sign for what was missed and the number of turns; without colour the sign alone
  /// tells.
  func addWeek(to pane: inout ReportPane) {
    guard let week = report.charts?.week else { return }
    pane.title(wording.weekTitle)
    let label = ((0..<7).map { pane.width(wording.weekday($0)) }.max() ?? 3) + 1
    let most = week.joined().map(\.turns).max() ?? 0
    var unit = 1
    while most / unit > 99 { unit *= 10 }
    let shades = BarGlyphs.shades(pane.widths)
    // Where a day does not fit, its parts stand below each other.
    let part = [24, 12, 8].first { 1 + label + $0 * 3 <= pane.columns } ?? 6
    for first in stride(from: 0, to: 24, by: part) {
      addWeek(week, hours: first..<first + part, label: label, unit: unit, shades, to: &pane)
    }
    for line in wording.weekLegend(unit: unit, shades: Array(shades.dropFirst())) {
      for text in wrap(line, columns: pane.columns - 2, maxLines: 3, widths: pane.widths) {
        pane.put(" ")
        pane.put(text, .muted)
        pane.end()
      }
    }
  }

  private func addWeek(
    _ week: [[ReportCharts.Tile]], hours: Range<Int>, label: Int, unit: Int, _ shades: [String],
    to pane: inout ReportPane
  ) {
    pane.put(" ")
    pane.put("", .muted, left: label)
    for hour in hours { pane.put("\(hour)", .muted, right: 3) }
    pane.end()
    for (weekday, tiles) in week.enumerated() {
      pane.put(" ")
      pane.put(wording.weekday(weekday), .text, left: label)
      for hour in hours {
        let tile = tiles[hour]
        guard tile.turns > 0 else {
          pane.put(".", .muted, right: 3)
          continue
        }
        let shade = shade(of: tile)
        let number = "\((tile.turns + unit - 1) / unit)"
        pane.put(
          covered: (number.utf8.count < 2 ? " " : "") + shades[shade] + number,
          role(shade: shade, isJudged: tile.attainment != nil),
          figure: .tile(weekday: weekday, hour: hour))
      }
      pane.end()
    }
  }

  /// 0 for nothing missed, then by quarters of what was judged.
  private func shade(of tile: ReportCharts.Tile) -> Int {
    let judged = tile.met + tile.missed
    guard judged > 0, tile.missed > 0 else { return 0 }
    return min(tile.missed * 4 / judged, 3) + 1
  }

  private func role(shade: Int, isJudged: Bool) -> Role {
    switch shade {
    case 0: isJudged ? .ok : .text
    case 1, 2: .dueSoon
    default: .overdue
    }
  }

  func addLatencies(to pane: inout ReportPane) {
    guard let bars = report.charts?.latency else { return }
    pane.title(wording.latencyTitle)
    let names = bars.indices.map { wording.wait($0) }
    let label = names.map { pane.width($0) }.max() ?? 0
    let most = bars.map(\.turns).max() ?? 0
    let number = max("\(most)".utf8.count + 2, 6)
    let room = min(max(pane.room - label - number - 4, 0), 50)
    for (place, bar) in bars.enumerated() {
      pane.put(" ")
      pane.put(names[place], .text, left: label)
      pane.put("\(bar.turns)", bar.turns > 0 ? .text : .muted, figure: .bar(place), right: number)
      pane.put("  ")
      let length = most == 0 ? 0 : (bar.turns * room + most - 1) / most
      pane.put(String(repeating: BarGlyphs.full, count: length), .platform)
      pane.end()
    }
  }
}
