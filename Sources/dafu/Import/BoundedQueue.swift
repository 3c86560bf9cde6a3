import Foundation

/// Hands values from one thread to another and makes the giver wait while the taker is behind, so
/// that a file of any size passes through the same memory.
///
/// Unchecked: `waiting` and `isClosed` are touched only while `condition` is locked.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  private var waiting: [Element] = []
  private var isClosed = false

  init(capacity: Int) { self.capacity = capacity }

  enum Taken {
    case element(Element)
    /// Nothing came in time.
    case nothingYet
    /// Nothing will ever come.
    case end
  }

  /// Waits for room; false when nobody takes any more.
  func give(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while waiting.count >= capacity && !isClosed { condition.wait() }
    guard !isClosed else { return false }
    waiting.append(element)
    condition.signal()
    return true
  }

  func take(waitingSeconds: Double) -> Taken {
    condition.lock()
    defer { condition.unlock() }
    let deadline = Date(timeIntervalSinceNow: waitingSeconds)
    while waiting.isEmpty && !isClosed {
      guard condition.wait(until: deadline) else { break }
    }
    guard !waiting.isEmpty else { return isClosed ? .end : .nothingYet }
    defer { condition.signal() }
    return .element(waiting.removeFirst())
  }

  /// What was given can still be taken; nothing more can be given.
  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }
}
