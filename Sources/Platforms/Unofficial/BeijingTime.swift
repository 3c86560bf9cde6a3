import InboxModel

/// A time as a site shows it: a number, or text of Beijing, of which some is relative to now.
struct BeijingTime: Hashable {
  var at: Moment
  var precision: TimePrecision

  /// Seconds or milliseconds since 1970.
  init?(number: Int64?) {
    guard let number, number > 0 else { return nil }
    let moment = number > 99_999_999_999 ? Moment(milliseconds: number) : Moment(seconds: number)
    guard moment < .latest else { return nil }
    self.init(at: moment, precision: .second)
  }

  init(at: Moment, precision: TimePrecision) {
    self.at = at
    self.precision = precision
  }

  /// `2023-11-15 06:13:20`, `2023年11月15日 06:13`, `11月15日 06:13`, `昨天 18:36`, `06:13`,
  /// `5分钟前`, `2小时前`, `刚刚`.
  init?(text: String, now: Moment) {
    let numbers = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    let today = Int((now.seconds + BeijingTime.beijing).quotient(of: 86_400))
    if text.contains("刚刚") {
      self.init(at: now, precision: .minute)
      return
    }
    if text.hasSuffix("前"), let count = numbers.first, numbers.count == 1, count < 100_000 {
      if text.contains("分钟") {
        self.init(at: now.adding(seconds: Int64(-60 * count)), precision: .minute)
      } else if text.contains("小时") {
        self.init(at: now.adding(seconds: Int64(-3600 * count)), precision: .day)
      } else {
        return nil
      }
      return
    }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    // The hour stands before the first colon; what stands before it is the date.
    let before = text[..<colon].split { !($0.isASCII && $0.isNumber) }.count - 1
    guard before >= 0, before <= 3 else { return nil }
    let time = Array(numbers.dropFirst(before))
    guard time.count >= 2, time[0] < 24, time[1] < 60 else { return nil }
    let date = Array(numbers.prefix(before))
    // What is no date must not be reckoned with.
    guard date.allSatisfy({ $0 < 10_000 }), date.suffix(2).allSatisfy({ (1...31).contains($0) })
    else { return nil }
    var day: Int
    switch date.count {
    case 3: day = CivilDate(year: date[0], month: date[1], day: date[2]).dayNumber
    case 2:
      let year = CivilDate(dayNumber: today).year
      day = CivilDate(year: year, month: date[0], day: date[1]).dayNumber
      // New year lies between: the day is one of the year before.
      if day > today { day = CivilDate(year: year - 1, month: date[0], day: date[1]).dayNumber }
    case 0: day = text.contains("前天") ? today - 2 : text.contains("昨天") ? today - 1 : today
    default: return nil
    }
    let second = time.count >= 3 && time[2] < 60 ? time[2] : 0
    var at = BeijingTime.moment(day, time[0], time[1], second)
    // Midnight lies between: a time of today that is still to come was yesterday's.
    if date.isEmpty, day == today, at > now.adding(seconds: 120) {
      at = BeijingTime.moment(day - 1, time[0], time[1], second)
    }
    guard at >= .earliest, at < .latest else { return nil }
    self.init(at: at, precision: time.count >= 3 ? .second : .minute)
  }

  private static let beijing: Int64 = 8 * 3600

  private static func moment(_ day: Int, _ hour: Int, _ minute: Int, _ second: Int) -> Moment {
    Moment(seconds: Int64(day * 86_400 + hour * 3600 + minute * 60 + second) - beijing)
  }
}

extension Int64 {
  /// Rounded towards the past.
  fileprivate func quotient(of divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }
}
