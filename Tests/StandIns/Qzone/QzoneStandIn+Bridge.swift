import Foundation
import Synchronization

/// The bridge: `POST /action` with JSON.
extension QzoneStandIn {
  func bridge(_ request: StandInRequest) -> StandInAnswer {
    guard request.headers["authorization"] == "Bearer \(QzoneStandIn.bridgeToken)",
      !isOn(.wrongToken)
    else { return .json(failure(1401), status: 401) }
    let body =
      (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any] ?? [:]
    switch request.path {
    case _ where isOn(.noSuchAction): return .json(failure(1404))
    case "/get_login_info":
      return success(["user_id": QzoneStandIn.brand, "nickname": "品牌官方"])
    case "/get_emotion_list":
      let start = body["pos"] as? Int ?? 0
      let part = world.withLock { Array($0.posts.dropFirst(start).prefix(20)) }
      return success([
        "msglist": part.map {
          [
            "tid": $0.tid, "content": $0.text, "time": 1_699_990_000,
            "comment_num": $0.comments.count,
          ]
            as [String: Any]
        }
      ])
    case "/get_comment_list" where isOn(.failingComments): return .json(failure(1500))
    case "/get_comment_list":
      guard
        let post = world.withLock({ world in
          world.posts.first { $0.tid == body["tid"] as? String }
        })
      else { return .json(failure(1500)) }
      let start = body["pos"] as? Int ?? 0
      if isOn(.flatReplies) {
        // The replies of all comments stand behind them.
        let all =
          post.comments.map(page)
          + post.comments.flatMap { root in root.replies.map { page($0, of: root) } }
        return success(["commentlist": Array(all.dropFirst(start).prefix(20)), "code": 0])
      }
      let part = post.comments.dropFirst(start).prefix(20)
      return success(["comment_list": part.map(bridged)])
    case "/send_comment": return send(body)
    default: return .json(failure(1404))
    }
  }

  private func send(_ body: [String: Any]) -> StandInAnswer {
    guard let content = body["content"] as? String, let tid = body["target_tid"] as? String,
      body["target_uin"] as? Int64 == QzoneStandIn.brand
        || body["target_uin"] as? Int == Int(QzoneStandIn.brand),
      let comment = Int(body["reply_comment_id"] as? String ?? ""),
      take(content, tid: tid, comment: comment) != nil
    else { return .json(failure(1400)) }
    if isOn(.lostAnswer) { return .cutOff(body: Array("{\"status\":\"ok\"}".utf8), after: 4) }
    return success(NSNull())
  }

  private func bridged(_ comment: Comment) -> [String: Any] {
    var made: [String: Any] = [
      "comment_id": String(comment.id), "user_id": comment.author, "nickname": comment.name,
      "content": comment.text,
      "replies": comment.replies.filter { !$0.isHidden }.map(bridged),
    ]
    if isOn(.relativeTimes) {
      made["time"] = "昨天 18:36"
    } else if !isOn(.noTimes) {
      made["time"] = comment.time
    }
    return made
  }

  /// As onebot-qzone read it from a page: times in whole minutes.
  private func page(_ comment: Comment) -> [String: Any] {
    [
      "commentid": String(comment.id), "uin": String(comment.author), "name": comment.name,
      "content": comment.text, "createtime": comment.time / 60 * 60, "is_reply": false,
      "pic": comment.picture.map { [$0] } ?? [],
    ]
  }

  private func page(_ reply: Comment, of root: Comment) -> [String: Any] {
    var made = page(reply)
    made["commentid"] = "\(root.id)_r_\(reply.id)_\(reply.author)"
    made["is_reply"] = true
    made["parent_comment_id"] = String(root.id)
    made["reply_to_uin"] = String(root.author)
    return made
  }

  private func success(_ data: Any) -> StandInAnswer {
    .json(
      jsonText(["status": "ok", "retcode": 0, "data": data, "message": ""] as [String: Any]))
  }

  private func failure(_ code: Int) -> String {
    jsonText(
      ["status": "failed", "retcode": code, "data": NSNull(), "message": "x"] as [String: Any])
  }
}
