import InboxModel
import Reports
import TerminalScreen

/// The report laid out for a width: one pane, or two side by side where there is room.
///
/// Pure: the same report at the same width is the same page, for the keys and for the drawing.
struct ReportPage {
  typealias Item = ReportPane.Item

  /// From this width on there are two panes.
  static let besideColumns = 164
  /// Columns of the right one: the week's hours at three columns each, and a bar beside them.
  static let rightColumns = 82
  static let gap = 3

  private(set) var panes: [ReportPane]
  /// Of all panes, in the order of reading; columns are those of the screen.
  private(set) var items: [Item] = []

  init(_ report: Report, columns: Int, wording: any Wording, widths: ScalarWidths) {
    let isBeside = columns >= ReportPage.besideColumns
    let left = isBeside ? columns - ReportPage.rightColumns - ReportPage.gap : columns
    let blocks = ReportBlocks(report: report, wording: wording)
    var first = ReportPane(columns: left - 1, widths: widths)
    blocks.addPromises(to: &first)
    blocks.addWaits(to: &first)
    blocks.addRows(to: &first)
    guard isBeside else {
      blocks.addWeek(to: &first)
      blocks.addLatencies(to: &first)
      blocks.addVoids(to: &first)
      blocks.addCoverage(to: &first)
      panes = [first]
      collectItems()
      return
    }
    blocks.addVoids(to: &first)
    var second = ReportPane(columns: ReportPage.rightColumns - 1, widths: widths)
    blocks.addWeek(to: &second)
    blocks.addLatencies(to: &second)
    blocks.addCoverage(to: &second)
    panes = [first, second]
    collectItems()
  }

  private mutating func collectItems() {
    var seen: [ReportFigure: Int] = [:]
    for (index, pane) in panes.enumerated() {
      for var item in pane.items {
        item.place.repeated = seen[item.place.figure, default: 0]
        seen[item.place.figure] = item.place.repeated + 1
        item.column += left(ofPane: index)
        items.append(item)
      }
    }
  }

  /// The screen's column at which a pane begins.
  func left(ofPane index: Int) -> Int { index == 0 ? 0 : panes[0].columns + 1 + ReportPage.gap }

  var height: Int { panes.map(\.lines.count).max() ?? 0 }

  func item(_ place: ReportPlace?) -> Item? { items.first { $0.place == place } }

  /// Where to go on when what was selected is gone: to the first of its kind.
  func start(of place: ReportPlace?) -> Item? {
    let kind: (ReportFigure) -> Bool =
      switch place?.figure {
      case .count(_, row: .some): { if case .count(_, row: .some) = $0 { true } else { false } }
      case .tile: { if case .tile = $0 { true } else { false } }
      case .voids: { if case .voids = $0 { true } else { false } }
      case .count, .bar, nil: { _ in true }
      }
    return items.first { kind($0.place.figure) } ?? items.first
  }

  private func pane(of item: Item) -> Int {
    panes.indices.last { left(ofPane: $0) <= item.column } ?? 0
  }

  /// The item one step away in the direction of a move; the item itself where there is none.
  func neighbour(of item: Item, _ action: Action) -> Item {
    let pane = pane(of: item)
    let here = items.filter { self.pane(of: $0) == pane }
    switch action {
    case .moveDown:
      let line = here.lazy.map(\.line).filter { $0 > item.line }.min()
      return nearest(to: item, in: here.filter { $0.line == line }) ?? item
    case .moveUp:
      let line = here.lazy.map(\.line).filter { $0 < item.line }.max()
      return nearest(to: item, in: here.filter { $0.line == line }) ?? item
    case .moveRight:
      let next = here.filter { $0.line == item.line && $0.column > item.column }
        .min { $0.column < $1.column }
      return next ?? inPane(pane + 1, besides: item) ?? item
    case .moveLeft:
      let next = here.filter { $0.line == item.line && $0.column < item.column }
        .max { $0.column < $1.column }
      return next ?? inPane(pane - 1, besides: item) ?? item
    default: return item
    }
  }

  private func nearest(to item: Item, in items: [Item]) -> Item? {
    items.min { abs($0.middle - item.middle) < abs($1.middle - item.middle) }
  }

  /// The item of another pane that stands nearest beside `item`.
  private func inPane(_ pane: Int, besides item: Item) -> Item? {
    items.filter { self.pane(of: $0) == pane }.min {
      (abs($0.line - item.line), abs($0.middle - item.middle))
        < (abs($1.line - item.line), abs($1.middle - item.middle))
    }
  }

  /// The first item of the block after that of `item`, in reading order; after the last the first.
  func startOfNextBlock(after item: Item?) -> Item? {
    guard let item else { return items.first }
    let pane = pane(of: item)
    if let block = panes[pane].blocks.first(where: { $0 > item.line }),
      let first = items.first(where: { self.pane(of: $0) == pane && $0.line > block })
    {
      return first
    }
    return items.first { self.pane(of: $0) > pane } ?? items.first
  }

  /// The least scroll from `scroll` that shows an item, with the title above the first of a block
  /// and what follows the last of a pane; or as much of its whole block as there is room for.
  func scroll(from scroll: Int, toShow item: Item, wholeBlock: Bool = false, height: Int) -> Int {
    let pane = panes[pane(of: item)]
    let block = pane.blocks.last { $0 <= item.line } ?? 0
    let isLast = !items.contains { self.pane(of: $0) == self.pane(of: item) && $0.line > item.line }
    let first = item.line - block <= 4 ? block : item.line
    let end = wholeBlock ? pane.blocks.first { $0 > item.line } : nil
    let last =
      isLast || wholeBlock
      ? min((end ?? pane.lines.count) - 1, first + height - 1) : item.line
    let shown = max(min(scroll, first), last - height + 1)
    return min(max(shown, 0), max(self.height - height, 0))
  }
}
