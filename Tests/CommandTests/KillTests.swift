import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import StandIns
import TestSupport
import Testing

/// `dafud` against a platform, killed at every step of sending: nothing is lost, nothing doubled.
struct KillTests {
  @Test func aServiceThatIsKilledAgainAndAgainSendsEveryReplyOnce() async throws {
    let seed = UInt64.random(in: 0..<1_000_000)
    let weibo = try await WeiboStandIn(now: Int64(Date().timeIntervalSince1970))
    weibo.addPerson(2_000_000_001, name: "安娜")
    let post = weibo.post("新品")
    for number in 0..<8 {
      weibo.comment("第\(number)个问题", by: 2_000_000_001, on: post)
    }
    try await offPool { try KillTests.run(weibo, seed: seed) }
    await weibo.stop()
  }

  private static func run(_ weibo: WeiboStandIn, seed: UInt64) throws {
    let place: Comment = "seed \(seed)"
    let house = try KilledService(weibo)
    #expect(try house.sandbox.run("dafud once").status == 0, place)
    let keys = try house.queueReplies()
    #expect(keys.count == 8, place)
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<10 {
      try house.start()
      // Before the mark, after it and before the call, and after the call.
      switch numbers.below(3) {
      case 0: usleep(UInt32(numbers.below(60_000)))
      case 1: try house.wait { try !house.store.outbox(in: .sending).isEmpty }
      default:
        let heard = weibo.replies.count
        try house.wait { weibo.replies.count > heard }
      }
      house.kill()
    }
    try house.start()
    // One that was marked and never went out stays doubtful: only a person can tell.
    try house.wait { try house.isSettled(keys) { weibo.arrivals($0) } }
    for (key, text) in keys where try house.store.outboxReply(key)?.state == .unconfirmed {
      #expect(weibo.arrivals(text) == 0, "\(place): \(text)")
      try house.resend(key)
    }
    try house.wait { try house.isSettled(keys) { max(1, weibo.arrivals($0)) } }
    house.kill()
    for (key, text) in keys {
      #expect(try house.store.outboxReply(key)?.state == .sent, place)
      #expect(weibo.arrivals(text) == 1, "\(place): \(text)")
    }
  }
}

/// The built `dafud` on a store of its own, connected to a stand-in of Weibo.
private final class KilledService {
  let sandbox: Sandbox
  let store: Store
  private var process: ServiceProcess?

  init(_ weibo: WeiboStandIn) throws {
    sandbox = try Sandbox()
    try sandbox.writeSecret(weibo.secrets, to: "weibo.secrets")
    let hosts = weibo.hosts.sorted { $0.key < $1.key }
      .map { "\"\($0.key)\" = \"\($0.value)\"" }.joined(separator: ", ")
    try sandbox.extendSite(
      """

      [[account]]
      platform = "weibo"
      name = "brand"
      business = true
      password_file = "weibo.secrets"
      hosts = { \(hosts) }

      """)
    try sandbox.makeStore([])
    store = try Store.open(sandbox.storePath, access: .existing)
  }

  /// A reply to everybody, by key.
  func queueReplies() throws -> [String: String] {
    let desk = try sandbox.makeStore([])
    var keys: [String: String] = [:]
    // What was there at the connection is history, which can be answered all the same.
    for view in [InboxView.waiting, .backfill] {
      for row in try store.page(of: view, limit: 100, now: Moment(seconds: 4_000_000_000)) {
        guard row.conversation.account.platform == .weibo,
          let last = try store.messages(of: row.conversation).last
        else { continue }
        let text = "您好，已为您查到：\(last.text)"
        let request = ReplyRequest(
          conversation: row.conversation, parent: last.id, text: text, seat: "lin", hold: 0)
        let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        if case .queued(let key) = try desk.queueReply(request, now: now) { keys[key] = text }
      }
    }
    return keys
  }

  func start() throws { process = try ServiceProcess(sandbox) }

  func kill() {
    process?.end(SIGKILL)
    process = nil
  }

  /// Each is sent, or doubtful without having arrived.
  func isSettled(_ keys: [String: String], arrivals: (String) -> Int) throws -> Bool {
    try keys.allSatisfy { key, text in
      let state = try store.outboxReply(key)?.state
      return state == .sent || (state == .unconfirmed && arrivals(text) == 0)
    }
  }

  /// A person says that it shall go out once more.
  func resend(_ key: String) throws {
    let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    try sandbox.makeStore([]).resend(key, by: "lin", now: now)
  }

  /// Looks until `fact` holds, or nothing is left that could make it so, or a minute is over.
  func wait(for fact: () throws -> Bool) throws {
    for _ in 0..<30_000 {
      if try fact() { return }
      if try store.outbox(in: .queued).isEmpty && store.outbox(in: .sending).isEmpty
        && store.outbox(in: .unconfirmed).isEmpty
      {
        return
      }
      usleep(2000)
    }
  }
}
