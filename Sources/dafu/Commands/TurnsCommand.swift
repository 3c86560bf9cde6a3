import ArgumentParser
import InboxModel
import Reports

struct TurnsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turns",
    abstract: "List every turn: who waited, how long, and how it ended.",
    discussion: """
      Rows come by the time of opening. --from and --to are as in `dafu report`.

      Both files are read as they are by DuckDB and pandas. What they guess from the first rows \
      is best given: a column may be empty in all of these, and ids may look like numbers. A list \
      is a list in jsonl, and words with blanks between them in csv.

        SELECT * FROM read_json_auto('turns.jsonl', sample_size=-1)

        SELECT * FROM read_csv_auto('turns.csv', sample_size=-1, types={'conversation':'VARCHAR',
        'opened_by':'VARCHAR','answered_by':'VARCHAR','post':'VARCHAR','origin':'VARCHAR'})

        ids = dict.fromkeys(['conversation','opened_by','answered_by','post','origin'], 'string')

        pd.read_json('turns.jsonl', lines=True, dtype=ids, dtype_backend='numpy_nullable')

        pd.read_csv('turns.csv', dtype=ids, dtype_backend='numpy_nullable', keep_default_na=False,
        na_values=[''], parse_dates=['opened_at','answered_at','due_at','window_ends_at','mended_at'])
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl, csv }

  @Option(help: "How the turns are written.")
  var format = Format.text

  @OptionGroup var whatIf: WhatIfOption
  @OptionGroup var range: PeriodOptions
  @OptionGroup var judging: AsOfOption
  @OptionGroup var files: SiteOptions

  func run() throws {
    let site = try Site(files)
    let zone = range.zone(site: site)
    let period = try range.period(zone: zone)
    var printer = TurnPrinter(
      format: format, zone: zone,
      columns: JudgedTurn.columns(handOff: !site.rules.botFirst.isEmpty))
    var order = TurnOrder()
    try printer.begin()
    try site.turns(asOf: judging.moment, policy: whatIf.policy) { source in
      try source.turns(in: period) { turn in
        for turn in order.next(turn) { try printer.write(turn) }
      }
    }
    for turn in order.finish() { try printer.write(turn) }
    try printer.end()
  }
}

/// Turns on their way to standard output, one a line.
private struct TurnPrinter {
  let format: TurnsCommand.Format
  let zone: Zone
  let columns: [Column<JudgedTurn>]
  private var output = RowOutput()

  init(format: TurnsCommand.Format, zone: Zone, columns: [Column<JudgedTurn>]) {
    self.format = format
    self.zone = zone
    self.columns = columns
  }

  mutating func begin() throws {
    switch format {
    case .text: output.buffer.append(JudgedTurn.heading(zone: zone))
    case .csv: output.buffer.append(turnHeader: columns)
    case .jsonl: break
    }
  }

  mutating func write(_ turn: JudgedTurn) throws {
    switch format {
    case .text:
      output.buffer.append(turn.line(zone: zone, on: PlainOutput.surface))
    case .csv:
      output.buffer.append(csvLine: turn, columns: columns)
    case .jsonl:
      output.buffer.append(jsonLine: turn, columns: columns)
    }
    try output.rowEnded()
  }

  mutating func end() throws { try output.flush() }
}
