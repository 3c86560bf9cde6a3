import Dispatch
import InboxInterface
import Synchronization

/// Carries out effects one after another, away from the loop: no key waits for the disk, nor for
/// another process that is writing.
final class EffectQueue: Sendable {
  private let queue: DispatchQueue
  private let waiting = Mutex<[Effect]>([])
  private let unanswered = Atomic<Int>(0)
  private let runner: EffectRunner
  private let mailbox: Mailbox

  init(_ name: String, _ runner: EffectRunner, _ mailbox: Mailbox) {
    queue = DispatchQueue(label: name, qos: .userInitiated)
    self.runner = runner
    self.mailbox = mailbox
  }

  func add(_ effects: [Effect]) {
    guard !effects.isEmpty else { return }
    unanswered.add(effects.count, ordering: .relaxed)
    waiting.withLock { $0 += effects }
    queue.async { self.work() }
  }

  /// Everything that was added is done, and what came of it is in the mailbox.
  var isIdle: Bool { unanswered.load(ordering: .acquiring) == 0 }

  /// Returns when everything that was added is done.
  func finish() { queue.sync {} }

  /// All that has gathered by now, without what a later effect makes needless; told together, so
  /// that it is drawn once.
  private func work() {
    let effects = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    mailbox.post(effects.coalesced.flatMap { runner.events(for: $0) })
    unanswered.subtract(effects.count, ordering: .releasing)
  }
}
