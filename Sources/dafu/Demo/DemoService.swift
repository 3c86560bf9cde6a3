import Dispatch
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Synchronization

/// What `dafud` is to a real store: brings in what people write, and sends what is queued.
///
/// It knows the demo platform by its contract alone, and the store by the desk: the inbox learns
/// of its work as it learns of another process's.
final class DemoService: Sendable {
  private let desk: Desk
  private let connections: [DemoPlatform]
  private let task = Mutex<Task<Void, Never>?>(nil)
  private let hasEnded = DispatchSemaphore(value: 0)

  private static let interval = Duration.milliseconds(400)
  /// What became of a doubtful reply is asked for so many rounds after the answer was lost.
  private static let patience = 12

  init(_ desk: Desk, after week: DemoWeek) {
    self.desk = desk
    connections = DemoPlatform.accounts(
      after: week, clock: { SystemClock.now },
      pause: { try? await Task.sleep(for: .milliseconds($0)) })
  }

  func start() {
    task.withLock { [self] in $0 = Task.detached { await self.run() } }
  }

  /// Returns once nothing more is written.
  func stop() {
    task.withLock { $0?.cancel() }
    _ = hasEnded.wait(timeout: .now() + 2)
  }

  private func run() async {
    await withTaskGroup { group in
      group.addTask { await self.receive() }
      group.addTask { await self.send() }
    }
    hasEnded.signal()
  }

  private func receive() async {
    var cursors = Dictionary(uniqueKeysWithValues: connections.map { ($0.account, $0.afterWeek) })
    while !Task.isCancelled {
      for connection in connections {
        // A store that is busy now is not busy in the next round; the cursor has not moved.
        guard let page = try? await connection.pull(since: cursors[connection.account]) else {
          continue
        }
        guard !page.messages.isEmpty else { continue }
        let recorded = try? desk.record(page.messages, storedAt: SystemClock.now)
        if recorded != nil, let next = page.next { cursors[connection.account] = next }
      }
      try? await Task.sleep(for: DemoService.interval)
    }
  }

  private func send() async {
    var rounds = 0
    while !Task.isCancelled {
      if let reply = try? desk.nextToSend(now: SystemClock.now),
        let connection = connections.first(where: { $0.account == reply.conversation.account })
      {
        let outcome = await connection.send(reply)
        try? desk.finish(reply.key, outcome, now: SystemClock.now)
        continue
      }
      rounds += 1
      if rounds % DemoService.patience == 0 { await readBack() }
      try? await Task.sleep(for: DemoService.interval)
    }
  }

  /// Asks the platform what it has where its answer to a reply never came.
  private func readBack() async {
    for reply in (try? desk.store.outbox(in: .unconfirmed)) ?? [] {
      guard
        let connection = connections.first(where: { $0.account == reply.conversation.account }),
        let messages = try? await connection.readBack(reply.conversation)
      else { continue }
      // Recording finds the reply among them.
      _ = try? desk.record(messages, storedAt: SystemClock.now)
    }
  }
}
