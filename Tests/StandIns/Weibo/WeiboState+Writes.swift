import Foundation

extension WeiboState {
  mutating func write(_ path: String, _ form: [String: String]) -> StandInAnswer {
    let text = form["comment"] ?? ""
    guard let post = form["id"].flatMap({ Int64($0) }), posts[post] != nil else {
      return refusal(20_101, "target weibo does not exist!", path)
    }
    var parent: Comment?
    if path == "comments/reply" {
      parent = form["cid"].flatMap { Int64($0) }.flatMap { comment($0) }
      if parent == nil { return refusal(20_201, "target weibo comment does not exist!", path) }
    }
    if let refusal = objection(to: text, path) { return refusal }
    let id = newID()
    let delay = habits.showsRepliesAfter
    comments.append(
      Comment(
        id: id, author: brand, post: post, text: text, at: now, parent: parent?.id,
        root: parent?.root ?? id, hasPrefix: parent != nil && form["without_mention"] != "1",
        visibleAt: now + (delay ?? 0)))
    replies.append(
      WeiboStandIn.Reply(
        text: text, target: String(parent?.id ?? post), id: String(id), rip: form["rip"],
        hasPrefix: parent != nil && form["without_mention"] != "1"))
    if delay != nil { return refusal(20_032, "Update success, while server slow now", path) }
    return answered(comments.last.map { wire($0) } ?? [:])
  }

  /// Half-units over UTF-16: 280 go in; the same text does not go in twice in a row.
  private func objection(to text: String, _ path: String) -> StandInAnswer? {
    if text.isEmpty { return refusal(20_008, "content is null!", path) }
    if text.utf16.reduce(0, { $0 + ($1 < 0x80 ? 1 : 2) }) > 280 {
      return refusal(20_012, "text too long, please input text less than 140 characters!", path)
    }
    if comments.last(where: { $0.author == brand })?.text == text {
      return refusal(20_019, "repeated content!", path)
    }
    return nil
  }

  mutating func message(_ form: [String: String]) -> StandInAnswer {
    let path = "messages/reply"
    guard let person = form["receiver_id"].flatMap({ Int64($0) }), form["type"] == "text",
      let data = form["data"]?.data(using: .utf8),
      let content = try? JSONDecoder().decode([String: String].self, from: data),
      let text = content["text"]
    else { return refusal(10_008, "param error, see doc for more info.", path) }
    if unfollowed.contains(person) { return refusal(20_301, "not your follower", path) }
    guard let last = lastMessage[person], now - last <= 48 * 3600 else {
      return refusal(20_302, "illegal direct message", path)
    }
    replies.append(WeiboStandIn.Reply(text: text, target: String(person)))
    return answered([
      "result": true, "sender_id": String(brand), "receiver_id": String(person), "type": "text",
      "data": form["data"] ?? "",
    ])
  }

  private func answered(_ object: Wire) -> StandInAnswer {
    if habits.answersNothing { return .text("") }
    let text = WeiboState.text(object)
    return habits.breaksOff ? .cutOff(body: Array(text.utf8), after: 20) : .json(text)
  }

  mutating func authorize(_ step: String, _ request: StandInRequest) -> StandInAnswer {
    let form = request.form
    switch step {
    case "access_token":
      guard form["client_id"] == appKey, form["client_secret"] == appSecret else {
        return loginRefusal(21_324, "invalid_client")
      }
      guard let code = form["code"], codes.remove(code) != nil else {
        return loginRefusal(21_325, "invalid_grant")
      }
      let object: Wire = [
        "access_token": token, "remind_in": "157679999", "expires_in": number(157_679_999),
        "uid": number(brand), "isRealName": "true",
      ]
      return .json(WeiboState.text(object))
    case "get_token_info":
      guard form["access_token"] == token else { return loginRefusal(21_327, "expired_token") }
      return .json(
        "{\"uid\":\(brand),\"appkey\":\(appKey),\"scope\":null,\"create_at\":\(now - 86_400),"
          + "\"expire_in\":604800}")
    default: return .text("", status: 404)
    }
  }

  private func loginRefusal(_ code: Int, _ name: String) -> StandInAnswer {
    let object: Wire = [
      "error": name, "error_code": number(Int64(code)), "request": "/oauth2/access_token",
      "error_uri": "/oauth2/access_token", "error_description": "invalid authorization code:abc",
    ]
    return .json(WeiboState.text(object), status: 400)
  }
}
