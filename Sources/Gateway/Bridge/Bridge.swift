package import Foundation
package import InboxDesk
package import InboxModel
import InboxStore
import PlatformContract

/// The program that speaks for one account (formats.md section 5): it is started, listened to, given
/// the account's replies, and started again when it ends.
///
/// It works in steps and never waits: whoever drives it calls `step` whenever one of `descriptors`
/// is ready or `due` has come. One thread drives it; several bridges may share that thread.
package final class Bridge: Course {
  package let account: AccountID
  private let command: String
  private let context: BridgeContext
  private let restarts: Bool
  private let random: () -> Double

  private var run: BridgeRun?
  private var starts = 0
  /// New starts since it last ran for a good while.
  private var attempt = 0
  /// On the steady clock; not before may it be started.
  private var nextStart: Int64 = .min
  private var isStopping = false
  /// It could not be started, or ended otherwise than well.
  package private(set) var hasFailed = false

  /// With `restarts` false a program that ends has done its work.
  ///
  /// `random` gives numbers from 0 up to 1; `log` takes lines that may quote strangers.
  package init(
    _ account: AccountID, command: String, desk: Desk, limits: BridgeLimits = BridgeLimits(),
    restarts: Bool = true, random: @escaping () -> Double = { .random(in: 0..<1) },
    log: @escaping (String) -> Void
  ) {
    self.account = account
    self.command = command
    self.restarts = restarts
    self.random = random
    context = BridgeContext(account: account, desk: desk, limits: limits, log: log)
  }

  /// Does what can be done without waiting.
  package func step(_ now: Now) {
    if run == nil && !isStopping && now.steady >= nextStart && (restarts || starts == 0) {
      start(now)
    }
    guard let run else { return }
    run.step(now)
    if let ending = run.outcome { ended(run, ending, now) }
  }

  /// Looks for replies at the next step: some may have been queued.
  package func lookForReplies() { run?.mayHaveReplies = true }

  /// Ends the program: its input ends, after a while it gets SIGTERM, and then SIGKILL.
  package func stop(_ now: Now) {
    isStopping = true
    run?.stop(now)
  }

  /// Nothing of it runs, and nothing will.
  package var isOver: Bool { run == nil && (isStopping || (!restarts && starts > 0)) }

  /// Whether one round is over: it has said so or nothing for a while, and no reply is on its way.
  package func isSettled(_ now: Now) -> Bool { isOver || run?.isSettled(now) ?? false }

  /// What to wait for.
  package var descriptors: [pollfd] { run?.descriptors ?? [] }

  /// When a step is due whatever happens, on the steady clock; nil: only when something happens.
  package func due(_ now: Now) -> Int64? {
    if let run { return run.due(now) }
    return isOver ? nil : nextStart
  }

  private func start(_ now: Now) {
    do {
      let (connectedAt, cursor) = try context.desk.store.write {
        (try $0.connect(account, at: now.wall), try $0.cursor(of: account))
      }
      starts += 1
      run = try BridgeRun(
        context, command: command, connectedAt: connectedAt, cursor: cursor.map(SyncCursor.init),
        now: now)
    } catch let problem as ChildProblem {
      failed(lasted: 0, why: "the bridge cannot be started: \(problem)", now)
    } catch {
      context.say("the bridge is not started now, for the store does not answer: \(error)", now)
      nextStart = now.steady + 1000
    }
  }

  private func ended(_ run: BridgeRun, _ how: String, _ now: Now) {
    self.run = nil
    guard !isStopping else { return }
    guard restarts || how != "status 0" else { return }
    failed(lasted: now.steady - run.startedAt, why: "the bridge's program ended (\(how))", now)
  }

  private func failed(lasted: Int64, why: String, _ now: Now) {
    hasFailed = true
    attempt = lasted >= Backoff.goodWhile ? 1 : attempt + 1
    let pause = Backoff.pause(attempt: attempt, random: random())
    nextStart = now.steady + pause
    let seconds = String(format: "%.1f", Double(pause) / 1000)
    context.say(restarts ? "\(why); it is started again in \(seconds) s" : why, now)
    do {
      try context.desk.store.write {
        try $0.noteBadSync(
          of: account, at: now.wall, failure: why.prefix(1).uppercased() + why.dropFirst() + ".")
      }
    } catch {
      context.say("the store does not answer: \(error)", now)
    }
  }
}

/// What every run of a bridge shares.
final class BridgeContext {
  let account: AccountID
  let desk: Desk
  let limits: BridgeLimits
  private let log: (String) -> Void
  private var budget: LineBudget

  init(
    account: AccountID, desk: Desk, limits: BridgeLimits, log: @escaping (String) -> Void
  ) {
    self.account = account
    self.desk = desk
    self.limits = limits
    self.log = log
    budget = LineBudget(limit: limits.logLines)
  }

  /// Writes a line to the log, unless there are too many of them.
  func say(_ text: String, _ now: Now) {
    let (passes, summary) = budget.take(at: now.steady)
    if let summary { log("\(summary) lines were left out of this log") }
    if passes { log(bounded(text, to: 1500)) }
  }
}

/// The head of what may be as long as a line may be.
func bounded(_ text: String, to limit: Int) -> String {
  let head = text.unicodeScalars.prefix(limit + 1)
  guard head.count > limit else { return text }
  return String(String.UnicodeScalarView(head.prefix(limit))) + "…"
}
