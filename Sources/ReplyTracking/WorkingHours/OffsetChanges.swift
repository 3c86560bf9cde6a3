internal import InboxModel

/// Every change of a zone's offset between 1969 and 2106, looked up once, so that laying out a
/// calendar asks the tz database a few thousand times and not a million.
struct OffsetChanges {
  struct Change {
    /// The first second that has the new offset.
    var at: Int64
    var before: Int64
    var after: Int64
  }

  let changes: [Change]
  /// Seconds east of Greenwich before the first change.
  let initial: Int64

  /// No offset since 1970 has lasted for less than 6.9 days, so none slips between two samples.
  private static let step: Int64 = 6 * 86_400

  init(_ zone: Zone) {
    func offset(_ second: Int64) -> Int64 { Int64(zone.offset(at: Moment(seconds: second))) }
    let end = Int64(OpenTime.days.upperBound + 7) * 86_400
    var earlier = Int64(OpenTime.days.lowerBound - 7) * 86_400
    var old = offset(earlier)
    initial = old
    var changes: [Change] = []
    while earlier < end {
      let later = earlier + OffsetChanges.step
      let new = offset(later)
      if new != old {
        var (low, high) = (earlier, later)
        while high - low > 1 {
          let middle = (low + high) / 2
          if offset(middle) == old { low = middle } else { high = middle }
        }
        changes.append(Change(at: high, before: old, after: new))
      }
      (earlier, old) = (later, new)
    }
    self.changes = changes
  }
}

extension OffsetChanges.Change {
  /// The instant at which clocks show `local` (seconds since 1970 on a clock at Greenwich's
  /// place) when no other change is within a day: rule B21 as `Zone.moment` keeps it.
  func instant(_ local: Int64, repeated: Zone.RepeatedHour) -> Int64 {
    let early = local - before
    let late = local - after
    switch (early < at, late >= at) {
    case (true, true): return repeated == .first ? min(early, late) : max(early, late)
    case (true, false): return early
    case (false, true): return late
    // Skipped: as far behind the gap as it stands in it.
    case (false, false): return early
    }
  }
}
