import Crypto
import Foundation
import InboxModel
import PlatformContract
import Synchronization

/// What has to be remembered of an account's replies although the process ends: when they went out,
/// until when none does, which were accepted.
///
/// It is one small file of the account's in dafud's own folder; without a folder it lasts as long as
/// the connection.
final class ReplyBook: Sendable {
  struct Contents: Codable, Equatable {
    /// When the replies of the last hour went out, in milliseconds since 1970.
    var sent: [Int64] = []
    /// No reply goes out before, in milliseconds since 1970.
    var stoppedUntil: Int64 = 0
    /// Accepted, and in no cursor yet.
    var accepted: [AcceptedReply] = []
    /// What the platform said yes to, the latest last.
    var outcomes: [Outcome] = []

    static let outcomeLimit = 300
  }

  struct Outcome: Codable, Equatable {
    var key: String
    var id: String
    /// Milliseconds since 1970.
    var at: Int64
  }

  private let file: PrivateFile?
  private let log: @Sendable (String) -> Void
  private let kept = Mutex((contents: Contents(), isWritten: true))

  init(_ account: AccountID, _ surroundings: Surroundings) {
    // An account may be called anything; a file may not.
    let name = hex(SHA256.hash(data: Array(account.name.utf8)).prefix(16))
    file = surroundings.folder.map {
      PrivateFile(path: "\($0)/\(account.platform.name)-\(name).replies")
    }
    log = surroundings.log
  }

  var contents: Contents {
    kept.withLock { kept in
      load(&kept)
      return kept.contents
    }
  }

  /// False when the change holds in this process alone, because it could not be written.
  @discardableResult
  func change(_ change: (inout Contents) -> Void) -> Bool {
    kept.withLock { kept in
      guard let file else {
        change(&kept.contents)
        return true
      }
      return file.alone {
        load(&kept)
        let before = kept.contents
        change(&kept.contents)
        guard kept.contents != before || !kept.isWritten else { return true }
        let data = (try? JSONEncoder().encode(kept.contents)) ?? Data()
        kept.isWritten = file.write(data)
        if !kept.isWritten { log("What became of replies cannot be written to \(file.path).") }
        return kept.isWritten
      }
    }
  }

  /// Another connection of the account may have written since.
  private func load(_ kept: inout (contents: Contents, isWritten: Bool)) {
    guard kept.isWritten, let data = file?.read(limit: 4 << 20),
      let contents = try? JSONDecoder().decode(Contents.self, from: data)
    else { return }
    kept.contents = contents
  }
}

extension ReplyBook {
  /// What came of a reply that the platform accepted; nil for every other.
  subscript(key: String) -> SendOutcome? {
    contents.outcomes.last { $0.key == key }.map {
      .sent(id: $0.id, at: Moment(milliseconds: $0.at))
    }
  }

  /// Keeps an outcome that says that the platform has the reply; others are not kept.
  ///
  /// With `looksAt` the reply is looked for later, counted from then.
  func keep(_ outcome: SendOutcome, of reply: OutgoingReply, looksAt now: Moment?) {
    guard case .sent(let id, let at) = outcome else { return }
    change { contents in
      contents.outcomes.append(Outcome(key: reply.key, id: id, at: at.milliseconds))
      contents.outcomes.removeFirst(max(0, contents.outcomes.count - Contents.outcomeLimit))
      guard let now else { return }
      contents.accepted.append(
        AcceptedReply(id: id, thread: reply.conversation.thread, at: now.milliseconds))
    }
  }

  /// Lets go of what a cursor has that came back: it is kept there now.
  func handOver(_ saved: [AcceptedReply]) {
    guard !saved.isEmpty else { return }
    let ids = Set(saved.map(\.id))
    change { $0.accepted.removeAll { ids.contains($0.id) } }
  }
}
