import Foundation
import InboxDesk
import InboxModel
import Synchronization

/// Drafts that the store could not take, as when a newer program has brought it up to date: in a
/// file of the person's own, from which the next inbox puts them into the store.
///
/// Each inbox has a file of its own, so that two of one person never write the same.
final class KeptDrafts: Sendable {
  private let folder: String
  private let storePath: String
  private let name = UUID().uuidString
  private let drafts = Mutex<[Draft]>([])

  init(folder: String, storePath: String) {
    self.folder = folder
    self.storePath = KeptDrafts.absolute(storePath)
  }

  /// On the disk when it returns.
  func keep(_ draft: Draft) throws {
    try drafts.withLock { drafts in
      drafts.removeAll { $0.conversation == draft.conversation }
      drafts.append(draft)
      try write(drafts)
    }
  }

  /// The store has it, or nobody wants it any more.
  func forget(_ conversation: ConversationID) throws {
    try drafts.withLock { drafts in
      guard drafts.contains(where: { $0.conversation == conversation }) else { return }
      drafts.removeAll { $0.conversation == conversation }
      try write(drafts)
    }
  }

  /// Puts what earlier inboxes of this store kept into it; returns a sentence for each draft that
  /// it does not take, which stays where it is.
  func putBack(into desk: Desk) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { putBack($0, into: desk) }
  }

  private func putBack(_ name: String, into desk: Desk) -> [String] {
    let path = "\(folder)/\(name)"
    guard let data = FileManager.default.contents(atPath: path),
      let content = try? JSONDecoder().decode(Content.self, from: data)
    else { return ["\(path) cannot be read as kept drafts; look at it, and remove it"] }
    guard content.store == storePath else { return [] }
    // Whoever goes on typing in the inbox that wrote it makes a new one.
    let taken = "\(folder)/\(UUID().uuidString).json"
    guard rename(path, taken) == 0 else { return [] }
    var left: [String] = []
    var rest = content
    rest.drafts = content.drafts.filter { kept in
      do {
        if let draft = kept.draft { try desk.restoreDraft(draft) }
        return false
      } catch {
        left.append(
          "the draft kept in \(taken) was not taken into the store: \(sentence(for: error))")
        return true
      }
    }
    if rest.drafts.isEmpty {
      unlink(taken)
    } else if rest.drafts.count < content.drafts.count {
      try? write(rest, to: taken)
    }
    return left
  }

  private func write(_ drafts: [Draft]) throws {
    let path = "\(folder)/\(name).json"
    guard !drafts.isEmpty else {
      unlink(path)
      return
    }
    try write(Content(store: storePath, drafts: drafts.map(Content.Kept.init)), to: path)
  }

  /// Whole or not at all, and for nobody else to read.
  private func write(_ content: Content, to path: String) throws {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let new = path + ".new"
    guard
      FileManager.default.createFile(
        atPath: new, contents: try JSONEncoder().encode(content),
        attributes: [.posixPermissions: 0o600]), rename(new, path) == 0
    else { throw CommandProblem.draftNotKept(path: path) }
  }

  /// Links followed, so that one store has one name.
  private static func absolute(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  private struct Content: Codable {
    var store: String
    var drafts: [Kept]

    struct Kept: Codable {
      var platform: String
      var account: String
      var conversation: String
      var seat: String
      var text: String
      var sourceText: String
      /// Milliseconds since 1970.
      var savedAt: Int64

      init(_ draft: Draft) {
        platform = draft.conversation.account.platform.name
        account = draft.conversation.account.name
        conversation = draft.conversation.thread
        seat = draft.seat
        text = draft.text
        sourceText = draft.sourceText
        savedAt = draft.savedAt.milliseconds
      }

      /// Nil: it names no platform, so that nobody can have written it here.
      var draft: Draft? {
        guard let platform = Platform(platform) else { return nil }
        return Draft(
          conversation: ConversationID(
            account: AccountID(platform: platform, name: account), thread: conversation),
          seat: seat, text: text, sourceText: sourceText,
          savedAt: Moment(milliseconds: savedAt))
      }
    }
  }
}
