import Foundation
import GRDB
import InboxDesk
import InboxModel
import Testing

@testable import InboxStore

/// A store that is locked, full, or being copied.
struct StoreTroubleTests {
  let shop: TemporaryStore

  init() throws { shop = try TemporaryStore() }

  private func messages(_ name: String, _ count: Int) -> [Message] {
    (0..<count).map { incoming("\(name)\($0)", .weibo("t\($0 % 7)"), at: after(Int64($0))) }
  }

  private func total(_ store: Store? = nil) throws -> Int {
    try (store ?? shop.store).health().messages
  }

  @Test func whileOneWritesOthersReadAndTheNextWriterWaits() throws {
    try shop.desk.record(messages("a", 5), storedAt: after(10))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let writer = try DatabaseQueue(path: shop.store.path, configuration: configuration)
    try writer.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(try total() == 5)
    #expect(try shop.store.page(of: .waiting, limit: 9, now: after(20)).count == 5)
    #expect(try Store.open(shop.store.path, access: .existing).counts(now: after(20)).waiting == 5)

    let desk = shop.desk
    let more = messages("b", 5)
    let waiting = DispatchGroup()
    DispatchQueue.global().async(group: waiting) {
      do {
        try desk.record(more, storedAt: after(30))
      } catch {
        Issue.record(error)
      }
    }
    try writer.inDatabase { try $0.execute(sql: "COMMIT") }
    waiting.wait()
    #expect(try total() == 10)
  }

  @Test func aFullDiskLeavesNothingHalfWritten() throws {
    try shop.desk.record(messages("a", 50), storedAt: after(100))
    let before = try shop.store.page(of: .waiting, limit: 99, now: after(200))
    func limit(_ pages: Int) throws {
      try shop.store.pool.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
    }
    let pages = try shop.store.read { try Int.fetchOne($0, sql: "PRAGMA page_count") }
    try limit(try #require(pages) + 2)

    let full = StoreError.diskFull(path: shop.store.path)
    #expect(throws: full) {
      try shop.desk.record(messages("b", 5000), storedAt: after(101))
    }
    #expect(try total() == 50)
    #expect(try shop.store.page(of: .waiting, limit: 99, now: after(200)) == before)
    #expect(try shop.desk.verify().differing == 0)

    try limit(1_000_000)
    #expect(try shop.desk.record(messages("b", 5000), storedAt: after(102)).added == 5000)
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func aCommitIsOnTheDiskBeforeItIsAcknowledged() throws {
    let mode = try shop.store.pool.writeWithoutTransaction {
      try Int.fetchOne($0, sql: "PRAGMA synchronous")
    }
    // FULL: what marks a reply as handed over must outlast a power cut.
    #expect(mode == 2)
  }

  @Test func aCopyMadeWhileOthersWriteIsWhole() throws {
    try shop.desk.record(messages("a", 2000), storedAt: after(100))
    let (store, desk) = (shop.store, shop.desk)
    let other = try Store.open(store.path, access: .existing)
    let copies = ["one.sqlite", "two.sqlite"].map(shop.folder.file)
    DispatchQueue.concurrentPerform(iterations: 3) { number in
      do {
        switch number {
        case 0: try other.backup(to: copies[0])
        case 1: try Store.copy(store.path, to: copies[1])
        default:
          for step in 0..<40 {
            // Two a transaction: a copy that is whole has both or neither.
            let pair = ["x", "y"].map { incoming("\($0)\(step)", .weibo("pairs"), at: after(5)) }
            try desk.record(pair, storedAt: after(200))
          }
        }
      } catch {
        Issue.record(error)
      }
    }
    for copy in copies {
      #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
      let found = try Store.open(copy, access: .readOnly)
      #expect(try total(found) >= 2000)
      #expect(try total(found) % 2 == 0)
      let check = try found.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
      #expect(check == "ok")
      #expect(
        try Desk(store: found, rules: desk.rules, facts: desk.facts).verify().differing == 0)
    }
    #expect(try total() == 2080)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_BUSY, StoreError.locked(path: "f")),
    (.SQLITE_LOCKED, .locked(path: "f")), (.SQLITE_FULL, .diskFull(path: "f")),
    (.SQLITE_IOERR_WRITE, .diskFull(path: "f")), (.SQLITE_NOTADB, .notAStore(path: "f")),
    (.SQLITE_CORRUPT, .damaged(path: "f", detail: "why")),
    (.SQLITE_IOERR_SHORT_READ, .damaged(path: "f", detail: "why")),
    (.SQLITE_READONLY, .permission(path: "f", write: true)),
    (.SQLITE_CANTOPEN, .missing(path: "f")), (.SQLITE_MISUSE, .failed(path: "f", detail: "why")),
  ])
  func whatSQLiteSaysBecomesOneSentence(code: ResultCode, problem: StoreError) {
    let found = StoreError(DatabaseError(resultCode: code, message: "why"), path: "f")
    #expect(found == problem)
    #expect("\(found)".contains("f"))
    #expect(!"\(found)".contains("\n"))
  }
}
