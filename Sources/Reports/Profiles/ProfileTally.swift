import InboxModel

/// Counts rounds by the platforms' own arithmetic while turns go by.
struct ProfileTally {
  private(set) var results: [ProfileResult]
  private var times = LocalTimes(zone: .shanghai)

  init(_ profiles: [PlatformProfile]) { results = profiles.map(ProfileResult.init) }

  mutating func add(_ judged: JudgedTurn) {
    guard !results.isEmpty else { return }
    let hour = times.local(judged.turn.openedAt).second / 3600
    for index in results.indices where results[index].concerns(judged.turn) {
      results[index].add(judged, openedInHour: hour)
    }
  }
}

extension ProfileResult {
  /// Whether the turn is of the kind that the profile is about at all.
  fileprivate func concerns(_ turn: Turn) -> Bool {
    switch profile {
    case .taobao3min, .tmallAvg: true
    case .jd30s: turn.isFirst
    case .wechat48h:
      turn.id.conversation.account.platform == .wechat && turn.kind == .message
        && turn.windowEndsAt != nil
    }
  }

  fileprivate mutating func add(_ judged: JudgedTurn, openedInHour hour: Int) {
    let turn = judged.turn
    if turn.isBackfill {
      history += 1
    } else if let void = turn.void, void.reason != .noReplyNeeded {
      removed += 1
    } else if turn.isUntrusted {
      unknown += 1
    } else if !profile.hours.contains(hour) {
      outsideHours += 1
    } else if let answer = turn.answer {
      addAnswered(after: max(0, judged.wallSeconds), inWindow: turn.windowHolds(answer.at))
    } else {
      addUnanswered(after: judged.asOf.seconds(since: turn.openedAt), turn, asOf: judged.asOf)
    }
  }

  private mutating func addAnswered(after seconds: Int64, inWindow: Bool) {
    rounds += 1
    if profile.limit.map({ seconds <= $0 }) ?? inWindow { inTime += 1 }
    cappedSeconds += min(seconds, profile.limit ?? 0)
  }

  private mutating func addUnanswered(after seconds: Int64, _ turn: Turn, asOf: Moment) {
    guard profile.limit.map({ seconds > $0 }) ?? !turn.windowHolds(asOf) else {
      notDue += 1
      return
    }
    rounds += 1
    cappedSeconds += profile.limit ?? 0
  }
}

extension Turn {
  /// Whether the platform's window was still open; an answer in its last second is in time.
  fileprivate func windowHolds(_ moment: Moment) -> Bool {
    windowEndsAt.map { moment.seconds <= $0.seconds } ?? false
  }
}
