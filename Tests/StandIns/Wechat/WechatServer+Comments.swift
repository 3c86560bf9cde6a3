import Foundation

/// Comments under articles.
extension WechatServer {
  private var article: String {
    "\(body["msg_data_id"] as? Int ?? -1):\(body["index"] as? Int ?? 0)"
  }

  func commentList(_ world: WechatWorld) -> StandInAnswer {
    if let answer = closed(world) { return answer }
    let count = body["count"] as? Int ?? 0
    guard count > 0, count <= world.greatestCount else {
      return refusal(88010, "count range error. cout <= 0 or count > 50")
    }
    guard let all = world.comments[article] else { return refusal(88001, "msg_data is not exists") }
    let begin = body["begin"] as? Int ?? 0
    if let hidden = world.withheld[article] {
      return json(ok(["total": 0, "comment": [[String: Any]](), "comment_cnt": hidden]))
    }
    let page = all.dropFirst(begin).prefix(count)
    // `total` is not to be relied on.
    return json(ok(["total": page.count, "comment": page.map { entry($0, world) }]))
  }

  private func entry(_ comment: WechatWorld.Comment, _ world: WechatWorld) -> [String: Any] {
    var entry: [String: Any] = [
      "user_comment_id": number(comment.number, world),
      "create_time": number(Int(comment.time), world), "content": comment.text,
      "comment_type": 0,
    ]
    entry["openid"] = comment.person
    if let reply = comment.reply {
      entry["reply"] = [
        "content": reply.text, "create_time": number(Int(reply.time), world),
      ]
    }
    return entry
  }

  private func number(_ value: Int, _ world: WechatWorld) -> Any {
    world.givesTexts ? "\(value)" : value
  }

  func addReply(_ world: inout WechatWorld) -> StandInAnswer {
    if let answer = closed(world) { return answer }
    guard let all = world.comments[article] else { return refusal(88001, "msg_data is not exists") }
    guard let place = all.firstIndex(where: { $0.number == body["user_comment_id"] as? Int }) else {
      return refusal(88008, "comment is not exists")
    }
    guard all[place].reply == nil else { return refusal(88005, "already reply") }
    guard let text = body["content"] as? String, !text.isEmpty, text.count < 600 else {
      return refusal(88007, "reply content beyond max len or content len is zero")
    }
    world.comments[article]?[place].reply = (text, now)
    return json(ok())
  }

  func statistics(_ world: WechatWorld) -> StandInAnswer {
    guard let day = body["begin_date"] as? String, day == body["end_date"] as? String else {
      return refusal(61501, "date range error")
    }
    if world.lateStatistics.contains(day) { return refusal(61503, "data not ready") }
    let list: [[String: Any]] = (world.statistics[day] ?? []).map {
      ["ref_date": day, "msgid": $0, "publish_type": 0, "detail_list": [[String: Any]]()]
    }
    return json(["list": list, "is_delay": false])
  }

  private func closed(_ world: WechatWorld) -> StandInAnswer? {
    if !world.isVerified { return refusal(48001, "api unauthorized") }
    return world.hasComments ? nil : refusal(88000, "without comment privilege")
  }
}
