import InboxModel
import PlatformContract
import TiebaMessages

/// A thread and what is in it, as one call gave it.
struct TiebaThreadPage {
  var posts: [TiebaPost]
  var users: [Int64: TiebaUser]
  var thread: TiebaThread
  var forum: TiebaForum
  var page: TiebaPage
}

extension TiebaWire {
  /// Floors of a thread, the newest first; without login.
  func floors(
    of thread: Int64, page: Int
  ) async throws(ConnectionProblem) -> TiebaThreadPage {
    var request = TiebaPageRequest()
    request.data.kz = thread
    request.data.r = 1
    request.data.rn = 30
    request.data.pn = Int32(clamping: page)
    request.data.common = TiebaWire.common(TiebaWire.listVersion)
    let answer = try await ask(
      "/c/f/pb/page", command: 302001, request, as: TiebaPageResponse.self)
    if let problem = TiebaWire.problem(
      Int64(answer.error.errorno), whileReading: "the thread \(thread)")
    {
      throw problem
    }
    return TiebaThreadPage(
      posts: answer.data.postList, users: TiebaWire.byID(answer.data.userList),
      thread: answer.data.thread, forum: answer.data.forum, page: answer.data.page)
  }

  /// Comments of a floor, the oldest first, and the floor; without login.
  ///
  /// Either the floor's id is known or that of one of its comments.
  func floor(
    of thread: Int64, floor: Int64? = nil, comment: Int64? = nil, page: Int = 1
  ) async throws(ConnectionProblem) -> TiebaFloorResponse.DataMessage {
    var request = TiebaFloorRequest()
    request.data.kz = thread
    if let floor { request.data.pid = floor } else { request.data.spid = comment ?? 0 }
    request.data.pn = Int32(clamping: page)
    request.data.sort = 0
    request.data.common = TiebaWire.common(TiebaWire.version)
    let answer = try await ask(
      "/c/f/pb/floor", command: 302002, request, as: TiebaFloorResponse.self)
    if let problem = TiebaWire.problem(
      Int64(answer.error.errorno), whileReading: "a floor of the thread \(thread)")
    {
      throw problem
    }
    return answer.data
  }

  /// The newest floors of the thread whose opening post `root` is; throws `reason` where it is none.
  ///
  /// Whether Tieba has a page of comments for an opening post is not known: it has no comments.
  func thread(
    openedBy root: TiebaRoot, _ reason: String
  ) async throws(ConnectionProblem) -> TiebaThreadPage {
    let newest = try await floors(of: root.thread, page: 1)
    guard newest.thread.firstPostID == root.floor else { throw .unable(reason) }
    return newest
  }

  /// Threads of a forum, the one that was answered last first; without login.
  func threads(
    of forum: String, page: Int
  ) async throws(ConnectionProblem) -> TiebaForumResponse.DataMessage {
    var request = TiebaForumRequest()
    request.data.kw = forum
    request.data.rn = 30
    request.data.rnNeed = 35
    // The first page is 0, the second 2.
    request.data.pn = page <= 1 ? 0 : Int32(clamping: page)
    request.data.sortType = 6
    request.data.common = TiebaWire.common(TiebaWire.listVersion)
    let answer = try await ask(
      "/c/f/frs/page", command: 301001, request, as: TiebaForumResponse.self)
    if let problem = TiebaWire.problem(
      Int64(answer.error.errorno), whileReading: "the forum \(forum)")
    {
      throw problem
    }
    return answer.data
  }

  /// What was answered to the account, the newest first.
  func replies(
    page: Int, bduss: String
  ) async throws(ConnectionProblem) -> TiebaRepliesResponse.DataMessage {
    var request = TiebaRepliesRequest()
    request.data.pn = Int32(clamping: page)
    request.data.common.clientVersion = TiebaWire.version
    request.data.common.bduss = bduss
    let answer = try await ask(
      "/c/u/feed/replyme", command: 303007, request, as: TiebaRepliesResponse.self)
    if let problem = TiebaWire.problem(
      Int64(answer.error.errorno), whileReading: "the replies to the account")
    {
      throw problem
    }
    return answer.data
  }

  /// A form of the account's own, with the login in it.
  func own(
    _ path: String, _ fields: [(String, String)], bduss: String, reading what: String,
    loginName: String = "BDUSS"
  ) async throws(ConnectionProblem) -> JSON {
    let answer = try await ask(
      path, [(loginName, bduss), ("_client_version", TiebaWire.formVersion)] + fields)
    let code = answer["error_code"].integer ?? answer["no"].integer ?? 0
    if let problem = TiebaWire.problem(code, whileReading: what) { throw problem }
    return answer
  }

  static func common(_ version: String) -> TiebaCommonRequest {
    var common = TiebaCommonRequest()
    common.clientType = 2
    common.clientVersion = version
    return common
  }

  static func byID(_ users: [TiebaUser]) -> [Int64: TiebaUser] {
    Dictionary(users.map { ($0.id, $0) }) { first, _ in first }
  }
}
