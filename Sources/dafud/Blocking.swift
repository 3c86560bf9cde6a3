import Foundation
import Synchronization

/// Waits on this thread for something asynchronous; only for a thread on which nothing else is
/// waiting, such as the main one at the start and at the end.
func blocking<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) -> Result? {
  let done = DispatchSemaphore(value: 0)
  let box = ResultBox<Result>()
  Task.detached {
    let result = await work()
    box.result.withLock { $0 = result }
    done.signal()
  }
  done.wait()
  return box.result.withLock { $0 }
}

private final class ResultBox<Result: Sendable>: Sendable {
  let result = Mutex<Result?>(nil)
}
