import InboxModel

/// Ready-made answers to "until when?".
package enum SnoozePreset: String, CaseIterable, Sendable {
  case oneHour = "1h"
  case fourHours = "4h"
  case tomorrow = "tomorrow"
  case monday = "monday"

  /// The instant it means in `zone`: mornings are 9:00.
  func moment(now: Moment, zone: Zone) -> Moment {
    let today = zone.local(now).date
    switch self {
    case .oneHour: return now.adding(seconds: 3600)
    case .fourHours: return now.adding(seconds: 4 * 3600)
    case .tomorrow: return zone.moment(today.adding(days: 1), second: 9 * 3600)
    case .monday:
      return zone.moment(today.adding(days: 7 - today.weekday), second: 9 * 3600)
    }
  }
}

/// Reads what people type for a time to come; nil when it is none.
///
/// Read are `2h`, `90m`, `2h30m`, `3d`, `17:30` (its next occurrence),
/// `tomorrow`, `tomorrow 10:30`, `monday`, `2026-11-25 09:00`, and the Chinese forms `2小时`,
/// `90分钟`, `3天`, `明天`, `明天 10:30`, `周一`, `下午3点`, `明天上午10点半`. A day without a time
/// is 9:00.
func snoozeTime(_ typed: String, now: Moment, zone: Zone) -> Moment? {
  var words = typed.lowercased().split(whereSeparator: { $0 == " " || $0 == "\u{3000}" })
  // In Chinese day and time are written together: 明天下午3点.
  if words.count == 1, let word = words.first, word.first?.isASCII == false,
    clockSecond(word) == nil, word.count > 2
  {
    words = [word.prefix(2), word.dropFirst(2)]
  }
  guard let first = words.first, words.count <= 2 else { return nil }
  if words.count == 1, let seconds = spanSeconds(first) { return now.adding(seconds: seconds) }
  let today = zone.local(now).date
  if words.count == 1, let second = clockSecond(first) {
    let moment = zone.moment(today, second: second)
    return moment > now ? moment : zone.moment(today.adding(days: 1), second: second)
  }
  guard let day = day(first, today: today) else { return nil }
  guard words.count == 2 else { return zone.moment(day, second: 9 * 3600) }
  return clockSecond(words[1]).map { zone.moment(day, second: $0) }
}

/// One span, or several that follow one another: `2h30m`.
private func spanSeconds(_ word: Substring) -> Int64? {
  var rest = word
  var sum: Int64 = 0
  while !rest.isEmpty {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let unit = rest.dropFirst(digits.count).prefix { !($0.isASCII && $0.isNumber) }
    guard let seconds = oneSpanSeconds(digits + unit) else { return nil }
    sum += seconds
    rest = rest.dropFirst(digits.count + unit.count)
  }
  return sum > 0 ? sum : nil
}

private func oneSpanSeconds(_ word: Substring) -> Int64? {
  let digits = word.prefix { $0.isASCII && $0.isNumber }
  guard let count = decimal(digits.utf8), count > 0, count <= 100_000 else { return nil }
  let unit: Int64? =
    switch word.dropFirst(digits.count) {
    case "m", "min", "分", "分钟": 60
    case "h", "小时", "时": 3600
    case "d", "天", "日": 86_400
    case "w", "周": 7 * 86_400
    default: nil
    }
  return unit.map { Int64(count) * $0 }
}

private func clockSecond(_ word: Substring) -> Int? {
  if let second = chineseClockSecond(word) { return second }
  let parts = word.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2, parts[1].utf8.count == 2, let hour = decimal(parts[0].utf8),
    let minute = decimal(parts[1].utf8), hour < 24, minute < 60
  else { return nil }
  return hour * 3600 + minute * 60
}

/// `10点`, `10点半`, `10点20分`, with the part of the day before it: `下午3点`.
private func chineseClockSecond(_ word: Substring) -> Int? {
  let parts = word.split(separator: "点", maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.count == 2 else { return nil }
  let afternoon = ["下午", "晚上", "傍晚"].first { parts[0].hasPrefix($0) }
  let morning = ["上午", "早上", "中午"].first { parts[0].hasPrefix($0) }
  let number = parts[0].dropFirst((afternoon ?? morning ?? "").count)
  guard var hour = decimal(number.utf8), hour < 24 else { return nil }
  if afternoon != nil, hour < 12 { hour += 12 }
  switch parts[1] {
  case "": return hour * 3600
  case "半": return hour * 3600 + 1800
  default:
    let minutes = parts[1].last == "分" ? parts[1].dropLast() : parts[1]
    guard let minute = decimal(minutes.utf8), minute < 60 else { return nil }
    return hour * 3600 + minute * 60
  }
}

private func day(_ word: Substring, today: CivilDate) -> CivilDate? {
  switch word {
  case "today", "今天": return today
  case "tomorrow", "明天": return today.adding(days: 1)
  case "后天": return today.adding(days: 2)
  default: break
  }
  if let date = CivilDate(word) { return date }
  let english = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  let chinese = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
  let weekday =
    chinese.firstIndex { $0 == word }
    ?? (word.count < 3 ? nil : english.firstIndex { $0.hasPrefix(word) })
  return weekday.map { today.adding(days: ($0 - today.weekday + 6) % 7 + 1) }
}
