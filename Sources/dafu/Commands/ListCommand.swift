import ArgumentParser
import InboxDesk
import InboxInterface
import InboxModel
import InboxStore
import ReplyTracking
import Reports

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the rows of the inbox, in the order in which promises break.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  enum View: String, ExpressibleByArgument, CaseIterable {
    case waiting, snoozed, done, backfill, outbox

    /// Nil: it shows only today.
    var past: PastView? {
      switch self {
      case .waiting: .waiting
      case .snoozed: .snoozed
      case .done: .done
      case .backfill: .backfill
      case .outbox: nil
      }
    }
  }

  @Option(help: "Which rows.")
  var view = View.waiting

  @Option(help: ArgumentHelp("Rows whose messages hold this text.", valueName: "text"))
  var search: String?

  @Option(help: "At most so many rows; 0 for all.")
  var limit = 0

  @Option(help: "How the rows are written.")
  var format = Format.text

  @OptionGroup var judging: AsOfOption
  @OptionGroup var files: SiteOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number from 0, not \(limit).") }
  }

  func run() throws {
    let site = try Site(files)
    let store = try site.store()
    let desk = try site.desk(store)
    let now = judging.moment
    var printer = RowPrinter(format: format, language: site.language)
    try printer.begin()
    try forEachRow(desk, now: now) { row in
      try printer.write(
        ListedRow(
          row: row, flags: flags(row, now: now, rules: desk.rules),
          countdown: RowState(row, view: inboxView, now: now, zone: site.zone).countdown))
    }
    try printer.end()
  }

  private func forEachRow(
    _ desk: Desk, now: Moment, _ body: (InboxRow) throws -> Void
  ) throws {
    if let asOf = judging.asOf, asOf < SystemClock.now, search == nil, let past = view.past {
      let rows = try desk.store.snapshot {
        try PastInbox(desk, in: $0, asOf: asOf).rows(of: past, limit: limit == 0 ? nil : limit)
      }
      return try rows.forEach(body)
    }
    var offset = 0
    while limit == 0 || offset < limit {
      let wanted = limit == 0 ? 500 : min(500, limit - offset)
      let rows = try desk.store.page(of: inboxView, offset: offset, limit: wanted, now: now)
      try rows.forEach(body)
      offset += rows.count
      if rows.count < wanted { break }
    }
  }

  /// What the engine says of the row's turn, as in `dafu turns`.
  private func flags(_ row: InboxRow, now: Moment, rules: CompiledRules) -> [InboxModel.Flag] {
    var flags = row.lastTurn.map { judge($0, asOf: now, rules: rules).flags } ?? []
    if row.outbox == .failed || row.outbox == .unconfirmed { flags.insert(.sendFailed) }
    return flags.sorted()
  }

  private var inboxView: InboxView {
    if let search { return .search(search) }
    switch view {
    case .waiting: return .waiting
    case .snoozed: return .snoozed
    case .done: return .done
    case .backfill: return .backfill
    case .outbox: return .outbox
    }
  }
}

/// Rows on their way to standard output.
private struct RowPrinter {
  let format: ListCommand.Format
  let language: String
  private var output = RowOutput()
  private var isFirst = true

  init(format: ListCommand.Format, language: String) {
    self.format = format
    self.language = language
  }

  mutating func begin() throws {
    switch format {
    case .text: break
    case .csv: output.buffer.append(csvHeader: ListedRow.columns)
    case .json: output.buffer.append(#"{"format":1,"rows":["#)
    }
  }

  mutating func write(_ row: ListedRow) throws {
    switch format {
    case .text:
      output.buffer.append(row.line(language: language, on: PlainOutput.surface))
    case .csv: output.buffer.append(csvRow: row, columns: ListedRow.columns)
    case .json:
      output.buffer.append(isFirst ? "\n" : ",\n")
      output.buffer.append(jsonRow: row, columns: ListedRow.columns)
    }
    isFirst = false
    try output.rowEnded()
  }

  mutating func end() throws {
    if format == .json { output.buffer.append("\n]}\n") }
    try output.flush()
  }
}
