import Foundation

/// A time zone that knows its offset at any instant, by the tz database.
///
/// Each question asks the tz database; what is hot looks the changes up once beforehand.
package struct Zone: Hashable, Sendable {
  /// The tz database's identifier, such as `Asia/Shanghai`.
  package let identifier: String
  private let zone: TimeZone

  /// Nil when the tz database has no such zone.
  ///
  /// Abbreviations are none of its names, although Foundation takes them: CST is Chicago there,
  /// and whoever writes it in China means another.
  package init?(identifier: String) {
    guard identifier.contains("/") || Zone.plainNames.contains(identifier),
      let zone = TimeZone(identifier: identifier)
    else { return nil }
    self.identifier = identifier
    self.zone = zone
  }

  private init(identifier: String, zone: TimeZone) {
    self.identifier = identifier
    self.zone = zone
  }

  /// The tz database's names that have no slash and no second meaning.
  private static let plainNames: Set = [
    "UTC", "GMT", "PRC", "ROC", "ROK", "Hongkong", "Singapore", "Japan", "GB", "NZ", "Eire",
    "Israel", "Turkey", "Poland", "Portugal", "Iceland", "Egypt", "Iran", "Cuba", "Jamaica",
  ]

  package static let utc = Zone(identifier: "UTC", zone: .gmt)

  /// Asia/Shanghai; UTC+8 if a system had no tz database at all.
  package static let shanghai =
    Zone(identifier: "Asia/Shanghai")
    ?? Zone(
      identifier: "Asia/Shanghai", zone: TimeZone(secondsFromGMT: 28_800) ?? .gmt)

  /// Seconds east of Greenwich at `moment`.
  package func offset(at moment: Moment) -> Int {
    zone.secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
  }

  /// The civil day and the second of it that clocks in this zone show at `moment`.
  package func local(_ moment: Moment) -> (date: CivilDate, second: Int) {
    let local = Int(moment.seconds) + offset(at: moment)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (CivilDate(dayNumber: day), local - day * 86_400)
  }

  /// The instant at which clocks in this zone show `second` seconds after midnight of `date`.
  ///
  /// In the hour that autumn repeats, `repeated` chooses the first or the second occurrence; a
  /// time that spring skips moves forward by the size of the gap (rule B21).
  package func moment(
    _ date: CivilDate, second: Int, repeated: RepeatedHour = .first
  ) -> Moment {
    let local = Int64(date.dayNumber) * 86_400 + Int64(second)
    // The offset can only be one of those in force a day before and a day after.
    let before = Int64(offset(at: Moment(seconds: local - 86_400)))
    let after = Int64(offset(at: Moment(seconds: local + 86_400)))
    let early = Moment(seconds: local - max(before, after))
    let late = Moment(seconds: local - min(before, after))
    let earlyFits = Int64(offset(at: early)) == max(before, after)
    let lateFits = Int64(offset(at: late)) == min(before, after)
    switch (earlyFits, lateFits) {
    case (true, true): return repeated == .first ? early : late
    case (true, false): return early
    case (false, true): return late
    // Skipped: read with the offset before the gap, the clock lands as far behind it.
    case (false, false): return Moment(seconds: local - before)
    }
  }

  /// Which of the two occurrences of a repeated local time is meant.
  package enum RepeatedHour: Sendable { case first, second }
}
