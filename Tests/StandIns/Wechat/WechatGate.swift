/// Holds an answer back until a test lets it go: the time between what was done and its answer.
package final class WechatGate: Sendable {
  private let reached = AsyncStream<Void>.makeStream()
  private let opened = AsyncStream<Void>.makeStream()

  package init() {}

  /// Waits until an answer is held.
  package func untilReached() async { for await _ in reached.stream { return } }

  /// Lets whoever waits for an answer to be held wait no longer.
  package func giveUp() { reached.continuation.yield() }

  package func open() { opened.continuation.finish() }

  func pass() async {
    reached.continuation.yield()
    for await _ in opened.stream { return }
  }
}
