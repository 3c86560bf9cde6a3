/// One part of a report written as a page: what is said, whatever the page is written in.
struct PageSection: Hashable {
  /// Names the part within the page: lower-case letters and hyphens.
  var id: String
  var title: String
  /// A sentence or two on what is counted.
  var note: String?
  var tables: [PageTable]
  /// What words of the tables mean.
  var remarks: [PageRemark]

  init(
    _ id: String, _ title: String, note: String? = nil, _ tables: [PageTable] = [],
    remarks: [PageRemark] = []
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.tables = tables
    self.remarks = remarks
  }
}

struct PageRemark: Hashable {
  var term: String
  var meaning: String
}

/// Rows of words and figures under one header.
struct PageTable: Hashable {
  var caption: String
  var columns: [PageColumn]
  /// How many of the first columns say what a row is about.
  var keys: Int
  var rows: [PageRow] = []

  /// Adds a row; it has one cell for each column.
  mutating func add(_ cells: [PageCell], isTotal: Bool = false) {
    rows.append(PageRow(cells: cells, isTotal: isTotal))
  }
}

struct PageColumn: Hashable {
  enum Side { case left, right }

  var title: String
  var side: Side
  /// What this column and its neighbours of the same group have in common.
  var group: String?

  static func words(_ title: String) -> PageColumn { PageColumn(title: title, side: .left) }

  static func figures(_ title: String, in group: String? = nil) -> PageColumn {
    PageColumn(title: title, side: .right, group: group)
  }
}

struct PageRow: Hashable {
  var cells: [PageCell]
  /// Whether it adds up the rows above it.
  var isTotal: Bool
}

/// What stands in a cell; where a text came from decides how it is written.
enum PageCell: Hashable {
  case nothing
  /// In its printed form.
  case figure(String)
  /// dafu's own words.
  case words(String)
  /// From outside: the names of seats, accounts, posts, and what strangers wrote.
  case foreign(String)
  /// The name of a conversation or a turn, as it is typed behind `dafu show` or `dafu why`.
  case typed(String)
  /// A web address from outside.
  case address(String)
  /// One under the other.
  case lines([PageCell])
}

extension PageCell {
  static func count(_ count: Int) -> PageCell { .figure(PageText.count(count)) }

  static func clock(_ seconds: Int64?) -> PageCell {
    seconds.map { .figure(PlainText.clock($0)) } ?? .nothing
  }

  /// Of a mean or a median, with its one decimal where there is one.
  static func clock(_ seconds: FixedPoint?) -> PageCell {
    seconds == nil ? .nothing : .figure(PlainText.clock(seconds))
  }

  static func percent(_ share: FixedPoint?) -> PageCell {
    share == nil ? .nothing : .figure(PlainText.percent(share))
  }

  static func foreign(_ text: String?) -> PageCell {
    text.map { .foreign($0) } ?? .nothing
  }
}
