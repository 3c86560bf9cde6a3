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
  private let desk: Desk
  private let log: ServiceLog
  /// Held as long as the service lives: two of them would send one reply twice.
  private let lock: ServiceLock
  /// A program for each account that has one.
  let bridges: [Bridge]
  private var nextBeat: Moment = .earliest
  /// Keys of queued replies that were spoken about.
  private var mentioned: Set<String> = []
  /// Accounts whose health says that replies wait in vain.
  private var waiting: Set<AccountID> = []

  /// When a round is due even if nothing happens.
  private(set) var nextRound: Moment = .earliest

  /// Seconds between two heartbeats; who looks for one allows for twice as long.
  private static let pause: Int64 = 60

  /// Opens the store, records the site's rules and settles what a crash left behind.
  ///
  /// Throws `SettingsProblem`, `StoreError` or `ServiceProblem`, all before any work is done.
  init(_ options: ServiceOptions, log: ServiceLog, restartsBridges: Bool) throws {
    self.log = log
    let paths = SettingsPaths(
      environment: ProcessInfo.processInfo.environment,
      exists: { FileManager.default.fileExists(atPath: $0) })
    let siteFile = paths.siteFile(option: options.config)
    let site = try siteSettings(in: siteFile)
    for doubt in site.doubts { log.note("perhaps a mistake: \(doubt)") }
    guard let path = paths.store(option: options.store, site: site, siteFile: siteFile) else {
      throw ServiceProblem.noHomeFolder
    }
    (store, lock) = try StoreUpkeep.open(path, now: SystemClock.now, log: log)
    desk = try Service.desk(
      on: store, site: site, file: siteFile.path, now: SystemClock.now, log: log)
    let doubtful = try desk.recoverAfterCrash(before: SystemClock.now)
    if doubtful > 0 {
      log.note("unconfirmed, for they were being sent at the last stop: \(doubtful) replies")
    }
    bridges = site.accounts.compactMap { [desk] account in
      account.bridge.map { command in
        Bridge(
          account.account, command: command, desk: desk, restarts: restartsBridges,
          log: { log.note($0) })
      }
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
        facts: PlatformFacts.replyFacts)
    }
    switch try Desk.recordRules(rules, on: store, now: now) {
    case .refused(let conflicts): throw ServiceProblem.conflictingRules(file: file, conflicts)
    case .recorded(let rules, let isNew):
      let desk = Desk(
        store: store, rules: CompiledRules(rules), facts: PlatformFacts.replyFacts)
      if isNew {
        let differing = try desk.recompute().differing
        log.note("recorded new rules; conversations judged anew: \(differing)")
      }
      return desk
    }
  }

  /// Says that the service is alive, lets the bridges look for replies, and says what none sends.
  mutating func round(now: Moment) throws {
    if now >= nextBeat {
      try store.write { try $0.beat("dafud", at: now) }
      nextBeat = now.adding(seconds: Service.pause)
    }
    nextRound = nextBeat
    let queued = try store.outbox(in: .queued)
    let ready = queued.filter { $0.sendAfter <= now }
    let accounts = Set(ready.map(\.conversation.account))
    for bridge in bridges where accounts.contains(bridge.account) { bridge.lookForReplies() }
    let bridged = Set(bridges.map(\.account))
    try mentionWhatCannotBeSent(
      ready.filter { !bridged.contains($0.conversation.account) }, now: now)
    if let next = queued.map(\.sendAfter).filter({ $0 > now }).min() {
      nextRound = min(nextRound, next)
    }
  }

  /// No platform is connected in this version but through a bridge, so all other replies wait.
  private mutating func mentionWhatCannotBeSent(_ queued: [OutboxReply], now: Moment) throws {
    for reply in queued where mentioned.insert(reply.key).inserted {
      log.note(
        "reply \(reply.key) by \(reply.seat) to \(reply.conversation) stays queued: "
          + Service.unconnected(reply.conversation.account))
    }
    mentioned.formIntersection(queued.map(\.key))
    let accounts = Set(queued.map(\.conversation.account))
    for account in accounts.subtracting(waiting) {
      try store.write {
        try $0.noteTry(of: account, at: now, failure: Service.unconnected(account))
      }
    }
    for account in waiting.subtracting(accounts) {
      try store.write { try $0.noteTry(of: account, at: now, failure: nil) }
    }
    waiting = accounts
  }

  private static func unconnected(_ account: AccountID) -> String {
    "The site file gives no bridge for \(account.platform.name)/\(account.name), and this version "
      + "of dafud has no other connection."
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
