import CDispatch
import Foundation
import Gateway
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Platforms
import Settings

/// The accounts that the service reads and answers, each with its course.
struct ServiceAccounts {
  private let store: Store
  private var desk: Desk
  private let clock: ServiceClock
  private let repeats: Bool
  private let log: ServiceLog
  private var running: [AccountID: Running] = [:]
  /// Courses that end, because their account is set up otherwise now or not at all.
  private var ending: [any Course] = []
  /// Accounts that begin when their last course has ended.
  private var next: [AccountSettings] = []
  /// Why an account of the site file is not connected.
  private var problems: [AccountID: String] = [:]
  /// Those accounts, and when they are tried again, on the steady clock: what gives the secrets may
  /// have been asleep.
  private var unconnected: [AccountSettings] = []
  private var retryAt: Int64 = .max
  private let clients = WebClients()

  private struct Running {
    var settings: AccountSettings
    var secrets: Secrets
    var course: any Course
    var connection: (any PlatformConnection)?
  }

  init(store: Store, desk: Desk, clock: ServiceClock, repeats: Bool, log: ServiceLog) {
    self.store = store
    self.desk = desk
    self.clock = clock
    self.repeats = repeats
    self.log = log
  }

  /// Some account of the site file is not connected.
  var hasProblems: Bool { !problems.isEmpty }

  /// Those at work and those that end.
  var courses: [any Course] { running.values.map(\.course) + ending }
  var connections: [any PlatformConnection] { running.values.compactMap(\.connection) }

  /// Courses that begin later judge by `desk`; those at work are begun again.
  mutating func replace(_ desk: Desk) {
    self.desk = desk
    let now = clock.look
    for entry in running.values {
      stop(entry.course, now)
      next.append(entry.settings)
    }
    running = [:]
  }

  /// From now on these are the accounts: what is set up as before goes on.
  mutating func set(_ accounts: [AccountSettings]) {
    let now = clock.look
    next = []
    problems = [:]
    unconnected = []
    let wanted = accounts.filter(\.isConnected)
    for (account, entry) in running
    where !wanted.contains(where: { $0 == entry.settings && isUnchanged($0, entry.secrets) }) {
      stop(entry.course, now)
      running[account] = nil
    }
    for settings in wanted where running[settings.account] == nil {
      if ending.contains(where: { $0.account == settings.account }) {
        next.append(settings)
      } else {
        start(settings, now: now)
      }
    }
  }

  private func isUnchanged(_ settings: AccountSettings, _ secrets: Secrets) -> Bool {
    guard settings.bridge == nil else { return true }
    let found = Result { () throws(SetupProblem) in try SecretReader.secrets(settings.secret) }
    return (try? found.get()) == secrets
  }

  private mutating func stop(_ course: any Course, _ now: Now) {
    course.stop(now)
    ending.append(course)
  }

  /// Returns whether other accounts are connected than before.
  @discardableResult
  mutating func step(_ now: Now) -> Bool {
    let before = Set(running.keys)
    for course in courses { course.step(now) }
    if repeats, !unconnected.isEmpty, now.steady >= retryAt {
      let again = unconnected
      unconnected = []
      for settings in again { start(settings, now: now) }
    }
    ending.removeAll(where: \.isOver)
    for settings in next
    where !ending.contains(where: { $0.account == settings.account }) {
      start(settings, now: now)
      next.removeAll { $0.account == settings.account }
    }
    return Set(running.keys) != before
  }

  mutating func stop(_ now: Now) {
    next = []
    for entry in running.values { stop(entry.course, now) }
    running = [:]
  }

  /// Lets go of what is shared, once every course is over.
  func close() { clients.close() }

  /// Milliseconds before accounts that could not be connected are tried again.
  private static let pause: Int64 = 600_000

  /// Why nobody speaks for an account, in a sentence.
  func absence(of account: AccountID) -> String {
    problems[account]
      ?? "The site file gives neither a bridge nor a secret for \(account.platform.name)/"
      + "\(account.name)."
  }

  private mutating func start(_ settings: AccountSettings, now: Now) {
    let account = settings.account
    let log = log
    let say: @Sendable (String) -> Void = { log.note($0, account: account) }
    if let command = settings.bridge {
      let course = Bridge(account, command: command, desk: desk, restarts: repeats, log: say)
      running[account] = Running(settings: settings, secrets: Secrets(), course: course)
      return
    }
    do {
      let secrets = try SecretReader.secrets(settings.secret)
      guard let connection = try connection(of: settings, secrets: secrets, log: say) else {
        return
      }
      let course = try AccountCourse(
        connection, desk: desk, repeats: repeats, mediaFolder: try folder("media"), log: say)
      running[account] = Running(
        settings: settings, secrets: secrets, course: course, connection: connection)
      problems[account] = nil
    } catch {
      unconnected.append(settings)
      retryAt = now.steady + ServiceAccounts.pause
      guard problems.updateValue("\(error)", forKey: account) != "\(error)" else { return }
      log.warn("is not connected: \(error)", account: account)
      try? store.write {
        try $0.noteBadSync(of: account, at: now.wall, failure: "\(error)")
      }
    }
  }

  private func connection(
    of settings: AccountSettings, secrets: Secrets, log: @escaping @Sendable (String) -> Void
  ) throws -> (any PlatformConnection)? {
    guard let options = settings.options else { return nil }
    return try connect(
      settings.account, options, secrets: secrets,
      surroundings: Surroundings(
        web: try clients.client(proxy: options.web.proxy), clock: { [clock] in clock.now },
        random: { .random(in: 0..<1) },
        pause: { [clock] in await clock.pause(milliseconds: $0) }, folder: try folder("state"),
        log: log))
  }

  /// A folder beside the store, which who may read the store may read; nobody else.
  private func folder(_ name: String) throws -> String {
    let path = "\(store.path).\(name)"
    let isShared = name == "media" && store.isShared
    if !FileManager.default.fileExists(atPath: path) {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: isShared ? 0o750 : 0o700])
    }
    // Who may write the store's folder could put another one in its place and read what is in it.
    var found = stat()
    guard lstat(path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR, found.st_uid == geteuid(),
      name == "media" || found.st_mode & 0o077 == 0
    else {
      throw SetupProblem(
        "The folder \(path) is not dafud's own, or others can read it; remove it and start dafud again."
      )
    }
    return path
  }
}

/// One client for each proxy.
private final class WebClients {
  private var clients: [String?: WebClient] = [:]

  func client(proxy: String?) throws(SetupProblem) -> WebClient {
    if let client = clients[proxy] { return client }
    let client = try WebClient(proxy: proxy)
    clients[proxy] = client
    return client
  }

  func close() {
    let all = Array(clients.values)
    clients = [:]
    guard !all.isEmpty else { return }
    _ = blocking { for client in all { await client.shutdown() } }
  }
}
