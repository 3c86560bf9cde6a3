import TerminalScreen

/// Where the parts of the phone screen stand in an area; what has no room is left out.
struct PhoneLayout: Equatable {
  struct Placed: Equatable {
    var part: PhoneState.Part
    var row: Int
    var column: Int
  }

  var bar: Int?
  /// The first row of the address.
  var link: Int?
  /// The row of the labels over the codes.
  var labels: Int?
  var codes: [Placed] = []
  /// The code that is wanted has no room: so large the window must be for it.
  var wanted: ScreenSize?
  /// Where the words stand, and what is to be said.
  var text: Area?

  /// Both codes stand there: there is no other one to go to.
  var showsBoth: Bool { codes.count > 1 }

  /// Below this width a column beside the codes holds nothing readable.
  private static let leastTextColumns = 20

  /// `linkRows` are those that the address takes whole.
  init(_ phone: PhoneState, in area: Area, linkRows: Int) {
    let made = [PhoneState.Part.link, .text].compactMap { part in
      phone.code(part).map { (part, $0) }
    }
    let room = area.rows - linkRows
    let together = made.map(\.1.columns).reduce(0, +) + 3 * (made.count - 1)
    var shown = made.filter { $0.0 == phone.shown }
    // Side by side only with room for the words beside them.
    if together + 4 + PhoneLayout.leastTextColumns <= area.columns,
      made.allSatisfy({ $0.1.rows + 2 <= room })
    {
      shown = made
    }
    let rows = shown.map(\.1.rows).max() ?? 0
    let fits = rows <= room && shown.allSatisfy { $0.1.columns <= area.columns }
    var row = area.row
    // The bar and the labels give way to a code that needs their rows.
    let isTight = fits && rows > 0 && rows + 2 > room
    if !isTight {
      bar = row
      row += 1
    }
    if linkRows > 0 {
      link = row
      row += linkRows
    }
    guard fits, !shown.isEmpty else {
      if let code = shown.first?.1 {
        // With header and footer.
        wanted = ScreenSize(columns: code.columns, rows: code.rows + linkRows + 2)
      }
      text = PhoneLayout.area(row, area.column + 1, area.columns - 2, until: area)
      return
    }
    if !isTight {
      labels = row
      row += 1
    }
    var column = area.column
    for (part, code) in shown {
      codes.append(Placed(part: part, row: row, column: column))
      column += code.columns + 3
    }
    let left = area.column + area.columns - column - 1
    if left >= PhoneLayout.leastTextColumns {
      text = PhoneLayout.area(labels ?? row, column, left, until: area)
    } else {
      text = PhoneLayout.area(row + rows + 1, area.column + 1, area.columns - 2, until: area)
    }
  }

  private static func area(_ row: Int, _ column: Int, _ columns: Int, until area: Area) -> Area? {
    let rows = area.row + area.rows - row
    guard rows > 0, columns > 0 else { return nil }
    return Area(row: row, rows: rows, column: column, columns: columns)
  }
}

extension PhoneState {
  /// The code of a part, once it is made.
  func code(_ part: Part) -> QRCode? {
    guard let content = content(part), case .made(let code) = codes[content] else { return nil }
    return code
  }
}
