import Foundation
import Synchronization

/// The site's calls.
extension QzoneStandIn {
  func posts(_ request: StandInRequest) -> StandInAnswer {
    let start = Int(request.query["pos"] ?? "") ?? 0
    let count = min(20, Int(request.query["num"] ?? "") ?? 20)
    let part = world.withLock { Array($0.posts.dropFirst(start).prefix(count)) }
    let list = part.map { post -> [String: Any] in
      var made = written(post)
      made["commentlist"] = post.comments.prefix(inlineLimit).filter { !$0.isHidden }
        .map(written)
      return made
    }
    // An empty list is null.
    let text = jsonText(
      [
        "code": 0, "subcode": 0, "message": "", "total": world.withLock { $0.posts.count },
        "msglist": list.isEmpty ? NSNull() : list,
      ] as [String: Any])
    return wrapped(literal(text), "_preloadCallback")
  }

  func detail(_ request: StandInRequest) -> StandInAnswer {
    let start = Int(request.query["pos"] ?? "") ?? 0
    let count = Int(request.query["num"] ?? "") ?? 20
    guard
      let post = world.withLock({ world in
        world.posts.first { $0.tid == request.query["tid"] }
      })
    else { return wrapped("{\"code\":-8,\"message\":\"原文已删除\"}") }
    var made = written(post)
    made["code"] = 0
    made["commentlist"] = post.comments.dropFirst(start).prefix(count)
      .filter { !$0.isHidden }.map(written)
    return wrapped(literal(jsonText(made)))
  }

  func board(_ request: StandInRequest) -> StandInAnswer {
    let start = Int(request.query["start"] ?? "") ?? 0
    let count = Int(request.query["num"] ?? "") ?? 10
    let part = world.withLock { Array($0.board.dropFirst(start).prefix(count)) }
    let list = part.map { entry -> [String: Any] in
      var made: [String: Any] = [
        "id": String(entry.id), "secret": entry.isSecret ? 1 : 0, "modifytime": 0,
        "pubtime": QzoneStandIn.beijing(entry.time),
      ]
      guard !entry.isSecret else { return made }
      made["uin"] = entry.author
      made["nickname"] = "张三"
      made["ubbContent"] = entry.text
      made["htmlContent"] = "<b>\(entry.text)</b>"
      made["replyList"] = entry.replies.map {
        ["content": $0.text, "uin": $0.author, "time": $0.time, "nick": $0.name] as [String: Any]
      }
      return made
    }
    let text = jsonText(
      ["code": 0, "data": ["total": part.count, "commentList": list]] as [String: Any])
    return wrapped(literal(text))
  }

  func reply(_ request: StandInRequest) -> StandInAnswer {
    let form = request.form
    if isOn(.writeTooMany) { return page("{\"code\":-10000,\"message\":\"使用人数过多\"}") }
    if isOn(.captcha) {
      return page("{\"code\":0,\"data\":{\"verifyurl\":\"https://captcha.example\"}}")
    }
    let topic = (form["topicId"] ?? "").replacingOccurrences(of: "__1", with: "")
      .split(separator: "_")
    guard topic.count == 2, form["hostUin"] == String(topic[0]), let content = form["content"],
      form["uin"] == String(QzoneStandIn.brand),
      take(content, tid: String(topic[1]), comment: Int(form["commentId"] ?? "") ?? 0) != nil
    else { return page("{\"code\":-3,\"message\":\"参数错误\"}") }
    if isOn(.lostAnswer) { return .cutOff(body: Array("<html>callback".utf8), after: 6) }
    return page("{\"code\":0,\"subcode\":0,\"message\":\"\",\"result\":{},\"feeds\":\"<li>\"}")
  }

  /// `format=fs`: a page whose script calls back.
  private func page(_ json: String) -> StandInAnswer {
    .text(
      "<html><head><script>document.domain='qq.com';frameElement.callback(\(json));</script></head></html>",
      type: "text/html")
  }

  // MARK: In the site's words

  private func written(_ post: Post) -> [String: Any] {
    [
      "tid": post.tid, "uin": QzoneStandIn.brand, "name": "品牌官方", "content": post.text,
      "created_time": 1_699_990_000, "cmtnum": post.comments.count,
    ]
  }

  func written(_ comment: Comment) -> [String: Any] {
    let shown = comment.replies.filter { !$0.isHidden }
    let pictures = comment.picture.map { [["s_url": "http://s.example/s", "o_url": $0]] } ?? []
    return [
      "tid": comment.id, "uin": comment.author, "name": comment.name, "content": comment.text,
      "create_time": comment.time, "createTime": "11月15日",
      "createTime2": QzoneStandIn.beijing(comment.time), "private": comment.isPrivate ? 1 : 0,
      "reply_num": comment.replies.count, "list_3": shown.map(written),
      "pic": pictures,
    ]
  }

  /// JSON as a literal of JavaScript: names without quotes, `undefined`, escapes.
  private func literal(_ json: String) -> String {
    guard isOn(.literals) else { return json }
    let bare = json.replacingOccurrences(
      of: "\"([a-zA-Z_0-9]+)\":", with: "$1:", options: .regularExpression)
    return bare.replacingOccurrences(of: "null", with: "undefined")
      .replacingOccurrences(of: "<", with: "\\x3C")
  }

  static func beijing(_ seconds: Int64) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 8 * 3600)
    format.dateFormat = "yyyy-MM-dd HH:mm:ss"
    return format.string(from: Date(timeIntervalSince1970: Double(seconds)))
  }
}
