import Foundation
import InboxModel
import PlatformContract

/// Everything about reading an account that must survive a restart.
struct WeiboCursor: Codable, Hashable, Sendable {
  /// Beijing's day and the calls made on it.
  var day: Int64 = 0
  var used = 0
  /// When the unread counters were last asked, in seconds since 1970.
  var countedAt: Int64 = 0
  /// The counters then, by list; nil when they could not be had.
  var counters: [String: Int64]?
  /// Until when the calls for lists that are due are spoken for, in seconds since 1970.
  private var urgentAt: Int64 = 0
  private var lists: [String: WeiboProgress] = [:]

  init() {}

  /// One that cannot be read begins anew: what is read twice is kept once.
  init(_ cursor: SyncCursor?) {
    guard let cursor,
      let stored = try? JSONDecoder().decode(WeiboCursor.self, from: Data(cursor.text.utf8))
    else { return }
    self = stored
  }

  var text: SyncCursor {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Numbers and texts alone: there is nothing that cannot be encoded.
    return SyncCursor(String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self))
  }

  subscript(list: WeiboList) -> WeiboProgress {
    get { lists[list.rawValue] ?? WeiboProgress() }
    set { lists[list.rawValue] = newValue }
  }

  /// Lists that may be asked now.
  func open(at now: Moment) -> [WeiboList] {
    WeiboList.allCases.filter { self[$0].blockedUntil <= now.seconds }
  }

  /// Brings times of the future down to now: a clock that once went ahead must not stop reading.
  mutating func keepWithin(_ now: Moment) {
    countedAt = min(countedAt, now.seconds)
    urgentAt = min(urgentAt, now.seconds + 86_400)
    lists = lists.mapValues { progress in
      var progress = progress
      progress.readAt = min(progress.readAt, now.seconds)
      progress.blockedUntil = min(progress.blockedUntil, now.seconds + 86_400)
      return progress
    }
  }

  /// Takes in the unread counters: a list is due when its counter moved and is not zero.
  ///
  /// It may also have moved down, when somebody read on the phone and more came since.
  mutating func count(_ answer: JSON?, now: Moment) {
    countedAt = now.seconds
    guard let answer else {
      counters = nil
      return
    }
    var counted: [String: Int64] = [:]
    for list in WeiboList.allCases {
      guard let counter = list.counter, let value = answer[counter].integer else { continue }
      if value > 0, value != counters?[list.rawValue] ?? 0 { self[list].isDue = true }
      counted[list.rawValue] = value
    }
    counters = counted
  }

  /// The list to read now; nil: none is worth a call.
  func next(_ budget: WeiboBudget) -> WeiboList? {
    open(at: budget.now).min { wait($0, budget) < wait($1, budget) }
      .flatMap { wait($0, budget) <= 0 ? $0 : nil }
  }

  /// Seconds until a list is worth a call, by what the day's calls allow; walks come first.
  private func wait(_ list: WeiboList, _ budget: WeiboBudget) -> Int64 {
    guard budget.spendable > 0 else { return WeiboTime.secondsLeft(budget.now) }
    let progress = self[list]
    if progress.walk != nil { return .min }
    let rest = budget.restGap(
      lists: open(at: budget.now).count, hasCounters: !(counters ?? [:]).isEmpty)
    let resting = progress.readAt + rest
    guard progress.isDue else { return resting - budget.now.seconds }
    let urgent = max(
      urgentAt - WeiboCursor.burst * budget.urgentGap, progress.readAt + WeiboCursor.counterGap)
    return min(urgent, resting) - budget.now.seconds
  }

  /// Takes the call for `list` from what lists that are due may have.
  ///
  /// That is the generic cell rate algorithm: a few calls at once are well, and then one in each gap.
  mutating func spend(on list: WeiboList, _ budget: WeiboBudget) {
    guard self[list].isDue, self[list].walk == nil else { return }
    urgentAt = max(urgentAt, budget.now.seconds) + budget.urgentGap
  }

  /// Calls that may come at once after a quiet time.
  private static let burst: Int64 = 5

  /// Seconds after which it is worth reading on.
  ///
  /// The counters cost nothing, so they are asked every minute as long as they may bring a call.
  func pause(_ budget: WeiboBudget) -> Int64 {
    let now = budget.now.seconds
    let waits =
      open(at: budget.now).map { wait($0, budget) }
      + WeiboList.allCases.map { self[$0].blockedUntil - now }.filter { $0 > 0 }
    let soonest = max(1, waits.min() ?? WeiboCursor.counterGap)
    guard budget.spendable > 0 else { return min(soonest, 900) }
    return min(soonest, counters == nil ? 900 : WeiboCursor.counterGap)
  }

  /// Seconds between two looks at the counters.
  static let counterGap: Int64 = 60
}
