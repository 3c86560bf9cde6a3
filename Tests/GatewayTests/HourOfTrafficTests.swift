import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import StandIns
import Testing

@testable import Gateway

/// All five platforms at once: an hour of people who write, of seats who answer, and of platforms
/// that misbehave.
struct HourOfTrafficTests {
  @Test func everyMessageIsInTheStoreOnceAndEveryReplyAtItsPlatformOnce() async throws {
    let seed = UInt64.random(in: 0..<1_000_000)
    let hour = try await SimulatedHour(seed: seed)
    var traffic = Traffic(hour)
    traffic.begin()
    for _ in 0..<120 {
      try await traffic.tick(seconds: 30)
    }
    traffic.calmDown()
    for _ in 0..<40 where try traffic.isUnfinished() { try await traffic.rest(seconds: 180) }
    try check(hour, traffic, seed: seed)
    await hour.close()
  }

  private func check(_ hour: SimulatedHour, _ traffic: Traffic, seed: UInt64) throws {
    let place: Comment = "seed \(seed)"
    var stored: [String: Int] = [:]
    for message in try hour.store.allMessages() { stored[message.text, default: 0] += 1 }
    #expect(traffic.written.count > 300, place)
    for text in traffic.written {
      #expect(stored[text] == 1, "\(place): \(traffic.places[text] ?? "") \(text)")
    }
    for (key, text) in traffic.queued {
      let reply = try #require(try hour.store.outboxReply(key))
      #expect(
        try traffic.isDone(key),
        "\(place): \(reply.conversation) \(reply.state) \(reply.failure ?? "")")
      #expect(traffic.arrivals(text) == 1, "\(place): \(reply.conversation) \(text)")
      if reply.state == .sent {
        #expect(stored[text] == 1, "\(place): \(reply.conversation) \(text)")
      }
    }
    #expect(traffic.queued.count > 60, place)
    #expect(traffic.faults > 20, place)
  }
}
