import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking

/// What a monitoring system wants to know of a store, at one instant.
///
/// Nothing is written: a login that may only read the store can ask while another has it open, as
/// dafud has (SQLite needs a file beside it that somebody must have made).
struct Watched {
  let asOf: Moment
  /// In order; of the platforms asked for.
  var accounts: [AccountState]
  /// When dafud last said that it is alive; nil: never, or not known any more.
  let heartbeat: Moment?

  /// How far back answers are looked at for their language.
  static let lookBack: Int64 = 7 * 86_400

  /// Throws when the store cannot be read or the site file contradicts what is recorded in it.
  init(_ options: SiteOptions, judging: AsOfOption) throws {
    let site = try Site(options)
    let store = try Store.open(site.storePath, access: .readOnly)
    let asOf = judging.moment
    let since = asOf.adding(seconds: -Watched.lookBack)
    self.asOf = asOf
    // What was to be seen in the past is derived again, which takes a pass over everything.
    let isPast = judging.asOf.map { $0 < SystemClock.now } ?? false
    try site.checkRules(on: store)
    let desk =
      isPast
      ? Desk(
        store: store, rules: try site.rules(on: store), facts: AnswerWays.ofPlatforms.replyFacts)
      : nil
    (accounts, heartbeat) = try store.snapshot { transaction in
      let states =
        try desk.map { try PastInbox($0, in: transaction, asOf: asOf).accountStates(since: since) }
        ?? transaction.accountStates(now: asOf, since: since)
      let second = isPast ? Moment(milliseconds: asOf.milliseconds + 999) : nil
      return (states, try transaction.lastBeat(of: "dafud", by: second))
    }
  }

  /// Seconds since `moment`; never below 0, since clocks of two machines differ.
  func age(_ moment: Moment) -> Int64 { max(0, asOf.seconds(since: moment)) }
}
