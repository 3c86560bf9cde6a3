import Synchronization

/// Baidu Tieba on loopback: its app's calls in protocol buffers and signed forms, and its site's
/// call that replies.
package final class TiebaStandIn: Sendable {
  /// What goes wrong while it is on.
  package enum Switch: Sendable {
    case deadCookie
    /// Sending: a captcha, "too fast", "update the client", under review.
    case captcha, tooFast, oldClient, review
    /// Sending: accepted, and shown to nobody.
    case invisible
    /// Sending: done, and the answer breaks off or is empty.
    case lostAnswer, emptyAnswer
    case gzip
    /// Empty lists as "".
    case emptyTextLists
    /// A page for people in the place of every answer.
    case safetyPage
    /// A post with the id 0, and posts that stand on a page twice.
    case ghosts, doubles
    /// JSON in GBK.
    case gbk
    /// No page of comments for an opening post; of a comment's floor always the first page.
    case noOpeningFloor, firstPageOnly
    /// An error that says nothing, in the place of every public answer; feeds that are refused.
    case unknownError, feedsRefused
    /// Nothing in the place of every public answer; bytes that are no message in that of the thread 7.
    case nothing, brokenThread
    /// Floors and comments without a time.
    case noTimes
  }

  /// A reply that arrived.
  package struct Reply: Hashable, Sendable {
    package var thread: Int64
    package var floor: Int64?
    package var comment: Int64?
    /// Without the header that names whom it answers.
    package var text: String
    package var id: Int64
  }

  package static let brand: Int64 = 987_654_321
  package static let bduss = String(String(repeating: "TESTBDUSS", count: 22).prefix(192))
  package static let stoken = String(repeating: "0123456789abcdef", count: 4)

  let world = Mutex(TiebaWorld())
  private let switches = Mutex<Set<Switch>>([])
  private let arrived = Mutex<[Reply]>([])
  private let listener = Mutex<StandInServer?>(nil)
  let pageSize: Int
  /// Pages of comments that are still given before Tieba wants a safety check; nil: all.
  private let patience = Mutex<Int?>(nil)

  /// `pageSize`: comments of a floor, and items of a feed, on a page.
  package init(pageSize: Int = 3) async throws {
    self.pageSize = pageSize
    world.withLock { $0.person(TiebaStandIn.brand, name: "品牌官方") }
    let server = try await StandInServer { [weak self] request in
      self?.answer(request) ?? .text("", status: 503)
    }
    listener.withLock { $0 = server }
  }

  package var address: String { listener.withLock { $0?.address ?? "" } }
  package var requests: [StandInRequest] { listener.withLock { $0?.requests ?? [] } }
  package var server: StandInServer? { listener.withLock { $0 } }
  package var replies: [Reply] { arrived.withLock { $0 } }

  package func stop() async {
    let server = listener.withLock { $0 }
    await server?.stop()
  }

  package func set(_ some: Switch, _ isOn: Bool = true) {
    switches.withLock { set in
      if isOn { set.insert(some) } else { set.remove(some) }
    }
  }

  func isOn(_ some: Switch) -> Bool { switches.withLock { $0.contains(some) } }

  package func give(floorPages: Int?) { patience.withLock { $0 = floorPages } }

  func isPatient() -> Bool {
    patience.withLock { left in
      defer { left = left.map { max(0, $0 - 1) } }
      return left != 0
    }
  }

  func note(_ reply: Reply) { arrived.withLock { $0.append(reply) } }

  // MARK: What happens there

  /// It is so late, in seconds since 1970, or later already.
  package func pass(to time: Int64) { world.withLock { $0.now = max($0.now, time) } }

  /// Opens a thread; the opening post is its first floor, whose id is given.
  @discardableResult
  package func addThread(
    _ id: Int64 = 9_000_000_001, forum: String = "测试品牌", title: String = "新品发布帖",
    by author: Int64 = TiebaStandIn.brand, text: String = "新品来了"
  ) -> Int64 {
    world.withLock { world in
      world.thread(id, forum: forum, title: title, by: author, text: text)
      return world.threads[id]?.floors.first?.id ?? 0
    }
  }

  @discardableResult
  package func addFloor(
    _ text: String, by author: Int64 = 123_456_789, in thread: Int64 = 9_000_000_001
  ) -> Int64 {
    world.withLock { $0.floor(thread, by: author, text) }
  }

  @discardableResult
  package func addComment(
    _ text: String, by author: Int64 = 123_456_789, to floor: Int64, answering: Int64? = nil,
    in thread: Int64 = 9_000_000_001
  ) -> Int64 {
    world.withLock { $0.comment(thread, floor, by: author, text, answers: answering) ?? 0 }
  }

  /// Takes all comments of a floor away but the first ones.
  package func deleteComments(
    of floor: Int64, but left: Int, in thread: Int64 = 9_000_000_001
  ) {
    world.withLock { world in
      guard let index = world.threads[thread]?.floors.firstIndex(where: { $0.id == floor }) else {
        return
      }
      world.threads[thread]?.floors[index].comments.removeSubrange(left...)
    }
  }

  package func delete(thread: Int64) {
    world.withLock { $0.threads[thread]?.isGone = true }
  }

  /// What was hidden or under review is shown to everybody.
  package func showAll() {
    world.withLock { world in
      for id in world.order {
        guard var thread = world.threads[id] else { continue }
        for floor in thread.floors.indices {
          thread.floors[floor].isHidden = false
          for comment in thread.floors[floor].comments.indices {
            thread.floors[floor].comments[comment].isHidden = false
          }
        }
        world.threads[id] = thread
      }
    }
  }

  private func answer(_ request: StandInRequest) -> StandInAnswer {
    if isOn(.safetyPage) {
      return .text("<html><title>百度安全验证</title></html>", type: "text/html")
    }
    if let picture = Pictures.answer(request, at: address) { return picture }
    switch (request.method, request.path) {
    case ("POST", "/c/s/login"): return login(request)
    case ("GET", "/dc/common/tbs"): return tbs(request)
    case ("POST", "/c/s/msg"): return counters(request)
    case ("POST", "/c/u/feed/replyme"): return repliesToMe(request)
    case ("POST", "/c/u/feed/atme"): return mentions(request)
    case ("POST", "/c/f/pb/page"): return threadPage(request)
    case ("POST", "/c/f/pb/floor"): return floorPage(request)
    case ("POST", "/c/f/frs/page"): return forumPage(request)
    case ("POST", "/c/c/post/add_pc"): return post(request)
    default: return .text("", status: 404)
    }
  }
}
