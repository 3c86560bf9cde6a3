import Foundation
import InboxDesk
import InboxModel
import PlatformContract

/// One run of a bridge's program, from its start until nothing of it is left.
final class BridgeRun {
  let context: BridgeContext
  let startedAt: Int64
  /// What its platform stamped before is history; nil: nothing is.
  let connectedAt: Moment?
  let child: ChildProcess
  var reader: BridgeReader
  private var errorLines = ErrorLines()
  var outgoing = OutgoingLines()

  /// Read and not yet in the store, in the order in which it came.
  var unkept: [BridgeLine] = []
  /// The store did not answer: until then, on the steady clock, nothing more is read.
  var storeRetryAt: Int64 = .min
  /// It said that it cannot read its platform, and not yet that it can.
  var isUnwell = false

  /// Replies handed over and not answered for, with the time at which they become doubtful.
  var inFlight: [String: Int64] = [:]
  var mayHaveReplies = true

  private var lastNews: Int64
  private var hasSpoken = false
  private var isDone = false
  private var ending: Ending?
  /// dafud itself stops, and has no time.
  private(set) var isLast = false
  /// How it ended, once all of it is over.
  private(set) var outcome: String?

  private struct Ending {
    var since: Int64
    var signals = 0
  }

  init(
    _ context: BridgeContext, command: String, connectedAt: Moment?, cursor: SyncCursor?, now: Now
  ) throws(ChildProblem) {
    self.context = context
    self.connectedAt = connectedAt
    startedAt = now.steady
    lastNews = now.steady
    reader = BridgeReader(account: context.account, lineLimit: context.limits.lineBytes)
    child = try ChildProcess(
      command: command,
      environment: [
        "DAFU_PLATFORM": context.account.platform.name, "DAFU_ACCOUNT": context.account.name,
      ])
    outgoing.add(BridgeOrder.start(context.account, cursor: cursor).line)
  }

  func step(_ now: Now) {
    readErrors(now)
    readOutput(now)
    settleLate(now)
    handOver(now)
    write()
    if ending == nil && (child.output < 0 || child.hasEnded) { end(now) }
    if ending != nil { goOnEnding(now) }
  }

  private func readErrors(_ now: Now) {
    // A few chunks, lest a flood here keeps everything else waiting.
    for _ in 0..<4 {
      guard case .bytes(let chunk) = child.readErrors() else { return }
      for line in errorLines.split(chunk) { context.say("says: \(line)", now) }
    }
  }

  /// Reads what is there, as much as one transaction should hold, and keeps it.
  private func readOutput(_ now: Now) {
    guard now.steady >= storeRetryAt else { return }
    keep(now)
    guard unkept.isEmpty else { return }
    var bytes = 0
    reading: while bytes < context.limits.bytesAtOnce {
      switch child.readOutput() {
      case .bytes(let chunk):
        bytes += chunk.count
        take(reader.read(chunk), now)
      case .nothing: break reading
      case .end:
        take(reader.finish(), now)
        break reading
      }
    }
    keep(now)
  }

  private func take(_ lines: [BridgeReader.Line], _ now: Now) {
    for line in lines {
      // A bridge that says how it is again and again has nothing new all the same.
      if case .success(.health) = line, hasSpoken {} else { lastNews = now.steady }
      switch line {
      case .success(.unknownType(let type)):
        context.say("lines of the type \"\(type)\" are not known here and left out", now)
      case .success(.unknownField(let name)):
        context.say("the field \"\(name)\" is not known here and left out", now)
      case .success(.done):
        (hasSpoken, isDone) = (true, true)
      case .success(var line):
        hasSpoken = true
        if case .message(var message) = line {
          isDone = false
          if let connectedAt, message.at < connectedAt { message.isBackfill = true }
          line = .message(message)
        }
        unkept.append(line)
      case .failure(let problem):
        context.say("line \(problem.line) is left out: \(problem)", now)
      }
    }
  }

  private func write() {
    guard !outgoing.isEmpty else { return }
    _ = outgoing.drain { child.write($0) }
  }

  /// Whether it may get replies: it is there, and has not come only to fail.
  func takesReplies(_ now: Now) -> Bool {
    ending == nil && child.input >= 0
      && (hasSpoken || now.steady >= startedAt + context.limits.silence)
  }

  /// When its round is over if nothing new comes; its first line may take as long as an answer.
  private var quietAt: Int64 {
    hasSpoken ? lastNews + context.limits.quiet : startedAt + context.limits.answer
  }

  func isSettled(_ now: Now) -> Bool {
    let isQuiet = isDone || now.steady >= quietAt
    let hasSent = inFlight.isEmpty && (!mayHaveReplies || child.input < 0)
    return isQuiet && hasSent && unkept.isEmpty
  }
}

extension BridgeRun {
  /// Ends it for good.
  func stop(_ now: Now) {
    isLast = true
    end(now)
  }

  /// Begins the end: no more input, and after a while the signals.
  private func end(_ now: Now) {
    guard ending == nil else { return }
    ending = Ending(since: now.steady)
    child.closeInput()
  }

  private func goOnEnding(_ now: Now) {
    guard var ending else { return }
    let waited = now.steady - ending.since
    for (number, name) in [SIGTERM, SIGKILL].enumerated()
    where ending.signals == number && waited >= context.limits.grace * Int64(number + 1) {
      child.signalAll(name)
      ending.signals += 1
    }
    self.ending = ending
    guard child.hasEnded else { return }
    // Nobody of its group may go on writing; its number is taken until `reap`.
    child.signalAll(SIGKILL)
    let isLate = waited >= context.limits.grace * 2
    // A stray of another group may hold the pipe open. Only a stop does not wait for the store: what
    // is in the pipe is nowhere else.
    guard unkept.isEmpty ? child.output < 0 || isLate : isLate && isLast else { return }
    giveUpReplies(now)
    guard inFlight.isEmpty || isLast else { return }
    readErrors(now)
    if let line = errorLines.finish() { context.say("says: \(line)", now) }
    if !unkept.isEmpty {
      context.say("its last words are lost, for the store does not answer", now)
    }
    outcome = child.reap()
  }

  var descriptors: [pollfd] {
    var requests: [pollfd] = []
    func wait(for descriptor: Int32, _ events: Int32) {
      if descriptor >= 0 {
        requests.append(pollfd(fd: descriptor, events: Int16(events), revents: 0))
      }
    }
    // A store that does not answer holds the bridge back.
    if unkept.isEmpty { wait(for: child.output, POLLIN) }
    wait(for: child.errors, POLLIN)
    if !outgoing.isEmpty { wait(for: child.input, POLLOUT) }
    return requests
  }

  func due(_ now: Now) -> Int64? {
    var times = Array(inFlight.values)
    // Nothing wakes us when a program has ended that had closed its output before.
    if ending != nil { times.append(now.steady + 20) }
    if !unkept.isEmpty { times.append(storeRetryAt) }
    if mayHaveReplies && ending == nil && child.input >= 0 {
      times.append(max(storeRetryAt, hasSpoken ? now.steady : startedAt + context.limits.silence))
    }
    if quietAt > now.steady { times.append(quietAt) }
    return times.min()
  }
}
