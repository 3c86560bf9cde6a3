import InboxModel

/// What stands in a list of a few turns, such as the slowest ten.
protocol RankedTurn {
  var turn: TurnID { get }
  var openedAt: Moment { get }
  /// Seconds; the greatest come first.
  var wallSeconds: Int64 { get }
}

extension RankedTurn {
  /// The longest wait first; of equal ones that which opened first, then by the bytes of the name,
  /// so that the list does not depend on the order in which turns came.
  fileprivate func precedes(_ other: Self) -> Bool {
    if wallSeconds != other.wallSeconds { return wallSeconds > other.wallSeconds }
    if openedAt != other.openedAt { return openedAt < other.openedAt }
    return turn.description.utf8.lexicographicallyPrecedes(other.turn.description.utf8)
  }
}

/// The first few of many turns, kept while they go by.
struct FirstFew<Element: RankedTurn> {
  private let limit: Int
  private(set) var elements: [Element] = []

  init(_ limit: Int) { self.limit = limit }

  /// Whether a turn of such a wait can still come into the list: most cannot, and need not be made.
  func hasPlace(forWait wallSeconds: Int64) -> Bool {
    guard elements.count == limit, let last = elements.last else { return true }
    return wallSeconds >= last.wallSeconds
  }

  mutating func add(_ element: Element) {
    let place = elements.firstIndex { element.precedes($0) } ?? elements.count
    guard place < limit else { return }
    elements.insert(element, at: place)
    if elements.count > limit { elements.removeLast() }
  }
}
