import Foundation
import GRDB
import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Testing

/// A store that an older dafu has written goes on with everything that was in it.
struct MigrationTests {
  let folder: TemporaryFolder
  private var path: String { folder.file("inbox.sqlite") }

  /// A store as schema 1 left it: 20 messages, a claim, a "no reply needed" that was taken back.
  init() throws {
    folder = try TemporaryFolder()
    let fixture = try #require(
      Bundle.module.url(
        forResource: "version-1", withExtension: "store", subdirectory: "Fixtures"))
    try FileManager.default.copyItem(
      at: fixture, to: URL(filePath: folder.file("inbox.sqlite")))
  }

  private func events(_ path: String) throws -> [[String?]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read {
      try Row.fetchAll(
        $0, sql: "SELECT action, seat, before, after, undoneBy FROM event ORDER BY id"
      ).map { [$0[0], $0[1], $0[2], $0[3], $0[4]] }
    }
  }

  @Test func everythingIsStillThere() throws {
    let before = try events(path)
    let store = try Store.open(path, access: .existing)
    #expect(before.count == 2)
    #expect(try events(path) == before)
    let desk = Desk(store: store, rules: CompiledRules(.standard), facts: { _, _ in ReplyFacts() })
    #expect(try desk.verify().conversations == 11)
    let page = try store.page(of: .search("发货"), limit: 9, now: after(0))
    #expect(!page.isEmpty)
  }

  @Test func whatTheNewVersionKnowsCanBeDoneInIt() throws {
    let store = try Store.open(path, access: .existing)
    let desk = Desk(store: store, rules: CompiledRules(.standard), facts: { _, _ in ReplyFacts() })
    _ = try desk.recompute()
    let row = try #require(
      try store.page(of: .waiting, limit: 1, now: after(0)).first?.conversation)
    try desk.spam(row, by: "li", now: after(0))
    #expect(try store.turns(of: row).last?.void?.reason == .spam)
    // Events go on counting where they were.
    #expect(try store.events(of: row).map(\.id).max() == 3)
    #expect(try desk.verify().differing == 0)
  }

  @Test func aStoreOfSchemaTwoTakesWhatPlatformsSay() throws {
    let fixture = try #require(
      Bundle.module.url(
        forResource: "version-2", withExtension: "store", subdirectory: "Fixtures"))
    let path = folder.file("second.sqlite")
    try FileManager.default.copyItem(at: fixture, to: URL(filePath: path))
    let before = try events(path)
    let store = try Store.open(path, access: .existing)
    #expect(try events(path) == before)
    let account = AccountID(platform: .wechat, name: "brandcn")
    try store.write {
      try $0.keep([Capability(.readBack, .unable("No."))], of: account, at: after(0))
    }
    #expect(try store.capabilities()[account] == [Capability(.readBack, .unable("No."))])
    let desk = Desk(store: store, rules: CompiledRules(.standard), facts: { _, _ in ReplyFacts() })
    _ = try desk.recompute()
    #expect(try desk.verify().differing == 0)
  }

  @Test func whoeverOnlyReadsIsToldToOpenItOnce() throws {
    #expect(throws: StoreError.olderVersion(path: path, found: 1, known: 3)) {
      _ = try Store.open(path, access: .readOnly)
    }
  }

  @Test func aSharedStoreIsBroughtUpToDateByTheServiceAlone() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: path)
    #expect(throws: StoreError.serviceMustMigrate(path: path, found: 1, known: 3)) {
      _ = try Store.open(path, access: .existing)
    }
    _ = try Store.open(path, access: .existing, migratesShared: true)
    _ = try Store.open(path, access: .existing)
  }
}
