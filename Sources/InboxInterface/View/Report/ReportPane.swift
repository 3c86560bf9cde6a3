import InboxModel
import Reports
import TerminalScreen

/// A column of the report, while it is laid out: its lines, and which of their cells are figures.
struct ReportPane {
  /// A figure on the screen that can be selected.
  struct Item: Equatable {
    var place: ReportPlace
    var line: Int
    /// Of the blank before it, in which the mark of the selection stands.
    var column: Int
    /// With that blank.
    var columns: Int

    var middle: Int { column + columns / 2 }
  }

  let columns: Int
  let widths: ScalarWidths
  private(set) var lines: [Line] = []
  private(set) var items: [Item] = []
  /// Lines with the titles of blocks.
  private(set) var blocks: [Int] = []
  private var stretches: [(String, Role)] = []
  private var used = 0

  init(columns: Int, widths: ScalarWidths) {
    self.columns = columns
    self.widths = widths
  }

  func width(_ text: String) -> Int { TerminalScreen.columns(of: text, widths: widths) }

  var room: Int { columns - used }

  mutating func title(_ text: String) {
    if !lines.isEmpty { lines.append(.blank) }
    blocks.append(lines.count)
    put(" ")
    put(text, .label)
    end()
  }

  mutating func put(_ text: String, _ role: Role = .text) {
    stretches.append((text, role))
    used += width(text)
  }

  /// In so many columns, cut or filled up with blanks.
  mutating func put(_ text: String, _ role: Role, left columns: Int) {
    let text = wrap(text, columns: columns, maxLines: 1, widths: widths).first ?? ""
    put(text, role)
    put(blanks(columns - width(text)))
  }

  mutating func put(_ text: String, _ role: Role, right columns: Int) {
    put(blanks(columns - width(text)))
    put(text, role)
  }

  /// A figure, with a blank for the mark of the selection before it.
  mutating func put(_ text: String, _ role: Role, figure: ReportFigure?, right columns: Int = 0) {
    let width = width(text)
    put(blanks(max(columns - width, 1)))
    if let figure { addItem(figure, column: used - 1, columns: width + 1) }
    put(text, role)
  }

  /// A figure that has no blank before it: the mark of the selection covers its first column.
  mutating func put(covered text: String, _ role: Role, figure: ReportFigure) {
    addItem(figure, column: used, columns: width(text))
    put(text, role)
  }

  mutating func end() {
    lines.append(Line(stretches))
    stretches = []
    used = 0
  }

  private mutating func addItem(_ figure: ReportFigure, column: Int, columns: Int) {
    items.append(
      Item(
        place: ReportPlace(figure: figure, repeated: 0), line: lines.count, column: column,
        columns: columns))
  }

  /// A bar of at most so many columns for a share in thousandths.
  mutating func bar(_ share: FixedPoint?, columns: Int, _ role: Role) {
    guard columns > 0 else { return }
    let thousandths = Int(FixedPoint(share?.scaled ?? 0, over: 1, places: 0)?.scaled ?? 0)
    let full = share == nil ? 0 : min((thousandths * columns + 500) / 1000, columns)
    put(String(repeating: BarGlyphs.full, count: full), role)
    let rest = share == nil ? " " : widths.glyphs == .ascii ? "." : BarGlyphs.light
    put(String(repeating: rest, count: columns - full), .muted)
  }

  func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}

/// The characters of bars and tiles; without colour they alone say how much.
enum BarGlyphs {
  static let full = "\u{2588}"
  static let light = "\u{2591}"

  /// For none, some, a quarter, half, three quarters.
  static func shades(_ widths: ScalarWidths) -> [String] {
    widths.glyphs == .ascii
      ? [" ", ".", ":", "*", "#"] : [" ", "\u{2591}", "\u{2592}", "\u{2593}", "\u{2588}"]
  }
}
