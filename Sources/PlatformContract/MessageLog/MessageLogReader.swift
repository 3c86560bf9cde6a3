package import InboxModel

/// Reads a message log (formats.md section 1) from chunks of bytes, in bounded memory.
///
/// JSON Lines or CSV; UTF-8 with or without a byte-order mark, or GB18030. Each line is a message
/// or a problem with its place; nothing is passed over in silence but blank lines.
package struct MessageLogReader {
  /// Nil until the first line that is not blank has shown it.
  package private(set) var format: LogFormat?
  /// Names that no message has, with the line on which each stood first; at most a hundred.
  package private(set) var unknownFields: [(name: String, line: Int)] = []

  package typealias Record = Result<Message, LogProblem>

  private let limit: Int
  private var splitter: LineSplitter
  private var transcoder = Transcoder()
  private var records: CSVRecords
  private var table: CSVTable?
  private var start: [UInt8] = []
  private var isRefused = false

  /// With `format` nil, a first line that begins with a brace or is no list of columns is JSON.
  ///
  /// `lineLimit` is in bytes.
  package init(format: LogFormat? = nil, lineLimit: Int = 16 << 20) {
    self.format = format
    limit = lineLimit
    splitter = LineSplitter(limit: lineLimit)
    records = CSVRecords(limit: lineLimit)
  }

  /// Nil while only ASCII has been seen.
  package var encoding: LogEncoding? { transcoder.encoding }

  /// The records that are complete with this chunk.
  package mutating func read(_ chunk: [UInt8]) -> [Record] {
    guard !isRefused else { return [] }
    if start.count < 2 {
      start += chunk.prefix(2 - start.count)
      if start == [0xFF, 0xFE] || start == [0xFE, 0xFF] {
        return [refuse(LogProblem(line: 1, reason: .utf16))]
      }
    }
    var lines: [PhysicalLine] = []
    splitter.split(chunk) { lines.append($0) }
    return read(lines, isLast: false)
  }

  /// The records that the end of the file completes.
  package mutating func finish() -> [Record] {
    guard !isRefused else { return [] }
    return read(splitter.finish().map { [$0] } ?? [], isLast: true)
  }

  private mutating func read(_ lines: [PhysicalLine], isLast: Bool) -> [Record] {
    var ready: [Result<PhysicalLine, LogProblem>] = []
    for line in lines { transcoder.add(line) { ready.append($0) } }
    if isLast { transcoder.finish { ready.append($0) } }
    var found: [Record] = []
    found.reserveCapacity(ready.count)
    for line in ready where !isRefused {
      switch line {
      case .success(let line): read(line, into: &found)
      case .failure(let problem): found.append(.failure(problem))
      }
    }
    if isLast && !isRefused && format == .csv {
      var rows: [Result<CSVRecord, LogProblem>] = []
      records.finish { rows.append($0) }
      for row in rows where !isRefused { read(row, into: &found) }
    }
    return found
  }

  private mutating func read(_ line: PhysicalLine, into found: inout [Record]) {
    if format == nil && !line.isBlank { format = MessageLogReader.format(of: line.bytes) }
    if format == .csv {
      var rows: [Result<CSVRecord, LogProblem>] = []
      records.add(line) { rows.append($0) }
      for row in rows where !isRefused { read(row, into: &found) }
    } else if line.isTooLong {
      found.append(
        .failure(LogProblem(line: line.number, reason: .lineTooLong(limit: limit))))
    } else if !line.isBlank {
      found.append(
        Record { () throws(LogProblem) in
          try JSONLine.message(line.bytes, line: line.number) { noteUnknown($0, line.number) }
        })
    }
  }

  private mutating func read(
    _ row: Result<CSVRecord, LogProblem>, into found: inout [Record]
  ) {
    do throws(LogProblem) {
      let record = try row.get()
      if let table {
        found.append(.success(try table.message(record)))
      } else {
        do throws(LogProblem) {
          table = try CSVTable(header: record) { noteUnknown($0, record.line) }
        } catch {
          found.append(refuse(error))
        }
      }
    } catch {
      found.append(table == nil ? refuse(error) : .failure(error))
    }
  }

  /// Nothing after this is read.
  private mutating func refuse(_ problem: LogProblem) -> Record {
    isRefused = true
    return .failure(problem)
  }

  private mutating func noteUnknown(_ name: String, _ line: Int) {
    guard unknownFields.count < 100, !unknownFields.contains(where: { $0.name == name }) else {
      return
    }
    unknownFields.append((name, line))
  }

  private static func format(of line: ArraySlice<UInt8>) -> LogFormat {
    let text = String(decoding: line.prefix(4096), as: UTF8.self)
    let isTable =
      !text.drop { $0 == " " || $0 == "\t" }.hasPrefix("{") && text.contains(",")
      && text.contains(LogField.platform.name)
    return isTable ? .csv : .jsonl
  }
}
