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

  func add(_ effects: [Effect]) {
    guard !effects.isEmpty else { return }
    waiting.withLock { $0 += effects }
    queue.async { self.work() }
  }

  /// Returns when everything that was added is done.
  func finish() { queue.sync {} }

  /// All that has gathered by now, without what a later effect makes needless.
  private func work() {
    let effects = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for effect in effects.coalesced { mailbox.post(runner.events(for: effect)) }
  }
}
