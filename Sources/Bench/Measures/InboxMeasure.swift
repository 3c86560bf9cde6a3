import Foundation

/// The inbox in a pseudo-terminal of 120×40: how soon it is there, how fast it answers, what it
/// costs while nobody touches it.
struct InboxMeasure {
  let workshop: Workshop

  private static let rows: Int32 = 40
  private static let columns: Int32 = 120
  /// After so long without a byte, an answer is taken to be whole.
  private static let quiet = Duration.milliseconds(15)
  private static let startQuiet = Duration.milliseconds(150)

  func run() throws {
    let empty = try startTimes("empty.sqlite")
    let big = try startTimes("big.sqlite")
    Figure(
      name: "exec to first complete screen", value: big.median, unit: "ms", target: .atMost(50),
      note: "p90 \(number(big.percentile(90)))"
    ).printLine()
    Figure(
      name: "the same on an empty store", value: empty.median, unit: "ms",
      note: "p90 \(number(empty.percentile(90)))"
    ).printLine()
    try measureKeys()
    try measureSearch()
    try measureMemory()
    try measureIdle()
  }

  private func open(_ store: String) throws -> Session {
    let session = try Session(
      workshop.inbox(store), columns: InboxMeasure.columns, rows: InboxMeasure.rows)
    let first = try session.read(since: session.started, quiet: InboxMeasure.startQuiet)
    guard first.bytes > 100 else {
      throw BenchProblem.unexpected(
        "the inbox on \(store) drew nothing: \(String(decoding: session.received, as: UTF8.self))")
    }
    return session
  }

  private func startTimes(_ store: String) throws -> Sample {
    var times: [Double] = []
    for _ in 0..<21 {
      let session = try Session(
        workshop.inbox(store), columns: InboxMeasure.columns, rows: InboxMeasure.rows)
      let first = try session.read(since: session.started, quiet: InboxMeasure.startQuiet)
      if let last = first.last { times.append(last.milliseconds) }
      session.stop(SIGTERM)
    }
    // The first warms the page cache.
    return Sample(Array(times.dropFirst()))
  }

  private func measureKeys() throws {
    let session = try open("big.sqlite")
    // Within the page: down and up again, never to its edge.
    var keys: [String] = []
    for _ in 0..<8 { keys += Array(repeating: "j", count: 20) + Array(repeating: "k", count: 20) }
    try report("move within the page", try answers(session, keys), bytes: 150)

    _ = try session.send(String(repeating: "j", count: 60), quiet: InboxMeasure.startQuiet)
    try report(
      "scroll by one", try answers(session, Array(repeating: "j", count: 300)), bytes: 350)
    // Down and up again: a small store ends after a few pages, and then a key has no answer.
    let (down, up) = ("\u{1b}[6~", "\u{1b}[5~")
    let pages = (0..<10).flatMap { _ in
      Array(repeating: down, count: 5) + Array(repeating: up, count: 5)
    }
    try report("page down or up", try answers(session, pages), bytes: nil)

    let burst = try session.send(
      String(repeating: "j", count: 200), quiet: InboxMeasure.startQuiet)
    Figure(
      name: "200 keys typed ahead", value: Double(burst.bytes) / 1000, unit: "kB",
      target: .atMost(5)
    ).printLine()
    Figure(
      name: "200 keys typed ahead, to the last byte", value: burst.last?.milliseconds ?? .nan,
      unit: "ms"
    ).printLine()
    session.stop(SIGTERM)
  }

  private func answers(_ session: Session, _ keys: [String]) throws -> [Session.Answer] {
    try keys.map { try session.send($0, quiet: InboxMeasure.quiet) }
  }

  private func report(_ name: String, _ answers: [Session.Answer], bytes: Double?) throws {
    let times = Sample(answers.compactMap { $0.last?.milliseconds })
    let sizes = Sample(answers.map { Double($0.bytes) })
    let silent = answers.count { $0.last == nil }
    guard silent * 10 < answers.count else {
      throw BenchProblem.unexpected("\(name): \(silent) of \(answers.count) keys had no answer")
    }
    Figure(
      name: "\(name), p50", value: times.percentile(50), unit: "ms", target: .atMost(0.5)
    ).printLine()
    Figure(
      name: "\(name), p99", value: times.percentile(99), unit: "ms", target: .atMost(1.5)
    ).printLine()
    Figure(
      name: "\(name), a key", value: sizes.median, unit: "bytes",
      target: bytes.map { .atMost($0) }, note: "most \(number(sizes.percentile(100)))"
    ).printLine()
  }

  /// From Enter to the last byte of the first page; each word anew, in an inbox that has searched
  /// before.
  private func measureSearch() throws {
    let session = try open("big.sqlite")
    var times: [Double] = []
    for word in ["好看", "发货", "质量", "退款", "颜色", "客服", "尺码", "发货", "补货", "物流"] {
      _ = try session.send("/\(word)", quiet: InboxMeasure.startQuiet)
      let answer = try session.send("\r", quiet: InboxMeasure.startQuiet)
      if let last = answer.last { times.append(last.milliseconds) }
    }
    session.stop(SIGTERM)
    let found = Sample(Array(times.dropFirst()))
    Figure(
      name: "search, two characters, first page, p50", value: found.median, unit: "ms",
      target: .atMost(20), note: "most \(number(found.percentile(100)))"
    ).printLine()
  }

  /// After a walk through list, pages, conversations and a search.
  private func measureMemory() throws {
    for store in ["small.sqlite", "big.sqlite"] {
      let session = try open(store)
      for _ in 0..<20 { _ = try session.send("\u{1b}[6~", quiet: InboxMeasure.quiet) }
      for _ in 0..<5 {
        _ = try session.send("\r", quiet: InboxMeasure.startQuiet)
        _ = try session.send("\u{1b}", quiet: InboxMeasure.startQuiet)
        _ = try session.send("j", quiet: InboxMeasure.quiet)
      }
      _ = try session.send("/发货\r", quiet: InboxMeasure.startQuiet)
      let peak = try ProcessStatus(session.process).peakMemory
      session.stop(SIGTERM)
      Figure(
        name: "inbox, peak memory, \(store == "big.sqlite" ? workshop.messages : 10_000) messages",
        value: Double(peak) / 1e6, unit: "MB", target: .atMost(50)
      ).printLine()
    }
  }

  private func measureIdle() throws {
    let session = try open("big.sqlite")
    _ = try session.read(since: .now, quiet: .seconds(1))
    let before = try ProcessStatus(session.process)
    let start = ContinuousClock.now
    var bytes = 0
    // A minute, so that the clock's one tick is in it.
    while start.duration(to: .now) < .seconds(60) {
      bytes += try session.read(since: .now, quiet: .milliseconds(500)).bytes
    }
    let span = start.duration(to: .now)
    let after = try ProcessStatus(session.process)
    session.stop(SIGTERM)
    Figure(
      name: "idle, wake-ups", value: Double(after.wakeUps(since: before)) / span.seconds,
      unit: "a second", note: "\(number(Double(bytes) / span.seconds)) bytes a second"
    ).printLine()
    Figure(
      name: "idle, processor",
      value: 100 * (after.processor - before.processor).seconds / span.seconds,
      unit: "% of a core", target: .atMost(0.1)
    ).printLine()
  }
}
