import InboxDesk
import InboxModel
import PlatformContract

/// Takes what the reading thread found and records it in big batches, each whole or not at all.
struct Importing {
  let logs: [LogFile]
  let desk: Desk
  let backfillBefore: Moment?
  private(set) var summary = ImportSummary()
  private var batch: [Message] = []
  private var batchBytes = 0
  private var progress = ProgressLine(unit: "messages")

  // A batch's conversations are derived once: the bigger, the faster. Both bounds are of memory.
  private static let batchMessages = 50_000
  private static let batchTextBytes = 16 << 20

  init(logs: [LogFile], desk: Desk, backfillBefore: Moment?) {
    self.logs = logs
    self.desk = desk
    self.backfillBefore = backfillBefore
  }

  /// Until the last file ends or Ctrl-C is pressed; what was recorded before an error stays.
  mutating func run(_ queue: BoundedQueue<LogPiece>) throws {
    defer {
      queue.close()
      progress.clear()
    }
    while !Interruption.isAsked {
      switch queue.take(waitingSeconds: 0.5) {
      case .element(.records(let records, let file)):
        for record in records { try take(record, of: logs[file].name) }
      case .element(.end(let file, let encoding, let unknown)):
        remark(encoding, unknown, of: logs[file].name)
      case .element(.failed(let error)):
        try recordBatch()
        throw error
      // A pipe that trickles: what has come is stored before it is waited for.
      case .nothingYet: try recordBatch()
      case .end: return try recordBatch()
      }
    }
    try recordBatch()
  }

  private mutating func take(_ record: MessageLogReader.Record, of file: String) throws {
    switch record {
    case .success(var message):
      if let backfillBefore, message.at < backfillBefore { message.isBackfill = true }
      batch.append(message)
      batchBytes += message.text.utf8.count
      if batch.count >= Importing.batchMessages || batchBytes >= Importing.batchTextBytes {
        try recordBatch()
      }
    case .failure(let problem):
      progress.clear()
      summary.reject(line: problem.line, of: file)
      StandardError.write(line: "\(file):\(problem.line): \(problem)")
    }
  }

  private mutating func recordBatch() throws {
    guard !batch.isEmpty else { return }
    summary.recorded = summary.recorded + (try desk.record(batch, storedAt: SystemClock.now))
    batch.removeAll(keepingCapacity: true)
    batchBytes = 0
    let recorded = summary.recorded
    progress.show(recorded.added + recorded.repeated + recorded.changed)
  }

  private mutating func remark(
    _ encoding: LogEncoding?, _ unknown: [LogPiece.UnknownField], of file: String
  ) {
    progress.clear()
    if encoding == .gb18030 { StandardError.write(line: "\(file): read as GB18030") }
    for field in unknown {
      StandardError.write(
        line: "\(file):\(field.line): `\(field.name)` is no field of a message and was left out")
    }
  }
}
