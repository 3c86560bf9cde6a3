import InboxModel
import Testing

@testable import Gateway

struct WaitingTests {
  /// More pushes than go into one transaction are due since ever, and must not end the service.
  @Test(arguments: [Int64.min, -1, 0, 4999, 5000])
  func whatIsDueAlreadyIsNotWaitedFor(due: Int64) {
    let now = Now(wall: Moment(seconds: 1_790_000_000), steady: 5000)
    #expect(Waiting.wait(for: [], others: [], until: due, now: now).isEmpty)
  }
}
