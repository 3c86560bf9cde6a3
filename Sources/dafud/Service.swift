import Foundation
import Gateway
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import Settings

/// The service's work on one store, a round at a time.
struct Service {
  let store: Store
  let log: ServiceLog
  let clock: ServiceClock
  private let options: ServiceOptions
  /// Held as long as the service lives: two of them would send one reply twice.
  private let lock: ServiceLock
  private(set) var desk: Desk
  var accounts: ServiceAccounts
  var pushes: ServicePushes
  private var nextBeat: Moment = .earliest
  /// Keys of queued replies that were spoken about.
  private var mentioned: Set<String> = []
  /// Accounts whose health says that replies wait in vain.
  private var waiting: Set<AccountID> = []

  /// When a round is due even if nothing happens.
  private(set) var nextRound: Moment = .earliest

  /// Seconds between two heartbeats; who looks for one allows for twice as long.
  private static let pause: Int64 = 60

  /// Opens the store, records the site's rules, settles what a crash left behind and connects the
  /// accounts.
  ///
  /// With `repeats` false each account is read once, and nobody listens for pushes. Throws
  /// `SettingsProblem`, `StoreError`, `ServiceProblem` or `WebhookProblem`, all before any work is
  /// done.
  init(
    _ options: ServiceOptions, stop: StopSignal, log: ServiceLog, clock: ServiceClock = .system,
    repeats: Bool
  ) throws {
    self.options = options
    self.log = log
    self.clock = clock
    let (site, file) = try Service.settings(options, log: log)
    let paths = Service.paths
    guard let path = paths.store(option: options.store, site: site, siteFile: file) else {
      throw ServiceProblem.noHomeFolder
    }
    (store, lock) = try StoreUpkeep.open(path, now: clock.now, stop: stop, log: log)
    desk = try Service.desk(on: store, site: site, file: file.path, now: clock.now, log: log)
    let doubtful = try desk.recoverAfterCrash(before: clock.now)
    if doubtful > 0 {
      log.warn("unconfirmed, for they were being sent at the last stop: \(doubtful) replies")
    }
    pushes = try ServicePushes(store: store, desk: desk, clock: clock, log: log)
    accounts = ServiceAccounts(
      store: store, desk: desk, clock: clock, repeats: repeats, log: log)
    accounts.set(site.accounts)
    if repeats { try pushes.listen(site.service.listen) }
    pushes.serve(accounts.connections)
  }

  private static var paths: SettingsPaths {
    SettingsPaths(
      environment: ProcessInfo.processInfo.environment,
      exists: { FileManager.default.fileExists(atPath: $0) })
  }

  private static func settings(
    _ options: ServiceOptions, log: ServiceLog
  ) throws -> (SiteSettings, SettingsPaths.Choice) {
    let file = paths.siteFile(option: options.config)
    let site = try siteSettings(in: file)
    for doubt in site.doubts { log.warn("perhaps a mistake: \(doubt)") }
    return (site, file)
  }

  /// Reads the settings again; with a mistake in them the service goes on as before.
  mutating func reload() {
    do {
      let (site, file) = try Service.settings(options, log: log)
      let path = Service.paths.store(option: options.store, site: site, siteFile: file)
      if path != store.path {
        log.warn("the store stays \(store.path) until dafud is started again")
      }
      let before = desk.rules
      desk = try Service.desk(
        on: store, site: site, file: file.path, now: clock.now, log: log)
      if desk.rules.rules != before.rules { accounts.replace(desk) }
      pushes.replace(desk)
      accounts.set(site.accounts)
      try pushes.listen(site.service.listen)
      pushes.serve(accounts.connections)
      log.note("the settings are read again")
    } catch {
      log.warn("the settings are not read again, and it goes on as before: \(error)")
    }
  }

  /// Records rules that are new, and judges by them what is open.
  private static func desk(
    on store: Store, site: SiteSettings, file: String?, now: Moment, log: ServiceLog
  ) throws -> Desk {
    var rules = site.rules
    rules.replyWindows = PlatformFacts.replyWindows
    // The defaults of a missing site file are not recorded: they are nobody's decision.
    guard let file else {
      return Desk(
        store: store, rules: CompiledRules(try Desk.rules(rules, on: store)),
        facts: AnswerWays.ofPlatforms.replyFacts)
    }
    switch try Desk.recordRules(rules, on: store, now: now) {
    case .refused(let conflicts): throw ServiceProblem.conflictingRules(file: file, conflicts)
    case .recorded(let rules, let isNew):
      let desk = Desk(
        store: store, rules: CompiledRules(rules), facts: AnswerWays.ofPlatforms.replyFacts)
      if isNew {
        let differing = try desk.recompute().differing
        log.note("recorded new rules; conversations judged anew: \(differing)")
      }
      return desk
    }
  }

  /// Says that the service is alive, lets the accounts look for replies, and says what none sends.
  mutating func round(now: Moment) throws {
    if now >= nextBeat {
      try store.write { try $0.beat("dafud", at: now) }
      nextBeat = now.adding(seconds: Service.pause)
    }
    nextRound = nextBeat
    let queued = try store.outbox(in: .queued)
    let ready = queued.filter { $0.sendAfter <= now }
    let answering = Set(ready.map(\.conversation.account))
    for course in accounts.courses where answering.contains(course.account) {
      course.lookForReplies()
    }
    let connected = Set(accounts.courses.map(\.account))
    try mentionWhatCannotBeSent(
      ready.filter { !connected.contains($0.conversation.account) }, now: now)
    if let next = queued.map(\.sendAfter).filter({ $0 > now }).min() {
      nextRound = min(nextRound, next)
    }
  }

  /// Replies of accounts that nobody speaks for wait.
  private mutating func mentionWhatCannotBeSent(_ queued: [OutboxReply], now: Moment) throws {
    for reply in queued where mentioned.insert(reply.key).inserted {
      log.warn(
        "reply \(reply.key) by \(reply.seat) to \(reply.conversation) stays queued: "
          + accounts.absence(of: reply.conversation.account))
    }
    mentioned.formIntersection(queued.map(\.key))
    let unserved = Set(queued.map(\.conversation.account))
    for account in unserved.subtracting(waiting) {
      try store.write {
        try $0.noteTry(of: account, at: now, failure: accounts.absence(of: account))
      }
    }
    for account in waiting.subtracting(unserved) {
      try store.write { try $0.noteTry(of: account, at: now, failure: nil) }
    }
    waiting = unserved
  }
}

/// Why the service does not start, beside its settings and its store.
enum ServiceProblem: Error, CustomStringConvertible {
  case noHomeFolder
  case conflictingRules(file: String, [RuleConflict])
  case alreadyRunning(store: String)
  case system(String, code: Int32)

  var description: String {
    switch self {
    case .noHomeFolder: "there is no home folder for a store; name a file with --store."
    case .conflictingRules(let file, let conflicts):
      "\(file): " + conflicts.map { "\($0)" }.joined(separator: "; ") + "."
    case .alreadyRunning(let store):
      "another dafud works on \(store); one store has one service."
    case .system(let what, let code): "\(what): \(String(cString: strerror(code)))."
    }
  }
}
