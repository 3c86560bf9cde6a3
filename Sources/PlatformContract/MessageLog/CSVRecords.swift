/// The rows of a comma-separated table, as RFC 4180 has them: a quoted cell may hold commas,
/// doubled quotes and line ends.
struct CSVRecord {
  /// The file's line on which it begins.
  var line: Int
  var cells: [[UInt8]]
}

/// Puts lines together to records.
///
/// A row that breaks the rules loses its first line only, and reading goes on with the next one:
/// a stray quote swallows nothing that comes after it.
struct CSVRecords {
  private let limit: Int
  private var pending: [PhysicalLine] = []
  private var pendingBytes = 0
  private var row = CSVRow()

  init(limit: Int) { self.limit = limit }

  mutating func add(_ line: PhysicalLine, _ take: (Result<CSVRecord, LogProblem>) -> Void) {
    var waiting = [line]
    while let line = waiting.popLast() {
      if line.isTooLong {
        waiting += refusePending(take)
        if waiting.isEmpty {
          take(.failure(LogProblem(line: line.number, reason: .lineTooLong(limit: limit))))
        } else {
          waiting.insert(line, at: 0)
        }
        continue
      }
      if pending.isEmpty && line.isBlank { continue }
      pending.append(line)
      pendingBytes += line.bytes.count + 1
      do throws(LogProblem.Reason) {
        let isComplete = try row.add(line.bytes)
        if isComplete {
          take(.success(CSVRecord(line: pending[0].number, cells: row.cells)))
          forgetPending()
        } else if pendingBytes > limit {
          throw .unclosedQuote
        }
      } catch {
        waiting += refusePending(reason: error, take)
      }
    }
  }

  /// The file is over: a cell that is still open never closed.
  mutating func finish(_ take: (Result<CSVRecord, LogProblem>) -> Void) {
    while !pending.isEmpty {
      let lines = refusePending(take).reversed()
      for line in lines { add(line, take) }
    }
  }

  /// Refuses the first pending line; the others come back, the first of them last.
  private mutating func refusePending(
    reason: LogProblem.Reason = .unclosedQuote, _ take: (Result<CSVRecord, LogProblem>) -> Void
  ) -> [PhysicalLine] {
    guard let first = pending.first else { return [] }
    let rest = Array(pending.dropFirst().reversed())
    take(.failure(LogProblem(line: first.number, reason: reason)))
    forgetPending()
    return rest
  }

  private mutating func forgetPending() {
    pending = []
    pendingBytes = 0
    row = CSVRow()
  }
}

/// One row while its lines come in.
private struct CSVRow {
  private(set) var cells: [[UInt8]] = []
  private var cell: [UInt8] = []
  private var state = State.atStart

  private enum State { case atStart, plain, quoted, afterQuote }

  /// True when the row is complete; false when a quoted cell goes on in the next line.
  mutating func add(_ line: ArraySlice<UInt8>) throws(LogProblem.Reason) -> Bool {
    if state == .quoted { cell.append(0x0A) }
    for (index, byte) in zip(line.indices, line) {
      switch (state, byte) {
      case (.quoted, UInt8(ascii: "\"")): state = .afterQuote
      case (.quoted, _): cell.append(byte)
      case (_, UInt8(ascii: ",")): endCell()
      case (_, 0x0D) where index == line.endIndex - 1: break
      case (.atStart, UInt8(ascii: "\"")): state = .quoted
      case (.afterQuote, UInt8(ascii: "\"")):
        cell.append(byte)
        state = .quoted
      case (.afterQuote, _), (.plain, UInt8(ascii: "\"")):
        throw .quote(column: index - line.startIndex + 1)
      default:
        cell.append(byte)
        state = .plain
      }
    }
    guard state != .quoted else { return false }
    endCell()
    return true
  }

  private mutating func endCell() {
    cells.append(cell)
    cell = []
    state = .atStart
  }
}
