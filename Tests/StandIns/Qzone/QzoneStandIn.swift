import Foundation
import Synchronization

/// A QZone space on loopback: the site's calls behind a browser's cookie, and a OneBot-style bridge
/// to the same space.
package final class QzoneStandIn: Sendable {
  /// What goes wrong while it is on.
  package enum Switch: Sendable {
    /// Reading: -3000, -10000, a 200 with nothing in it, a redirection to the login, and to the
    /// firewall's page, a page for people.
    case expired, tooMany, empty, loginRedirect, firewall, busyPage
    /// Object literals that are no JSON, in the place of JSON in a callback.
    case literals
    /// Sending: done, and the answer breaks off; done, and shown to nobody; a captcha; refused.
    case lostAnswer, invisible, captcha, writeTooMany
    /// The bridge gives times as the page shows them, or none.
    case relativeTimes, noTimes
    /// The bridge's token is wrong; the action is unknown to it.
    case wrongToken, noSuchAction
    /// The bridge gives replies beside comments, as onebot-qzone does; it fails at comments.
    case flatReplies, failingComments
    /// A page with an object of its own in the place of data.
    case pageWithObject
  }

  package struct Reply: Hashable, Sendable {
    package var tid: String
    package var comment: Int
    /// As it came, with what addresses a person.
    package var text: String
  }

  struct Comment {
    var id: Int
    var author: Int64
    var name: String
    var text: String
    var time: Int64
    var isHidden = false
    var picture: String?
    var isPrivate = false
    var replies: [Comment] = []
  }

  struct Post {
    var tid: String
    var text: String
    var comments: [Comment] = []
  }

  struct Entry {
    var id: Int64
    var author: Int64
    var text: String
    var time: Int64
    var isSecret: Bool
    var replies: [Comment] = []
  }

  package static let brand: Int64 = 12_345_678
  package static let cookie =
    "uin=o0012345678; p_uin=o0012345678; skey=@AbCdEf12; p_skey=test-p-skey"
  /// Of the cookie's p_skey.
  static let token = "1677724683"
  package static let bridgeToken = "bridge-secret"

  struct World {
    var posts: [Post] = []
    var board: [Entry] = []
    var now: Int64 = 1_700_000_000
  }

  let world = Mutex(World())
  private let switches = Mutex<Set<Switch>>([])
  private let arrived = Mutex<[Reply]>([])
  private let listener = Mutex<StandInServer?>(nil)
  /// Comments that come inline with a post.
  let inlineLimit: Int

  package init(inlineLimit: Int = 100) async throws {
    self.inlineLimit = inlineLimit
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

  // MARK: What happens there

  /// It is so late, in seconds since 1970, or later already.
  package func pass(to time: Int64) { world.withLock { $0.now = max($0.now, time) } }

  package static let tid = "4ed7bc00c0a1b2c3d4e50000"

  package func addPost(_ tid: String = QzoneStandIn.tid, text: String = "新品发布[em]e100[/em]") {
    world.withLock { $0.posts.insert(Post(tid: tid, text: text), at: 0) }
  }

  /// The number of the comment within its post.
  @discardableResult
  package func addComment(
    _ text: String, by author: Int64 = 87_654_321, name: String = "张三",
    under tid: String = QzoneStandIn.tid, picture: String? = nil, isHidden: Bool = false,
    isPrivate: Bool = false
  ) -> Int {
    world.withLock { world in
      guard let post = world.posts.firstIndex(where: { $0.tid == tid }) else { return 0 }
      world.now += 1
      let id = world.posts[post].comments.count + 1
      world.posts[post].comments.append(
        Comment(
          id: id, author: author, name: name, text: text, time: world.now, isHidden: isHidden,
          picture: picture, isPrivate: isPrivate))
      return id
    }
  }

  @discardableResult
  package func addReply(
    _ text: String, by author: Int64, name: String, to comment: Int,
    under tid: String = QzoneStandIn.tid, isHidden: Bool = false
  ) -> Int {
    world.withLock { world in
      guard let post = world.posts.firstIndex(where: { $0.tid == tid }),
        let index = world.posts[post].comments.firstIndex(where: { $0.id == comment })
      else { return 0 }
      world.now += 1
      let id = world.posts[post].comments[index].replies.count + 1
      world.posts[post].comments[index].replies.append(
        Comment(
          id: id, author: author, name: name, text: text, time: world.now, isHidden: isHidden))
      return id
    }
  }

  package func addBoardEntry(
    _ text: String, by author: Int64 = 87_654_321, isSecret: Bool = false, answer: String? = nil
  ) {
    world.withLock { world in
      world.now += 1
      var entry = Entry(
        id: 1_700_000_001 + Int64(world.board.count), author: author, text: text,
        time: world.now, isSecret: isSecret)
      if let answer {
        entry.replies = [
          Comment(
            id: 0, author: QzoneStandIn.brand, name: "品牌官方", text: answer, time: world.now + 60)
        ]
      }
      world.board.insert(entry, at: 0)
    }
  }

  /// Takes a reply; nil where there is nothing to answer.
  func take(_ text: String, tid: String, comment: Int) -> Int? {
    let id = addReply(
      text, by: QzoneStandIn.brand, name: "品牌官方", to: comment, under: tid,
      isHidden: isOn(.invisible))
    guard id > 0 else { return nil }
    arrived.withLock { $0.append(Reply(tid: tid, comment: comment, text: text)) }
    return id
  }

  private func answer(_ request: StandInRequest) -> StandInAnswer {
    if let picture = Pictures.answer(request, at: address) { return picture }
    guard request.path.hasPrefix("/proxy/domain/") else { return bridge(request) }
    if let trouble = trouble { return trouble }
    let isLoggedIn =
      request.headers["cookie"] == QzoneStandIn.cookie
      && request.query["g_tk"] == QzoneStandIn.token
    guard isLoggedIn else { return wrapped("{\"code\":-3000,\"message\":\"请先登录\"}") }
    switch request.path.split(separator: "/").last {
    case "emotion_cgi_msglist_v6": return posts(request)
    case "emotion_cgi_msgdetail_v6": return detail(request)
    case "get_msgb": return board(request)
    case "emotion_cgi_re_feeds": return reply(request)
    default: return .text("", status: 500)
    }
  }

  private var trouble: StandInAnswer? {
    if isOn(.expired) { return wrapped("{\"code\":-3000,\"subcode\":-4001,\"message\":\"请先登录\"}") }
    if isOn(.tooMany) { return wrapped("{\"code\":-10000,\"message\":\"使用人数过多，请稍后再试\"}") }
    if isOn(.empty) { return .text("") }
    if isOn(.loginRedirect) {
      return .answer(
        status: 302, headers: [("Location", "https://i.qq.com/?s_url=x")], body: [])
    }
    if isOn(.firewall) {
      return .answer(
        status: 302, headers: [("Location", "https://waf.tencent.com/501page.html")], body: [])
    }
    if isOn(.pageWithObject) {
      return .text("<html><script>callback({a: 1})</script></html>", type: "text/html")
    }
    if isOn(.busyPage) { return .text("<html>系统繁忙</html>", type: "text/html") }
    return nil
  }

  func wrapped(_ json: String, _ name: String = "_Callback") -> StandInAnswer {
    .text("\(name)(\(json));", type: "application/javascript")
  }
}
