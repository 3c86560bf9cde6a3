/// What one platform's arithmetic makes of a report's turns.
///
/// A platform does not know what a seat set aside as "no reply needed": such a turn is an
/// unanswered round. It never sees what dafu knows as deleted or spam, nor history from before an
/// account was connected. A round that was not answered yet but could still have been in time at
/// `--as-of` is not counted: platforms count days that are past.
package struct ProfileResult: Hashable, Sendable {
  package var profile: PlatformProfile
  package var rounds = 0
  /// Rounds answered in time; of `tmall-avg` those answered before its cap was reached.
  package var inTime = 0
  /// Of `tmall-avg`: the sum of the capped seconds.
  var cappedSeconds: Int64 = 0

  /// Rounds opened outside the profile's hours.
  package var outsideHours = 0
  /// Rounds that could still be answered in time.
  package var notDue = 0
  /// Taken down or set aside for a reason that the platform shares, such as spam.
  package var removed = 0
  package var history = 0
  /// An end of the turn bears no time that can be trusted to the second.
  package var unknown = 0

  init(_ profile: PlatformProfile) { self.profile = profile }

  /// Of rounds in time, to three decimals; nil without a round, and for a profile that is a mean.
  package var share: FixedPoint? {
    profile == .tmallAvg ? nil : FixedPoint(Int64(inTime), over: Int64(rounds), places: 3)
  }

  /// Seconds a round, to two decimals; nil without a round, and for a profile that is a share.
  package var mean: FixedPoint? {
    profile == .tmallAvg ? FixedPoint(cappedSeconds, over: Int64(rounds), places: 2) : nil
  }

  /// The share that the platform asks for; nil where it asks for none.
  package var asked: FixedPoint? {
    profile.askedPercent.flatMap { FixedPoint(Int64($0), over: 100, places: 3) }
  }

  /// Nil where the platform asks for no share.
  package var verdict: Verdict? {
    guard let asked = profile.askedPercent else { return nil }
    guard rounds >= profile.leastRounds else { return .notJudged }
    return inTime * 100 >= asked * rounds ? .reached : .missed
  }

  package enum Verdict: String, Sendable {
    case reached, missed
    case notJudged = "not_judged"
  }
}
