import InboxModel
import PlatformContract
import Synchronization

/// How often replies go out by a way that a platform does not offer: one at a time, with a gap
/// between two, so many an hour, and none for a while after the platform asked for fewer.
final class WritingPace: Sendable {
  private let platform: String
  /// Least seconds between two replies.
  private let gap: Int64
  private let perHour: Int
  private let state = Mutex(State())

  private struct State {
    var isBusy = false
    /// When the replies of the last hour went out.
    var sent: [Moment] = []
    var stoppedUntil = Moment.earliest
  }

  /// `gap` is in seconds; whoever allows very many an hour gets a shorter one.
  init(platform: String, gap: Int64, perHour: Int) {
    self.platform = platform
    self.gap = min(gap, 1800 / Int64(max(1, perHour)))
    self.perHour = perHour
  }

  /// Runs `send` when it is its turn; else says why nothing went out.
  ///
  /// What does not go out now may go out later, untouched.
  func turn(
    in surroundings: Surroundings, _ send: () async -> SendOutcome
  ) async -> SendOutcome {
    let wait: Int64
    switch begin(surroundings.clock()) {
    case .refused(let reason): return .failed(reason: reason, retry: true)
    case .granted(let milliseconds): wait = milliseconds
    }
    defer { state.withLock { $0.isBusy = false } }
    if wait > 0 { await surroundings.pause(wait) }
    guard !Task.isCancelled else {
      return .failed(reason: "The service was stopped before the reply went out.", retry: true)
    }
    let now = surroundings.clock()
    state.withLock { $0.sent.append(now) }
    return await send()
  }

  /// No reply goes out for so many seconds.
  func stop(seconds: Int64, now: Moment) {
    state.withLock { $0.stoppedUntil = max($0.stoppedUntil, now.adding(seconds: seconds)) }
  }

  private enum Turn {
    /// After so many milliseconds.
    case granted(Int64)
    case refused(String)
  }

  private func begin(_ now: Moment) -> Turn {
    state.withLock { state in
      if state.isBusy {
        return .refused("Another reply of this account is on its way; this one follows by itself.")
      }
      if now < state.stoppedUntil {
        let minutes = (state.stoppedUntil.seconds(since: now) + 59) / 60
        return .refused(
          "\(platform) asked for fewer replies; the next goes out in \(minutes) minutes.")
      }
      state.sent.removeAll { now.seconds(since: $0) >= 3600 }
      if state.sent.count >= perHour, let first = state.sent.first {
        let minutes = (first.adding(seconds: 3600).seconds(since: now) + 59) / 60
        return .refused(
          "This account answers \(perHour) times an hour at most; the next goes out in \(minutes) minutes."
        )
      }
      state.isBusy = true
      guard let last = state.sent.last else { return .granted(0) }
      return .granted(max(0, last.adding(seconds: gap).milliseconds - now.milliseconds))
    }
  }
}
