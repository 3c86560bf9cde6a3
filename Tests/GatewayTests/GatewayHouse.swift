import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import TestSupport
import Testing

@testable import Gateway

/// A store of its own with bridges on it, and a clock that can be put forward; gone with the value.
final class GatewayHouse {
  let folder: String
  let store: Store
  let desk: Desk
  private(set) var log: [String] = []
  private var courses: [any Course] = []
  /// Milliseconds by which both clocks are ahead of the real ones.
  private var ahead: Int64 = 0
  /// Where both clocks stand still but for what passes.
  private var stopped: Now?

  init() throws {
    folder = NSTemporaryDirectory() + "dafu-gateway-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    store = try Store.open(folder + "/inbox.sqlite", access: .createIfMissing)
    desk = Desk(store: store, rules: CompiledRules(.standard), facts: { _, _ in ReplyFacts() })
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  static let account = AccountID(platform: .weibo, name: "brandcn")
  static let other = AccountID(platform: .wechat, name: "brandcn")

  func conversation(_ thread: String, of account: AccountID = account) -> ConversationID {
    ConversationID(account: account, thread: thread)
  }

  var now: Now {
    if let stopped {
      return Now(
        wall: Moment(milliseconds: stopped.wall.milliseconds + ahead),
        steady: stopped.steady + ahead)
    }
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Now(
      wall: Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000) + ahead),
      steady: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000 + ahead)
  }

  /// Connects an account through a script of `/bin/sh`, in the folder of the store.
  @discardableResult
  func bridge(
    _ script: String, of account: AccountID = account, limits: BridgeLimits = BridgeLimits(),
    restarts: Bool = true
  ) -> Bridge {
    let bridge = Bridge(
      account, command: "cd '\(folder)'\n\(script)", desk: desk, limits: limits,
      restarts: restarts, random: { 0 }, log: { [weak self] in self?.log.append($0) })
    courses.append(bridge)
    return bridge
  }

  /// Connects an account through a connection of the test's own; from now on time passes only when
  /// a test says so.
  @discardableResult
  func connect(
    _ connection: some PlatformConnection, limits: CourseLimits = CourseLimits(),
    repeats: Bool = true
  ) throws -> AccountCourse {
    stopped = stopped ?? now
    let course = try AccountCourse(
      connection, desk: desk, limits: limits, repeats: repeats, mediaFolder: folder + "/media",
      random: { 0.5 }, log: { [weak self] in self?.log.append($0) })
    courses.append(course)
    return course
  }

  /// Drives the courses until `fact` holds; an issue when it does not for a long while.
  ///
  /// It counts looks and not seconds: on a busy machine the other side may get no time at all.
  func until(
    _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation, _ fact: () throws -> Bool
  ) async throws {
    for _ in 0..<5_000 {
      if try fact() { return }
      let now = now
      for course in courses { course.step(now) }
      let requests = courses.flatMap(\.descriptors)
      let due = courses.compactMap { $0.due(now) }.min().map { max(0, $0 - now.steady) }
      let pause = Int32(max(2, min(due ?? 20, 20)))
      // Facts that no descriptor tells are looked at now and then.
      try await offPool {
        var requests = requests
        _ = poll(&requests, nfds_t(requests.count), pause)
      }
    }
    Issue.record("never: \(what); the log: \(log)", sourceLocation: sourceLocation)
  }

  /// Puts both clocks forward.
  func pass(seconds: Int64) { ahead += seconds * 1000 }

  func stop() {
    stopped = nil
    for course in courses { course.stop(now) }
    while !courses.allSatisfy({ $0.isOver }) {
      for course in courses { course.step(now) }
      _ = Waiting.wait(for: courses, others: [], until: now.steady + 50, now: now)
    }
    courses = []
  }

  func touch(_ name: String) {
    #expect(FileManager.default.createFile(atPath: folder + "/" + name, contents: nil))
  }

  func file(_ name: String) -> String? {
    try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  /// Each line of a file as a JSON object.
  func objects(_ name: String) throws -> [[String: String]] {
    try (file(name) ?? "").split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object ?? [:]).compactMapValues { $0 as? String }
    }
  }

  func texts(_ thread: String, of account: AccountID = account) throws -> [String] {
    try store.messages(of: conversation(thread, of: account)).map(\.text)
  }

  func logs(_ part: String) -> Bool { log.contains { $0.contains(part) } }

  /// Queues a reply that may go out at once.
  func queue(
    _ thread: String, _ text: String = "您好，马上为您处理。", of account: AccountID = account
  ) throws -> String {
    let request = ReplyRequest(
      conversation: conversation(thread, of: account), text: text, seat: "li", hold: 0)
    guard case .queued(let key) = try desk.queueReply(request, now: now.wall) else {
      throw Refused()
    }
    look()
    return key
  }

  func look() { for course in courses { course.lookForReplies() } }

  struct Refused: Error {}

  func state(_ key: String) throws -> OutboxReply.State? { try store.outboxReply(key)?.state }

  /// A person of `thread` waits since a minute ago.
  func waiting(_ thread: String, of account: AccountID = account) throws {
    try desk.record(
      [
        Message(
          conversation: conversation(thread, of: account), id: "m-\(thread)", direction: .inbound,
          text: "在吗", at: now.wall.adding(seconds: -60), author: "person")
      ], storedAt: now.wall)
  }

  func gaps() throws -> [CoverageGap] { try store.write { try $0.coverageGaps() } }
}

/// Words of shell that every script here uses.
enum Shell {
  /// `say LINE` writes a line; `message ID TEXT` one message of the thread t, stamped after the
  /// connection.
  static let words = """
    say() { printf '%s\\n' "$1"; }
    message() {
      say "{\\"type\\":\\"message\\",\\"conversation\\":\\"t\\",\\"id\\":\\"$1\\",\\"direction\\":\\"in\\",\\"text\\":\\"$2\\",\\"at\\":\\"2099-01-01T00:00:00Z\\"}"
    }
    key() { printf '%s' "$1" | sed 's/.*"key":"\\([^"]*\\)".*/\\1/'; }
    read -r start

    """
}
