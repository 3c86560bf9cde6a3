import InboxModel

/// Local days and seconds of many instants: the tz database is asked once a day of UTC, and again
/// only within a day in which the offset changes.
struct LocalTimes {
  private let zone: Zone
  /// The offset that holds all through a day of UTC; nil where it changes within it.
  private var offsets: [Int: Int?] = [:]

  init(zone: Zone) { self.zone = zone }

  /// The number of the local day, and the second of it.
  mutating func local(_ moment: Moment) -> (day: Int, second: Int) {
    let seconds = Int(moment.seconds)
    let offset = offset(onDay: floorDivided(seconds, 86_400)) ?? zone.offset(at: moment)
    let day = floorDivided(seconds + offset, 86_400)
    return (day, seconds + offset - day * 86_400)
  }

  private mutating func offset(onDay day: Int) -> Int? {
    if let known = offsets[day] { return known }
    // No zone changes twice within a day and back.
    let start = zone.offset(at: Moment(seconds: Int64(day) * 86_400))
    let end = zone.offset(at: Moment(seconds: Int64(day + 1) * 86_400))
    let offset = start == end ? start : nil
    offsets[day] = .some(offset)
    return offset
  }
}

private func floorDivided(_ number: Int, _ divisor: Int) -> Int {
  number >= 0 ? number / divisor : (number - divisor + 1) / divisor
}
