import Foundation
import InboxModel
import InboxStore
import TestSupport
import Testing

/// `dafud run` and all five platforms at once: an hour of people who write, of seats who answer, and
/// of everything that can go wrong at a platform, in a minute.
struct HourOfTrafficTests {
  @Test func everyMessageIsInTheStoreOnceAndEveryReplyAtItsPlatformOnce() async throws {
    let seed = UInt64.random(in: 0..<1_000_000)
    let hour = try await SimulatedHour()
    var traffic = Traffic(hour, numbers: SeededNumbers(seed: seed))
    traffic.begin()
    try hour.start()
    for half in 0..<120 {
      try await traffic.halfMinute()
      switch half {
      case 40: try await hour.stop(SIGTERM)
      case 60: try hour.renewWeiboLogin()
      case 80: try await hour.stop(SIGKILL)
      default: continue
      }
      if half != 60 { try hour.start() }
    }
    traffic.calmDown()
    for _ in 0..<200 where try traffic.isUnfinished() {
      try await hour.pass(halfMinutes: 2)
      try await traffic.deliver()
      try traffic.sendAgain(doubtful: true)
    }
    try check(hour, traffic, seed: seed)
    try await hour.close()
  }

  private func check(_ hour: SimulatedHour, _ traffic: Traffic, seed: UInt64) throws {
    let place = "seed \(seed)"
    let stored = try hour.store.textsWithCounts()
    #expect(traffic.written.count > 450, "\(place)")
    for (text, where_) in traffic.written {
      #expect(stored[text] == 1, "\(place): \(where_) \(text)")
    }
    #expect(traffic.queued.count > 100, "\(place)")
    for (key, text) in traffic.queued {
      let reply = try #require(try hour.store.outboxReply(key))
      let words = "\(place): \(reply.conversation) \(reply.state) \(reply.failure ?? "") \(text)"
      #expect(traffic.arrivals(text) == 1, "\(words)")
      #expect(reply.state == .sent || !traffic.canBeReadBack(reply.conversation), "\(words)")
      if reply.state == .sent { #expect(stored[text] == 1, "\(words)") }
    }
    #expect(traffic.faultsLeft.isEmpty, "\(place): \(traffic.faultsLeft)")
    let log = try hour.log()
    for secret in hour.secrets { #expect(!log.contains(secret)) }
  }
}

extension Store {
  /// How many messages have each text, over all conversations.
  func textsWithCounts() throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for view in [InboxView.waiting, .done, .backfill] {
      for row in try page(of: view, limit: 100_000, now: .latest.adding(seconds: -1)) {
        for message in try messages(of: row.conversation) { counts[message.text, default: 0] += 1 }
      }
    }
    return counts
  }
}
