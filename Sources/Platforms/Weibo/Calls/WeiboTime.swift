import InboxModel

/// Weibo's times and the times in its ids.
enum WeiboTime {
  /// `Tue May 31 17:46:55 +0800 2011`: English names, whole seconds; nil for anything else.
  static func moment(_ text: String) -> Moment? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, let month = months.firstIndex(of: String(parts[1])),
      let day = Int(parts[2]), let year = Int(parts[5]), parts[4].utf8.count == 5
    else { return nil }
    return Moment(
      rfc3339: "\(padded(year, 4))-\(padded(month + 1, 2))-\(padded(day, 2))T\(parts[3])\(parts[4])"
    )
  }

  /// When an id of after 2011 was given, to a second or two.
  static func moment(id: Int64) -> Moment { Moment(seconds: (id >> 22) + epoch) }

  /// The least id of that second.
  static func id(at moment: Moment) -> Int64 { max(0, moment.seconds - epoch) << 22 }

  /// Beijing's day, in days since 1970-01-01: calls are counted by it.
  static func day(_ moment: Moment) -> Int64 { (moment.seconds + beijing) / 86_400 }

  /// Seconds until the day ends in Beijing, at least 1.
  static func secondsLeft(_ moment: Moment) -> Int64 {
    86_400 - (moment.seconds + beijing) % 86_400
  }

  /// Seconds until the next full hour, at least 1.
  static func secondsToHour(_ moment: Moment) -> Int64 { 3600 - moment.seconds % 3600 }

  /// Seconds east of Greenwich.
  private static let beijing: Int64 = 28_800
  private static let epoch: Int64 = 515_483_463
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
