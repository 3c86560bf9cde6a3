import Foundation
import GRDB
import InboxDesk
import InboxModel
import ReplyTracking
import Testing

@testable import InboxStore

/// Files that are no store, or not one that this program can use.
struct StoreFileTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("inbox.sqlite")
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  /// What opening and then reading everything throws.
  private func problem(_ access: Store.Access) -> StoreError? {
    do {
      _ = try Desk(
        store: Store.open(path, access: access), rules: CompiledRules(.standard),
        facts: { _, _ in ReplyFacts() }
      ).verify()
      return nil
    } catch {
      return error as? StoreError
    }
  }

  /// A store of one file, with some messages in it.
  private func makeStore() throws {
    let shop = try TemporaryStore()
    try shop.desk.record(
      (0..<500).map { incoming("m\($0)", .weibo("t\($0 % 50)"), at: after(Int64($0))) },
      storedAt: after(1000))
    try shop.store.backup(to: path)
  }

  @Test(arguments: [Store.Access.existing, .readOnly])
  func aMissingFileStaysMissing(access: Store.Access) {
    #expect(problem(access) == .missing(path: path))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [
    "",
    "not a database, only some words that are longer than a hundred bytes, as a header would "
      + "be if it were one", "SQLite format 3\0",
    "SQLite format 3\0" + String(repeating: "x", count: 200),
  ])
  func aFileThatIsNoStoreIsNotTouched(content: String) throws {
    try Data(content.utf8).write(to: URL(filePath: path))
    for access in [Store.Access.existing, .readOnly, .createIfMissing]
    where !content.isEmpty || access != .createIfMissing {
      #expect(problem(access) == .notAStore(path: path))
      #expect(try bytes() == Data(content.utf8))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["inbox.sqlite"])
  }

  @Test func anotherProgramsDatabaseIsNotTouched() throws {
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
    try other.close()
    let before = try bytes()
    for access in [Store.Access.existing, .readOnly, .createIfMissing] {
      #expect(problem(access) == .notAStore(path: path))
    }
    #expect(try bytes() == before)
  }

  @Test func anEmptyFileBecomesAStoreWhenOneMayBeMade() throws {
    try Data().write(to: URL(filePath: path))
    #expect(problem(.createIfMissing) == nil)
    #expect(problem(.readOnly) == nil)
  }

  @Test func aStoreOfANewerDafuIsLeftAlone() throws {
    try makeStore()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    for access in [Store.Access.existing, .readOnly, .createIfMissing] {
      #expect(problem(access) == .newerVersion(path: path, found: 99, known: 3))
    }
  }

  @Test func aStoreThatANewerDafuTakesOverIsNeitherReadNorWrittenAnyMore() throws {
    let shop = try TemporaryStore()
    let conversation = try shop.waiting()
    func setSchema(_ version: Int) throws {
      let queue = try DatabaseQueue(path: shop.store.path)
      try queue.write { try $0.execute(sql: "PRAGMA user_version = \(version)") }
      try queue.close()
    }
    let draft = Draft(conversation: conversation, seat: "li", text: "您好", savedAt: after(1))
    try setSchema(99)
    let newer = StoreError.newerVersion(path: shop.store.path, found: 99, known: 3)
    #expect(throws: newer) { try shop.desk.saveDraft(draft) }
    #expect(throws: newer) {
      try shop.desk.claim(conversation, until: after(9), by: "li", now: start)
    }
    #expect(throws: newer) { try shop.store.page(of: .waiting, limit: 9, now: start) }
    #expect(throws: newer) { try shop.store.snapshot { try $0.row(of: conversation) } }
    try setSchema(3)
    #expect(try shop.store.detail(of: conversation, seat: "li", limit: 1)?.draft == nil)
    #expect(try shop.store.events(of: conversation).isEmpty)
  }

  @Test(arguments: [2, 3, 10]) func aTruncatedStoreIsSaidToBeDamaged(parts: Int) throws {
    try makeStore()
    let whole = try bytes()
    try whole.prefix(whole.count / parts).write(to: URL(filePath: path))
    guard case .damaged = problem(.existing) else {
      Issue.record("\(problem(.existing).debugDescription)")
      return
    }
  }

  @Test func garbageInTheMiddleIsSaidToBeDamage() throws {
    try makeStore()
    var content = try bytes()
    let middle = 4096..<content.count
    content.replaceSubrange(middle, with: Data(repeating: 0xA5, count: middle.count))
    try content.write(to: URL(filePath: path))
    guard case .damaged = problem(.existing) else {
      Issue.record("\(problem(.existing).debugDescription)")
      return
    }
  }

  @Test func aNewStoreIsItsOwnersAloneUnlessItsFolderIsTheGroups() throws {
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    _ = try Store.open(path, access: .createIfMissing)
    #expect(try mode(path) == 0o600)
    let shared = folder.file("shared")
    try FileManager.default.createDirectory(
      atPath: shared, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o770], ofItemAtPath: shared)
    let store = try Store.open(shared + "/inbox.sqlite", access: .createIfMissing)
    #expect(try mode(store.path) == 0o660)
    #expect(try mode(store.path + "-wal") == 0o660)
    #expect(store.isShared)
  }
}
