import Foundation
import InboxDesk
import InboxModel
import PlatformContract
import InboxStore
import Synchronization
import Testing

/// Several processes on one store, as far as one process can play them: each has its own `Store`.
struct SeveralSendersTests {
  let shop: TemporaryStore

  init() throws { shop = try TemporaryStore() }

  /// Runs `body` on several threads at once, each with a store of its own; what they throw is an
  /// issue.
  private func atOnce(
    _ threads: Int, _ body: @escaping @Sendable (Int, Desk) throws -> Void
  ) {
    let (path, rules, facts) = (shop.store.path, shop.desk.rules, shop.desk.facts)
    DispatchQueue.concurrentPerform(iterations: threads) { number in
      do {
        let store = try Store.open(path, access: .existing)
        try body(number, Desk(store: store, rules: rules, facts: facts))
      } catch {
        Issue.record(error)
      }
    }
  }

  @Test func noReplyIsHandedOverTwiceAndNoneIsForgotten() throws {
    var queued: [String] = []
    for number in 0..<20 {
      let conversation = try shop.waiting("t\(number)")
      queued.append(try shop.queue(conversation, "一"))
      queued.append(try shop.queue(conversation, "二"))
    }
    let taken = Mutex<[String]>([])
    let send: @Sendable (Desk) throws -> Void = { desk in
      while let reply = try desk.nextToSend(now: after(100)) {
        taken.withLock { $0.append(reply.key) }
        try desk.finish(
          reply.key, .sent(id: "s-\(reply.key)", at: after(100)), now: after(100))
      }
    }
    atOnce(4) { _, desk in try send(desk) }
    // Whoever found only busy conversations stopped early: one more round takes the rest.
    try send(shop.desk)
    #expect(taken.withLock { $0.sorted() } == queued.sorted())
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func oneReplyGoesToOneOfManySenders() throws {
    let key = try shop.queue(try shop.waiting())
    let taken = Mutex<[String]>([])
    atOnce(6) { _, desk in
      if let reply = try desk.nextToSend(now: after(100)) {
        taken.withLock { $0.append(reply.key) }
      }
    }
    #expect(taken.withLock { $0 } == [key])
  }

  @Test func whatManySeatsWriteAtOnceIsAllThere() throws {
    let conversation = try shop.waiting()
    atOnce(4) { number, desk in
      for step in 0..<10 {
        try desk.record(
          [incoming("m-\(number)-\(step)", conversation, at: after(Int64(10 + step)))],
          storedAt: after(50))
        try desk.claim(conversation, until: after(900), by: "seat\(number)", now: after(60))
      }
    }
    #expect(try shop.store.messages(of: conversation).count == 41)
    #expect(try shop.store.events(of: conversation).count == 40)
    #expect(try shop.store.turns(of: conversation).map(\.items) == [41])
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func whoOpensAStoreAtTheSameMomentFindsOne() throws {
    for round in 0..<10 {
      let path = shop.folder.file("new\(round).sqlite")
      DispatchQueue.concurrentPerform(iterations: 6) { number in
        do {
          let store = try Store.open(path, access: .createIfMissing)
          try store.write { try $0.beat("program\(number)", at: after(1)) }
        } catch {
          Issue.record(error)
        }
      }
      #expect(try Store.open(path, access: .readOnly).health().heartbeats.count == 6)
    }
  }
}
