import InboxModel

/// How working hours are written: `09:00-18:00`, `22:00-06:00`, `00:00-24:00`, with seconds if
/// need be.
enum IntervalText {
  enum Reading: Equatable {
    case interval(DayInterval)
    case equalEnds
    case wrong
  }

  /// An end before its start passes midnight; the interval belongs to the day it opens on.
  static func read(_ text: String) -> Reading {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let open = second(ends[0]), let close = second(ends[1]),
      open < 86_400
    else { return .wrong }
    if open == close { return .equalEnds }
    return .interval(DayInterval(open: open, close: close > open ? close : close + 86_400))
  }

  /// The second of the day of `HH:MM` or `HH:MM:SS`, up to `24:00`.
  private static func second(_ text: Substring) -> Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.count == 2 }) else {
      return nil
    }
    let numbers = parts.compactMap { decimal($0) }
    guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let second = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    return second <= 86_400 ? second : nil
  }
}

extension SettingsTable {
  /// The hours of one day in order of opening; an empty list is a closed day.
  func intervals(_ name: String) throws(SettingsProblem) -> [DayInterval]? {
    guard let elements = try list(name, .intervals) else { return nil }
    var read: [(interval: DayInterval, setting: Setting)] = []
    for element in elements {
      guard case .text(let text) = element.value else { throw problem(name, element, .interval) }
      switch IntervalText.read(text) {
      case .interval(let interval): read.append((interval, element))
      case .wrong: throw problem(name, element, .interval)
      case .equalEnds: throw problem(name, element.line, .equalEnds(element.shown))
      }
    }
    read.sort { $0.interval.open < $1.interval.open }
    for (before, after) in zip(read, read.dropFirst())
    where after.interval.open < before.interval.close {
      throw problem(
        name, after.setting.line, .overlap(after.setting.shown, with: before.setting.shown))
    }
    return read.map(\.interval)
  }

  private func problem(
    _ name: String, _ line: Int, _ reason: SettingsProblem.Reason
  ) -> SettingsProblem {
    SettingsProblem(file: file, line: line, name: fullName(name), reason: reason)
  }
}

extension DayInterval {
  /// As a configuration file has it, quotes included.
  var written: String {
    func clock(_ second: Int) -> String {
      let base = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
      return second % 60 == 0 ? base : "\(base):\(padded(second % 60, 2))"
    }
    return "\"\(clock(open))-\(clock(close > 86_400 ? close - 86_400 : close))\""
  }
}
