import InboxModel
import PlatformContract

/// How far QZone has been read, and what is still to read in this round.
struct QzoneCursor: CursorState {
  var work: [QzoneWork] = []
  /// By post, `owner_post`.
  var posts: [String: PostMark] = [:]
  /// The next older page that is looked through for new comments, and the same of the board.
  var sweep = 0
  var boardSweep = 0
  /// Everything in reach was walked through once.
  var hasAllPosts = false
  var hasAllBoard = false

  struct PostMark: Codable {
    /// What the list showed of it: counts, and the newest time.
    var looks = ""
    /// Seconds since 1970 when all its pages were read.
    var readAt: Int64 = 0
  }

  static let postLimit = 1000

  mutating func prune() {
    guard posts.count > QzoneCursor.postLimit else { return }
    let newest = posts.sorted { ($0.value.readAt, $0.key) > ($1.value.readAt, $1.key) }
    for (old, _) in newest.dropFirst(QzoneCursor.postLimit) { posts[old] = nil }
  }
}

/// One step of reading, a page each.
enum QzoneWork: Codable, Hashable {
  case posts(from: Int)
  case comments(owner: String, tid: String, title: String, from: Int)
  case board(from: Int)
}

/// Reads a space: comments under its posts, and its message board.
struct QzoneReader {
  let source: any QzoneSource
  let maker: QzoneMessageMaker
  let surroundings: Surroundings

  /// Posts, comments and entries that are walked back at most.
  static let walkLimit = 2000
  /// Seconds after which a post with more comments than the list shows is read whole again.
  private static let readAfter: Int64 = 3600

  static func begin(_ cursor: inout QzoneCursor) {
    cursor.work = [.posts(from: 0)]
    if cursor.hasAllPosts, cursor.sweep > 0 { cursor.work.append(.posts(from: cursor.sweep)) }
    cursor.work.append(.board(from: 0))
    if cursor.hasAllBoard, cursor.boardSweep > 0 {
      cursor.work.append(.board(from: cursor.boardSweep))
    }
  }

  /// Does the first step of `cursor`.
  func step(_ cursor: inout QzoneCursor) async throws(ConnectionProblem) -> Found {
    guard let work = cursor.work.first else { return Found() }
    var after = cursor
    after.work.removeFirst()
    var found = Found()
    do throws(ConnectionProblem) {
      switch work {
      case .posts(let start): found.messages = try await posts(start, &after)
      case .comments(let owner, let tid, let title, let start):
        guard let post = QzonePostID(owner: owner, tid: tid) else { break }
        found.messages = try await comments(post, title, start, &after)
      case .board(let start): found.messages = try await board(start, &after)
      }
    } catch {
      guard let reason = leftOut(work, error) else { throw error }
      surroundings.log(reason)
      switch work {
      case .posts: found.capabilities = [Capability(.readComments, .unknown(reason))]
      // Again in ten minutes, if the post still stands in the list.
      case .comments(let owner, let tid, _, _):
        after.posts["\(owner)_\(tid)"]?.readAt -= QzoneReader.readAfter - 600
      case .board: break
      }
    }
    after.prune()
    cursor = after
    return found
  }

  /// Why a step is left out; nil: reading waits until it works.
  ///
  /// A post that is gone or a board that is closed keeps nobody from reading the rest.
  private func leftOut(_ work: QzoneWork, _ problem: ConnectionProblem) -> String? {
    switch (problem, work) {
    case (.unable(let reason), _): reason
    case (.unreachable(let reason), .comments) where source.failsByPost: reason
    default: nil
    }
  }

  private func posts(
    _ start: Int, _ cursor: inout QzoneCursor
  ) async throws(ConnectionProblem) -> [Message] {
    let posts = try await source.posts(from: start)
    let now = surroundings.clock().seconds
    var messages: [Message] = []
    for post in posts {
      let title = QzoneReader.title(post.text)
      var mark = cursor.posts[post.id.text] ?? QzoneCursor.PostMark()
      let looks = QzoneReader.looks(post)
      let isPart =
        post.count.map { $0 > post.comments.count } ?? true
        || post.comments.contains { $0.replyCount > $0.replies.count }
      if looks != mark.looks {
        messages += maker.messages(post.id, title: title, post.comments)
      }
      if isPart, looks != mark.looks || now - mark.readAt >= QzoneReader.readAfter {
        let step = QzoneWork.comments(
          owner: post.id.owner, tid: post.id.tid, title: title, from: 0)
        if !cursor.work.contains(step) { cursor.work.append(step) }
      }
      mark.looks = looks
      if isPart || mark.readAt == 0 { mark.readAt = now }
      cursor.posts[post.id.text] = mark
    }
    let next = start + posts.count
    if !posts.isEmpty, !cursor.hasAllPosts, next < QzoneReader.walkLimit {
      cursor.work.insert(.posts(from: next), at: 0)
    } else if !cursor.hasAllPosts {
      cursor.hasAllPosts = true
      cursor.sweep = QzoneWire.pageSize
    } else if start > 0 {
      // Round and round through what is older than the first page.
      cursor.sweep = posts.isEmpty || next >= QzoneReader.walkLimit ? QzoneWire.pageSize : next
    }
    return messages
  }

  private func comments(
    _ post: QzonePostID, _ title: String, _ start: Int, _ cursor: inout QzoneCursor
  ) async throws(ConnectionProblem) -> [Message] {
    let comments = try await source.comments(of: post, from: start)
    if comments.goesOn(from: start) {
      cursor.work.insert(
        .comments(
          owner: post.owner, tid: post.tid, title: title, from: start + QzoneWire.pageSize), at: 0)
    }
    return maker.messages(post, title: title, comments.list)
  }

  private func board(
    _ start: Int, _ cursor: inout QzoneCursor
  ) async throws(ConnectionProblem) -> [Message] {
    guard let entries = try await source.board(from: start) else { return [] }
    let next = start + QzoneWire.pageSize
    let goesOn = !entries.isEmpty && next < QzoneReader.walkLimit
    if goesOn, !cursor.hasAllBoard {
      cursor.work.insert(.board(from: next), at: 0)
    } else if !cursor.hasAllBoard {
      cursor.hasAllBoard = true
      cursor.boardSweep = QzoneWire.pageSize
    } else if start > 0 {
      cursor.boardSweep = goesOn ? next : QzoneWire.pageSize
    }
    return maker.board(entries)
  }

  // MARK: Parts

  private static func title(_ text: String) -> String {
    String(QzoneText(text).text.prefix(100))
  }

  /// What changes when a comment or a reply is new.
  private static func looks(_ post: QzonePost) -> String {
    let replies = post.comments.reduce(0) { $0 &+ max($1.replies.count, $1.replyCount) }
    let times = post.comments.flatMap { [$0.time] + $0.replies.map(\.time) }
    let newest = times.filter { $0.precision == .second }.map(\.at.seconds).max() ?? 0
    return "\(post.count ?? -1)/\(post.comments.count)/\(replies)/\(newest)"
  }
}
