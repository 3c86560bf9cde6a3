import InboxModel
import PlatformContract
import TiebaMessages

/// Reads what is public: threads of forums, floors of threads, comments of floors.
struct TiebaReader {
  let wire: TiebaWire
  let options: TiebaOptions
  let bduss: String?
  let maker: TiebaMessageMaker

  /// Pages of a thread or feed, and of a forum, that are walked back at most.
  static let walkLimit = 100
  static let forumLimit = 10

  /// Does the first step of `cursor`.
  func step(_ cursor: inout TiebaCursor) async throws(ConnectionProblem) -> Found {
    guard let work = cursor.work.first else { return Found() }
    var after = cursor
    after.work.removeFirst()
    var found = Found()
    do throws(ConnectionProblem) {
      found.messages =
        switch work {
        case .counters: try await counters(&after)
        case .replies(let page): try await replies(page, &after)
        case .mentions(let page): try await mentions(page, &after)
        case .forum(let name, let page): try await forum(name, page, &after)
        case .thread(let id, let page): try await thread(id, page, &after)
        case .sweep(let id): try await sweep(id, &after)
        case .floor(let thread, let id, let page, let comments):
          try await floor(TiebaRoot(thread: thread, floor: id), page, comments, &after)
        }
    } catch {
      switch (error, work.thread) {
      case (.unable(let reason), _):
        found.capabilities = work.lost.map { Capability($0, .unknown(reason)) }
      case (.malformed(let reason), .some):
        found.capabilities = [Capability(.readComments, .unknown(reason))]
      default: throw error
      }
      // A thread that is gone, closed or broken keeps nobody from reading the others.
      wire.surroundings.log(error.sentence)
      TiebaReader.leaveOut(work, &after)
    }
    cursor = after
    return found
  }

  /// What was left out comes again: with the forum's list, with a sweep, with the floor's number of
  /// comments, which is not noted as read.
  private static func leaveOut(_ work: TiebaWork, _ cursor: inout TiebaCursor) {
    guard let key = work.thread.map(String.init), var mark = cursor.threads[key] else { return }
    switch work {
    case .thread:
      mark.last = 0
      mark.unswept = walkLimit
    case .sweep: mark.sweep += 1
    default: break
    }
    cursor.threads[key] = mark
  }

  // MARK: Parts

  func comments(_ answer: TiebaFloorResponse.DataMessage, _ root: TiebaRoot) -> [Message] {
    answer.subpostList.compactMap {
      maker.comment(
        $0, in: root, floorAuthor: author(of: answer.post, [:]), among: answer.subpostList,
        answer.thread)
    }
  }

  func author(of post: TiebaPost, _ users: [Int64: TiebaUser]) -> TiebaUser {
    if post.hasAuthor, post.author.id != 0 { return post.author }
    if let user = users[post.authorID] { return user }
    var user = post.author
    user.id = post.authorID
    return user
  }

  static func hasMore(_ page: TiebaPage, _ number: Int) -> Bool {
    page.hasMore_p == 1 || Int(page.totalPage) > number
  }
}

extension TiebaCursor {
  /// Adds steps that do not wait already.
  mutating func add(_ steps: [TiebaWork]) {
    var waiting = Set(work)
    for step in steps where waiting.insert(step).inserted { work.append(step) }
  }
}

extension TiebaWork {
  /// What the account cannot see for as long as this step is refused; one thread of many is not much.
  fileprivate var lost: [Capability.Ability] {
    switch self {
    case .counters: [.readComments, .readMentions]
    case .replies, .forum: [.readComments]
    case .mentions: [.readMentions]
    case .thread, .sweep, .floor: []
    }
  }

  /// The one thread that it is about.
  fileprivate var thread: Int64? {
    switch self {
    case .thread(let id, _), .sweep(let id), .floor(let id, _, _, _): id
    case .counters, .replies, .mentions, .forum: nil
    }
  }
}
