import Dispatch
import InboxInterface
import Synchronization

/// Carries out effects one after another, away from the loop: no key waits for the disk, nor for
/// another process that is writing.
final class EffectQueue: Sendable {
  private let queue: DispatchQueue
  private let waiting = Mutex<[Effect]>([])
  private let runner: EffectRunner
  private let mailbox: Mailbox

  init(_ name: String, _ runner: EffectRunner, _ mailbox: Mailbox) {
    queue = DispatchQueue(label: name, qos: .userInitiated)
    self.runner = runner
    self.mailbox = mailbox
  }

  func add(_ effect: Effect) {
    waiting.withLock { $0.append(effect) }
    queue.async { self.work() }
  }

  /// Returns when everything that was added is done.
  func finish() { queue.sync {} }

  /// All that has gathered by now, without what a later effect makes needless; told together, so
  /// that it is drawn once.
  private func work() {
    let effects = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    guard !effects.isEmpty else { return }
    mailbox.post(
      Answers(
        events: effects.coalesced.flatMap { runner.events(for: $0) },
        reads: effects.count { $0.reads }, writes: effects.count { $0.writes }))
  }
}
