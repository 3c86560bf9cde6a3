import Foundation

/// The same report made by DuckDB from a table of the same messages, where Python has `duckdb`.
///
/// It derives the turns with window functions and takes exact percentiles, as dafu does; it knows no
/// working hours, no policies and no language, so that it does less.
struct DuckDBMeasure {
  let workshop: Workshop

  func run() throws {
    let log = try workshop.log(workshop.messages)
    let database = workshop.path("messages-\(workshop.messages)-\(workshop.seed).duckdb")
    let run: Run
    do {
      run = try Run(["/usr/bin/env", "python3", "-c", DuckDBMeasure.script, log, database])
    } catch {
      return printNow("DuckDB: not measured, since Python has no duckdb here")
    }
    let report = try Run(
      workshop.command("report", "--by", "platform", "--format", "csv", store: "big.sqlite"))
    let lines = run.output.split(separator: "\n").map(String.init)
    guard let seconds = lines.first.flatMap(Double.init) else {
      throw BenchProblem.unexpected("DuckDB printed '\(run.output)'")
    }
    let same = lines.dropFirst() == ourRows(report.output)[...]
    Figure(
      name: "the same report by DuckDB", value: seconds, unit: "s",
      note: same ? "the same waits on each platform" : "OTHER waits than dafu's"
    ).printLine()
  }

  /// Platform, answered turns, median, p90, p95 and max of the wall time, as the script prints them.
  private func ourRows(_ csv: String) -> [String] {
    let rows = csv.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    guard let names = rows.first else { return [] }
    let wanted = ["platform", "wall_n", "wall_median", "wall_p90", "wall_p95", "wall_max"]
    let places = wanted.compactMap { name in
      names.firstIndex { $0.trimmingCharacters(in: ["\""]) == name }
    }
    return rows.dropFirst().map { row in
      places.map { row.indices.contains($0) ? row[$0] : "" }.joined(separator: ",")
    }
  }

  /// Loads the log once; prints the fastest of three runs in seconds, then the rows.
  private static let script = """
    import os, sys, time, duckdb
    log, database = sys.argv[1], sys.argv[2]
    fresh = not os.path.exists(database)
    db = duckdb.connect(database)
    db.execute('SET enable_progress_bar = false')
    if fresh:
        db.execute('''
            CREATE TABLE message AS
            SELECT platform, account, conversation, id, direction, epoch(CAST("at" AS TIMESTAMPTZ))::BIGINT AS stamp
            FROM read_json(?, format = 'newline_delimited', columns = {
                platform: 'VARCHAR', account: 'VARCHAR', conversation: 'VARCHAR', id: 'VARCHAR',
                direction: 'VARCHAR', "at": 'VARCHAR'})''', [log])
    report = '''
        WITH numbered AS (
            SELECT *, count(*) FILTER (direction = 'out') OVER (
                PARTITION BY platform, account, conversation ORDER BY stamp, id
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS replies
            FROM message),
        turn AS (
            SELECT platform, min(stamp) FILTER (direction = 'in') AS opened,
                min(stamp) FILTER (direction = 'out') AS answered
            FROM numbered GROUP BY platform, account, conversation, replies
            HAVING opened IS NOT NULL)
        SELECT platform, count(answered), median(answered - opened),
            quantile_disc(answered - opened, 0.9), quantile_disc(answered - opened, 0.95),
            max(answered - opened)
        FROM turn GROUP BY platform ORDER BY platform'''
    times = []
    for _ in range(3):
        start = time.perf_counter()
        rows = db.execute(report).fetchall()
        times.append(time.perf_counter() - start)
    print(min(times))
    for row in rows:
        print(','.join(f'{value:g}' if isinstance(value, float) else str(value) for value in row))
    """
}
