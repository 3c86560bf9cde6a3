import Gateway
import InboxModel
import InboxStore

extension Service {
  /// Works until it is asked to stop, or, with `ends`, until every bridge has done its round; then
  /// stops the bridges, which takes less than five seconds.
  ///
  /// `failed` hears of rounds that did not come to their end.
  mutating func run(until stop: StopSignal, ends: Bool, failed: (any Error) -> Void) {
    let watch = FolderWatch(of: store.path)
    var now = SystemClock.look
    // On the steady clock.
    var roundDue = ends ? now.steady + Service.moment : now.steady
    while !stop.isAsked {
      if now.steady >= roundDue {
        do {
          try round(now: now.wall)
        } catch {
          // A locked store or a full disk passes; whoever looks at the log sees that it lasts.
          failed(error)
        }
        // After a failed round the next one must not follow at once.
        roundDue = now.steady + max(1000, nextRound.milliseconds - now.wall.milliseconds)
      }
      for bridge in bridges { bridge.step(now) }
      if ends && bridges.allSatisfy({ $0.isSettled(now) }) { break }
      let ready = Waiting.wait(
        for: bridges, others: [stop.descriptor, watch.fileDescriptor], until: roundDue, now: now)
      now = SystemClock.look
      guard ready.contains(watch.fileDescriptor) else { continue }
      // A moment for the change to become visible, which is later than its event, and so that a
      // long import does not wake us at each of its steps.
      watch.drain()
      roundDue = min(roundDue, now.steady + Service.moment)
    }
    stopBridges()
  }

  private func stopBridges() {
    var now = SystemClock.look
    for bridge in bridges { bridge.stop(now) }
    while true {
      for bridge in bridges { bridge.step(now) }
      guard !bridges.allSatisfy(\.isOver) else { return }
      _ = Waiting.wait(for: bridges, others: [], until: now.steady + 100, now: now)
      now = SystemClock.look
    }
  }

  /// Milliseconds.
  private static let moment: Int64 = 200
}
