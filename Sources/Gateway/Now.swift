package import InboxModel

/// One look at both clocks.
package struct Now: Hashable, Sendable {
  /// The calendar's time, for what is stored.
  package var wall: Moment
  /// Milliseconds on a clock that nobody sets, for how long something takes.
  package var steady: Int64

  package init(wall: Moment, steady: Int64) {
    self.wall = wall
    self.steady = steady
  }
}
