/// A platform's own arithmetic of reply times, as its back office shows it (rule B31).
///
/// Profiles are read-only: they explain why another figure stands there, beside the house policy
/// and never instead of it.
package enum PlatformProfile: String, Sendable, CaseIterable {
  /// Taobao and Tmall: rounds answered within 3 minutes, opened from 09:00 to 23:00.
  case taobao3min = "taobao-3min"
  /// Tmall: mean answer time, each round counted as 10 minutes at most and an unanswered one as 10
  /// minutes, opened from 08:00 to 23:00.
  case tmallAvg = "tmall-avg"
  /// JD: first answers given within 30 seconds.
  case jd30s = "jd-30s"
  /// WeChat: private messages answered before the platform closed its window of 48 hours.
  case wechat48h = "wechat-48h"

  /// The hours in Asia/Shanghai in which a round must open to be counted, half-open.
  package var hours: Range<Int> {
    switch self {
    case .taobao3min: 9..<23
    case .tmallAvg: 8..<23
    case .jd30s, .wechat48h: 0..<24
    }
  }

  /// Percent of rounds in time that the platform asks for; nil where it asks for no share.
  package var askedPercent: Int? {
    switch self {
    case .taobao3min: 90
    case .jd30s: 80
    case .tmallAvg, .wechat48h: nil
    }
  }

  /// With fewer rounds the platform does not judge.
  package var leastRounds: Int { self == .taobao3min ? 100 : 1 }

  /// Wall seconds in which an answer is in time, or at which Tmall caps a round; nil where the
  /// reply window's end decides.
  var limit: Int64? {
    switch self {
    case .taobao3min: 180
    case .tmallAvg: 600
    case .jd30s: 30
    case .wechat48h: nil
    }
  }

  /// What it counts, in one sentence.
  package var rule: String {
    switch self {
    case .taobao3min:
      "Rounds opened 09:00-23:00 in Asia/Shanghai and answered within 180 s, of all such rounds; "
        + "not judged under 100 rounds."
    case .tmallAvg:
      "Mean over rounds opened 08:00-23:00 in Asia/Shanghai; each counts 600 s at most, an "
        + "unanswered one 600 s."
    case .jd30s: "First turns answered within 30 s, of all first turns."
    case .wechat48h:
      "WeChat's private messages answered before its window of 48 h closed, of all such turns."
    }
  }

  /// What the platform knows and dafu does not, in one sentence.
  package var blindness: String {
    switch self {
    case .taobao3min:
      "It cannot know which rounds a robot answered alone, which the platform leaves out of both "
        + "sides, and it counts the report's period where the platform counts the last 30 days."
    case .tmallAvg:
      "It cannot know which sub-account had a round (a hand-over is a round of its own there) and "
        + "which rounds a robot answered alone."
    case .jd30s:
      "It cannot know the platform's hours of service, nor satisfaction and stars, which the badge "
        + "asks for too."
    case .wechat48h:
      "It cannot know of messages that need no answer to the platform, such as a menu click, which "
        + "has a window of 1 min, and it does not count the 5 replies that a window allows."
    }
  }
}
