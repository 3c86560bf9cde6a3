import InboxModel
import PlatformContract
import Synchronization

/// How often replies go out by a way that a platform does not offer: one at a time, with a gap
/// between two, so many an hour, and none for a while after the platform asked for fewer.
///
/// A new process goes on at the pace of the last one: what counts is in the reply book.
final class WritingPace: Sendable {
  private let platform: String
  /// Least seconds between two replies.
  private let gap: Int64
  private let perHour: Int
  private let book: ReplyBook
  /// Whether "accepted" leaves open whether everybody sees it.
  private let looksLater: Bool
  private let isBusy = Mutex(false)

  /// `gap` is in seconds; whoever allows very many an hour gets a shorter one.
  init(platform: String, gap: Int64, perHour: Int, book: ReplyBook, looksLater: Bool) {
    self.platform = platform
    self.gap = min(gap, 1800 / Int64(max(1, perHour)))
    self.perHour = perHour
    self.book = book
    self.looksLater = looksLater
  }

  /// Sends a reply when it is its turn; else says why nothing went out.
  ///
  /// `prepare` asks what has to be known first: nothing goes out by it. `send` is the one call that
  /// counts, and is noted before it is made. What does not go out now may go out later, untouched.
  func turn<Target>(
    _ reply: OutgoingReply, in surroundings: Surroundings,
    prepare: () async throws(ConnectionProblem) -> Target, send: (Target) async -> SendOutcome
  ) async -> SendOutcome {
    let isFree = isBusy.withLock { isBusy in
      defer { isBusy = true }
      return !isBusy
    }
    guard isFree else {
      return .failed(
        reason: "Another reply of this account is on its way; this one follows by itself.",
        retry: true)
    }
    defer { isBusy.withLock { $0 = false } }
    if let outcome = book[reply.key] { return outcome }
    switch begin(surroundings.clock()) {
    case .refused(let reason): return .failed(reason: reason, retry: true)
    case .granted(let wait): if wait > 0 { await surroundings.pause(wait) }
    }
    guard !Task.isCancelled else {
      return .failed(reason: "The service was stopped before the reply went out.", retry: true)
    }
    let target: Target
    do {
      target = try await prepare()
    } catch {
      return outcome(error, surroundings.clock())
    }
    let now = surroundings.clock()
    guard
      book.change({ $0.sent = WritingPace.counted($0.sent, now) + [now.milliseconds] })
    else {
      book.change { $0.sent.removeAll { $0 == now.milliseconds } }
      return .failed(
        reason: "dafud cannot write down that the reply goes out; see to the disk it writes to.",
        retry: true)
    }
    let outcome = await send(target)
    book.keep(outcome, of: reply, looksAt: looksLater ? surroundings.clock() : nil)
    return outcome
  }

  /// No reply goes out for so many seconds.
  func stop(seconds: Int64, now: Moment) {
    let end = now.adding(seconds: min(max(0, seconds), WritingPace.longestStop)).milliseconds
    book.change { $0.stoppedUntil = max($0.stoppedUntil, end) }
  }

  /// Seconds.
  private static let longestStop: Int64 = 86_400
  /// Seconds by which a clock may be set back; what is further ahead was noted by one that was wrong.
  private static let clockStep: Int64 = 300

  /// Of a problem before anything went out.
  private func outcome(_ problem: ConnectionProblem, _ now: Moment) -> SendOutcome {
    switch problem {
    case .rateLimited(let reason, let seconds):
      stop(seconds: seconds ?? 3600, now: now)
      return .failed(reason: reason, retry: true)
    case .unreachable(let reason), .malformed(let reason):
      return .failed(reason: reason, retry: true)
    case .needsLogin(let reason), .unable(let reason):
      return .failed(reason: reason, retry: false)
    }
  }

  /// Those of the last hour.
  private static func counted(_ sent: [Int64], _ now: Moment) -> [Int64] {
    let hour = (-clockStep * 1000)..<3_600_000
    return sent.filter { hour.contains(now.milliseconds - $0) }
  }

  private enum Turn {
    /// After so many milliseconds.
    case granted(Int64)
    case refused(String)
  }

  private func begin(_ now: Moment) -> Turn {
    let noted = book.contents
    let stop = Moment(milliseconds: noted.stoppedUntil)
    if now < stop, stop <= now.adding(seconds: WritingPace.longestStop + WritingPace.clockStep) {
      let minutes = (stop.seconds(since: now) + 59) / 60
      return .refused(
        "\(platform) asked for fewer replies; the next goes out in \(minutes) minutes.")
    }
    let sent = WritingPace.counted(noted.sent, now)
    if sent.count >= perHour, let first = sent.first {
      let next = Moment(milliseconds: first).adding(seconds: 3600)
      let minutes = (next.seconds(since: now) + 59) / 60
      return .refused(
        "This account answers \(perHour) times an hour at most; the next goes out in \(minutes) minutes."
      )
    }
    guard let last = sent.last else { return .granted(0) }
    return .granted(max(0, last + gap * 1000 - now.milliseconds))
  }
}
