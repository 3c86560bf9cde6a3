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
/// Read are `2h`, `90m`, `3d`, `17:30` (its next occurrence),
/// `tomorrow`, `tomorrow 10:30`, `monday`, `2026-11-25 09:00`, and the Chinese forms `2小时`,
/// `90分钟`, `3天`, `明天`, `明天 10:30`, `周一`. A day without a time is 9:00.
func snoozeTime(_ typed: String, now: Moment, zone: Zone) -> Moment? {
  let words = typed.lowercased().split(whereSeparator: { $0 == " " || $0 == "\u{3000}" })
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

private func spanSeconds(_ word: Substring) -> Int64? {
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
  let parts = word.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2, parts[1].utf8.count == 2, let hour = decimal(parts[0].utf8),
    let minute = decimal(parts[1].utf8), hour < 24, minute < 60
  else { return nil }
  return hour * 3600 + minute * 60
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
