import Foundation
import InboxModel
import InboxStore
import Testing

/// What the system forbids; the superuser may do everything, so that it has nothing to see here.
@Suite(.enabled(if: geteuid() != 0))
struct StoreRightsTests {
  let shop: TemporaryStore
  let path: String

  init() throws {
    shop = try TemporaryStore()
    _ = try shop.waiting()
    path = shop.folder.file("copy.sqlite")
    try shop.store.backup(to: path)
  }

  private func allow(_ rights: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
  }

  @Test func aFileThatCannotBeReadIsSaidToBe() throws {
    try allow(0, path)
    for access in [Store.Access.existing, .readOnly] {
      #expect(throws: StoreError.permission(path: path, write: false)) {
        try Store.open(path, access: access)
      }
    }
  }

  @Test func aFolderThatHidesTheStoreIsNotTakenForAMissingStore() throws {
    let folder = shop.folder.file("hidden")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let inside = folder + "/inbox.sqlite"
    _ = try Store.open(inside, access: .createIfMissing)
    try allow(0, folder)
    defer { try? allow(0o700, folder) }
    for access in [Store.Access.createIfMissing, .existing, .readOnly] {
      #expect(throws: StoreError.permission(path: inside, write: false)) {
        try Store.open(inside, access: access)
      }
    }
  }

  @Test func aFileThatCannotBeWrittenCanBeRead() throws {
    try allow(0o400, path)
    #expect(throws: StoreError.permission(path: path, write: true)) {
      try Store.open(path, access: .existing)
    }
    #expect(try Store.open(path, access: .readOnly).messages(of: .weibo("t")).count == 1)
  }

  @Test func aFolderInWhichNothingCanBeMadeTakesNoStore() throws {
    let folder = shop.folder.file("closed")
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false)
    try allow(0o500, folder)
    let inside = folder + "/inbox.sqlite"
    #expect(throws: StoreError.permission(path: inside, write: true)) {
      try Store.open(inside, access: .createIfMissing)
    }
  }

  @Test func aStoreInAFolderThatCannotBeWrittenIsRefusedInOneSentence() throws {
    let folder = shop.folder.file("closed")
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false)
    let inside = folder + "/inbox.sqlite"
    _ = try Store.open(inside, access: .createIfMissing)
    try allow(0o500, folder)
    defer { try? allow(0o700, folder) }
    #expect(throws: StoreError.permission(path: inside, write: true)) {
      try Store.open(inside, access: .existing).write { try $0.beat("dafu", at: after(0)) }
    }
  }
}
