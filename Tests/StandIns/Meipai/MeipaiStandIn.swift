import Crypto
import Foundation
import Synchronization

/// Meipai on loopback: its site's comments, and its app's signed calls.
package final class MeipaiStandIn: Sendable {
  /// What goes wrong while it is on.
  package enum Switch: Sendable {
    /// The site's list of comments: a failure object, an empty list, a page.
    case errorObject, emptyList, page
    /// The same of the app's list.
    case appError, appEmpty
    /// Sending: the same comment again, not logged in.
    case repeated, deadCookie
    /// Sending: done, and the answer breaks off; done, and shown to nobody.
    case lostAnswer, invisible
    /// Ids as texts.
    case textIDs
    /// Lists that break off behind their first page.
    case onePage
  }

  package struct Comment: Hashable, Sendable {
    package var id: Int64
    package var video: Int64
    package var author: Int64
    package var text: String
    package var answers: Int64?
    package var time: Int64
    package var isHidden = false
    package var picture: String?
  }

  package static let brand: Int64 = 3_000_000_009
  package static let cookie = "MUSID=secret; sid=test"

  private struct World {
    var comments: [Comment] = []
    var videos: [Int64] = []
    var nextID: Int64 = 2_147_483_650
    var now: Int64 = 1_700_000_000
  }

  private let world = Mutex(World())
  private let switches = Mutex<Set<Switch>>([])
  private let arrived = Mutex<[Comment]>([])
  private let listener = Mutex<StandInServer?>(nil)
  /// Whether an answer links the person whom it answers.
  private let linksPersons: Bool

  package init(linksPersons: Bool = true) async throws {
    self.linksPersons = linksPersons
    let server = try await StandInServer { [weak self] request in
      self?.answer(request) ?? .text("", status: 503)
    }
    listener.withLock { $0 = server }
  }

  package var address: String { listener.withLock { $0?.address ?? "" } }
  package var requests: [StandInRequest] { listener.withLock { $0?.requests ?? [] } }
  package var server: StandInServer? { listener.withLock { $0 } }
  /// Replies that arrived; `answers` is the id of the person answered.
  package var replies: [Comment] { arrived.withLock { $0 } }

  package func stop() async {
    let server = listener.withLock { $0 }
    await server?.stop()
  }

  package func set(_ some: Switch, _ isOn: Bool = true) {
    switches.withLock { set in
      if isOn { set.insert(some) } else { set.remove(some) }
    }
  }

  private func isOn(_ some: Switch) -> Bool { switches.withLock { $0.contains(some) } }

  // MARK: What happens there

  /// It is so late, in seconds since 1970, or later already.
  package func pass(to time: Int64) { world.withLock { $0.now = max($0.now, time) } }

  package func addVideo(_ id: Int64 = 1_000_000_001) {
    world.withLock { $0.videos.append(id) }
  }

  @discardableResult
  package func addComment(
    _ text: String, by author: Int64 = 3_000_000_003, under video: Int64 = 1_000_000_001,
    answering person: Int64? = nil, isHidden: Bool = false, picture: String? = nil
  ) -> Comment {
    world.withLock { world in
      let comment = Comment(
        id: world.nextID, video: video, author: author, text: text, answers: person,
        time: world.now, isHidden: isHidden, picture: picture)
      world.nextID += 1
      world.now += 1
      world.comments.append(comment)
      return comment
    }
  }

  // MARK: Answers

  private func answer(_ request: StandInRequest) -> StandInAnswer {
    if let picture = Pictures.answer(request, at: address) { return picture }
    switch (request.method, request.path) {
    case ("GET", "/medias/comments_timeline"): return timeline(request)
    case ("POST", "/medias/comments_create"): return create(request)
    case ("GET", let path) where path.hasSuffix(".json"): return signed(request)
    default: return .text("<html></html>", type: "text/html", status: 404)
    }
  }

  private func timeline(_ request: StandInRequest) -> StandInAnswer {
    if isOn(.page) { return .text("<html><title></title></html>", type: "text/html") }
    if isOn(.errorObject) { return .text("{\"error_code\":10101,\"error\":\"系统错误\"}") }
    if isOn(.emptyList) { return .text("[]", type: "text/html") }
    guard request.headers["x-requested-with"] == "XMLHttpRequest" else {
      return .text("<html></html>", type: "text/html")
    }
    return .text(jsonText(comments(request.query).map(written)), type: "text/html")
  }

  private func comments(_ query: [String: String]) -> [Comment] {
    let video = Int64(query["id"] ?? "") ?? 0
    let count = Int(query["count"] ?? "") ?? 10
    if isOn(.onePage), query["page"] != "1" { return [] }
    var newest = world.withLock { $0.comments }
      .filter { $0.video == video && !$0.isHidden }.sorted { $0.id > $1.id }
    if let below = Int64(query["maxid"] ?? "") {
      newest = newest.filter { $0.id < below }
      return Array(newest.prefix(count))
    }
    let page = max(1, Int(query["page"] ?? "") ?? 1)
    return Array(newest.dropFirst((page - 1) * count).prefix(count))
  }

  private func signed(_ request: StandInRequest) -> StandInAnswer {
    let path = String(request.path.dropFirst())
    guard request.query["sig"] == MeipaiStandIn.signature(path, request.query) else {
      return .json("{\"error\":\"sig error\",\"error_code\":10109}", status: 400)
    }
    let query = request.query
    switch path {
    case "medias/user_timeline.json":
      let page = Int(query["page"] ?? "") ?? 1
      let count = Int(query["count"] ?? "") ?? 20
      let isOwn = query["uid"] == String(MeipaiStandIn.brand)
      let videos = isOwn ? world.withLock { $0.videos } : []
      return .json(jsonText(videos.dropFirst((page - 1) * count).prefix(count).map(media)))
    case "medias/show.json":
      let id = Int64(query["id"] ?? "") ?? 0
      guard world.withLock({ $0.videos.contains(id) }) else {
        return .json("{\"error\":\"media not found\",\"error_code\":20401}", status: 400)
      }
      return .json(jsonText(media(id)))
    case "comments/show.json":
      if isOn(.appError) { return .json("{\"error\":\"x\",\"error_code\":10101}", status: 400) }
      if isOn(.appEmpty) { return .json("[]") }
      return .json(jsonText(comments(query).map(written)))
    default: return .text("", status: 404)
    }
  }

  private func media(_ id: Int64) -> [String: Any] {
    let count = world.withLock { $0.comments.count { $0.video == id } }
    return [
      "id": id, "caption": "#新品# 上架", "comments_count": count, "created_at": 1_699_990_000,
      "user": ["id": MeipaiStandIn.brand, "screen_name": "品牌官方"],
    ]
  }

  private func written(_ comment: Comment) -> [String: Any] {
    var html = comment.text.replacingOccurrences(of: "&", with: "&amp;")
    if let answers = comment.answers {
      let name = MeipaiStandIn.name(answers)
      let link =
        linksPersons
        ? "<a class=\"js-convert-emoji\" href=\"/user/\(answers)\"><span>\(name)</span></a>" : name
      html = "回复 \(link)：\(html)"
    }
    let id: Any = isOn(.textIDs) ? String(comment.id) : comment.id
    let picture = comment.picture.map { ["pic_url": $0] } ?? [:]
    let made: [String: Any] = [
      "id": id, "media_id": comment.video, "uid": comment.author, "content": html,
      "content_origin": comment.text, "created_at": "11-15 06:13",
      "created_at_origin": comment.time, "liked_count": 0, "liked": false,
      "user": [
        "id": comment.author, "screen_name": MeipaiStandIn.name(comment.author),
        "verified": false, "followers_count": 12, "created_at": 1_450_000_000,
      ],
    ]
    return made.merging(picture) { $1 }
  }

  package static func name(_ person: Int64) -> String {
    person == brand ? "品牌官方" : "测试用户\(person % 1000)"
  }

  private func create(_ request: StandInRequest) -> StandInAnswer {
    let form = request.form
    guard request.headers["cookie"] == MeipaiStandIn.cookie, !isOn(.deadCookie) else {
      return .json("{\"error_code\":1001,\"error\":\"请先登录\"}")
    }
    if isOn(.repeated) { return .json("{\"error_code\":20306,\"error\":\"重复评论\"}") }
    guard let video = Int64(form["id"] ?? ""), let text = form["comment"] else {
      return .json("{\"error_code\":10102,\"error\":\"参数错误\"}")
    }
    let answered = world.withLock { world in
      world.comments.first { String($0.id) == form["rcid"] }?.author
    }
    let comment = addComment(
      text, by: MeipaiStandIn.brand, under: video, answering: answered,
      isHidden: isOn(.invisible))
    arrived.withLock { $0.append(comment) }
    let body = jsonText(written(comment))
    return isOn(.lostAnswer) ? .cutOff(body: Array(body.utf8), after: 5) : .json(body)
  }

  static func signature(_ path: String, _ query: [String: String]) -> String {
    let values = query.filter { !$0.key.contains("sig") }.map(\.value).sorted {
      Array($0.utf16).lexicographicallyPrecedes(Array($1.utf16))
    }
    let text =
      path + values.joined() + "bdaefd747c7d594f" + (query["sigTime"] ?? "") + "Tw5AY783H@EU3#XC"
    let pairs = Insecure.MD5.hash(data: Array(text.utf8)).map { String(format: "%02x", $0) }
    return pairs.map { String($0.reversed()) }.joined()
  }
}
