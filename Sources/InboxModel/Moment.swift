/// An instant: milliseconds since 1970-01-01T00:00:00Z, as a platform stamped it.
///
/// Everything that is judged is judged in whole seconds (`seconds`), cut, not rounded
/// (formats.md, "Times").
package struct Moment: Hashable, Comparable, Sendable {
  package var milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }
  package init(seconds: Int64) { self.milliseconds = seconds * 1000 }

  /// Whole seconds since 1970, rounded towards the past.
  package var seconds: Int64 {
    milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
  }

  /// The same instant without its fraction of a second.
  package var wholeSecond: Moment { Moment(seconds: seconds) }

  /// 1970-01-01T00:00:00Z, the earliest time a message may bear.
  package static let earliest = Moment(milliseconds: 0)
  /// 2100-01-01T00:00:00Z, the first time a message may no longer bear.
  package static let latest = Moment(seconds: 4_102_444_800)

  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package func adding(seconds: Int64) -> Moment {
    Moment(milliseconds: milliseconds + seconds * 1000)
  }

  /// Whole seconds from `earlier` to this instant; both are cut to seconds first.
  package func seconds(since earlier: Moment) -> Int64 { seconds - earlier.seconds }
}
