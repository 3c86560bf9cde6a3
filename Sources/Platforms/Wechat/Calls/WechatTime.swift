import Crypto
import InboxModel

enum WechatTime {
  /// A time in Unix seconds; nil when a message may not bear it.
  static func moment(_ seconds: Int64) -> Moment? {
    seconds > 0 && seconds < Moment.latest.seconds ? Moment(seconds: seconds) : nil
  }

  /// Seconds until midnight in China, when daily quotas begin anew.
  static func secondsToMidnight(_ now: Moment) -> Int64 {
    86_400 - (now.seconds + chinaOffset) % 86_400
  }

  /// The day in China at this time; statistics are by such days.
  static func day(_ now: Moment) -> CivilDate {
    CivilDate(dayNumber: Int((now.seconds + chinaOffset) / 86_400))
  }

  /// China has had one time zone and no summer time since 1991.
  private static let chinaOffset: Int64 = 8 * 3600
}

enum WechatDigest {
  /// So many hex digits of the SHA-256 over `parts`, which cannot run into one another.
  static func hex(_ parts: [String], length: Int) -> String {
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    let digits = SHA256.hash(data: Array(text.utf8)).map { byte in
      let hex = String(byte, radix: 16)
      return byte < 16 ? "0" + hex : hex
    }
    return String(digits.joined().prefix(length))
  }
}
