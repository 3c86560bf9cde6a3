import Gateway
import InboxModel
import InboxStore

extension Service {
  /// Works until it is asked to stop, or, with `ends`, until every account has done its round; then
  /// stops the accounts, which takes less than five seconds.
  ///
  /// `failed` hears of rounds that did not come to their end.
  mutating func run(until stop: StopSignal, ends: Bool, failed: (any Error) -> Void) {
    let watch = FolderWatch(of: store.path)
    var now = clock.look
    // On the steady clock.
    var roundDue = ends ? now.steady + Service.moment : now.steady
    // A busy disk may take longer than a moment to make a change visible.
    var secondLook: Int64?
    while !stop.isAsked {
      if stop.takeReload() {
        reload()
        now = clock.look
        roundDue = now.steady
      }
      if now.steady >= roundDue {
        do {
          try round(now: now.wall)
        } catch {
          // A locked store or a full disk passes; whoever looks at the log sees that it lasts.
          failed(error)
        }
        // After a failed round the next one must not follow at once.
        roundDue = now.steady + max(1000, nextRound.milliseconds - now.wall.milliseconds)
        if let due = secondLook, due > now.steady {
          roundDue = min(roundDue, due)
        } else {
          secondLook = nil
        }
      }
      let asked = pushes.step(now)
      for course in accounts.courses where asked.contains(course.account) { course.readNow() }
      if accounts.step(now) { pushes.serve(accounts.connections) }
      if ends && accounts.courses.allSatisfy({ $0.isSettled(now) }) { break }
      let ready = Waiting.wait(
        for: accounts.courses,
        others: [
          stop.descriptor, stop.reloadDescriptor, watch.fileDescriptor, pushes.descriptor,
        ],
        until: min(roundDue, pushes.due ?? .max), now: now, rate: clock.rate)
      now = clock.look
      guard ready.contains(watch.fileDescriptor) else { continue }
      // A moment for the change to become visible, which is later than its event, and so that a
      // long import does not wake us at each of its steps.
      watch.drain()
      roundDue = min(roundDue, now.steady + Service.moment)
      secondLook = now.steady + Service.longMoment
    }
    stopAll()
  }

  private mutating func stopAll() {
    pushes.stop()
    var now = clock.look
    accounts.stop(now)
    while !accounts.courses.isEmpty {
      accounts.step(now)
      guard !accounts.courses.isEmpty else { break }
      _ = Waiting.wait(
        for: accounts.courses, others: [], until: now.steady + 100 * clock.rate, now: now,
        rate: clock.rate)
      now = clock.look
    }
    accounts.close()
  }

  /// Milliseconds.
  private static let moment: Int64 = 200
  private static let longMoment: Int64 = 1500
}
