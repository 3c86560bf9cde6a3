import Foundation

/// Private messages of an Official Account.
extension WechatServer {
  func customSend(_ world: inout WechatWorld) -> StandInAnswer {
    // Customers once read the escapes themselves.
    if request.text.contains("\\u") { return refusal(40033, "invalid charset") }
    guard let person = body["touser"] as? String, let type = body["msgtype"] as? String else {
      return refusal(47001, "data format error")
    }
    if let answer = forbidden(world) { return answer }
    guard type == "text" else { return refusal(40008, "invalid message type") }
    guard let text = (body["text"] as? [String: Any])?["content"] as? String, !text.isEmpty else {
      return refusal(44004, "empty content")
    }
    guard text.utf8.count <= 2048 else { return refusal(45002, "content size out of limit") }
    guard let known = world.people[person] else { return refusal(40003, "invalid openid") }
    guard known.follows else { return refusal(43004, "require subscribe") }
    if let answer = allowance(known, person, &world) { return answer }
    world.sent.append(WechatWorld.Sent(person: person, text: text))
    if world.logHoldsSent {
      world.log.append(
        WechatWorld.LogRecord(person: person, text: text, time: now, operation: 2002))
    }
    return json(ok())
  }

  /// Five answers within 48 hours of a message, three within a minute of another act.
  private func allowance(
    _ known: WechatWorld.Person, _ person: String, _ world: inout WechatWorld
  ) -> StandInAnswer? {
    let hasWritten = known.wroteAt.map { now - $0 <= 48 * 3600 } ?? false
    let hasActed = known.actedAt.map { now - $0 <= 60 } ?? false
    if hasWritten, known.answers < 5 {
      world.people[person]?.answers += 1
      return nil
    }
    if hasActed, known.answersToAct < 3 {
      world.people[person]?.answersToAct += 1
      return nil
    }
    return hasWritten || hasActed
      ? refusal(45047, "out of response count limit rid: 6543-abcd-0002")
      : refusal(
        45015, "response out of time limit or subscription is canceled rid: 6543-abcd-0001")
  }

  func typing(_ world: WechatWorld) -> StandInAnswer {
    if let answer = forbidden(world) { return answer }
    guard let person = body["touser"] as? String, world.people[person] != nil else {
      return refusal(40003, "invalid openid")
    }
    return json(ok())
  }

  func chatLog(_ world: WechatWorld) -> StandInAnswer {
    guard world.isVerified else { return refusal(48001, "api unauthorized") }
    guard world.hasChatLog else { return refusal(65400, "please enable new custom service") }
    guard let start = body["starttime"] as? Int64, let end = body["endtime"] as? Int64,
      let first = body["msgid"] as? Int, let number = body["number"] as? Int
    else { return refusal(65416, "invalid parameter") }
    guard end - start <= 86_400 else { return refusal(65417, "time span too long") }
    let all = world.log.enumerated().filter { (start..<end + 1).contains($0.element.time) }
    let page = all.filter { $0.offset + 1 >= first }.prefix(number)
    let records: [[String: Any]] = page.map { _, record in
      [
        "openid": record.person, "opercode": record.operation, "text": record.text,
        "time": record.time, "worker": "test1@test",
      ]
    }
    return json([
      "recordlist": records, "number": records.count,
      "msgid": world.numbersChatLog ? page.last.map { $0.offset + 1 } ?? first : 0,
    ])
  }

  func media(_ world: WechatWorld) -> StandInAnswer {
    guard let bytes = world.media[request.query["media_id"] ?? ""] else {
      return refusal(40007, "invalid media_id")
    }
    return .answer(status: 200, headers: [("Content-Type", "image/jpeg")], body: bytes)
  }

  private func forbidden(_ world: WechatWorld) -> StandInAnswer? {
    if world.isOverseas { return refusal(40200, "invalid account type rid: 6543-abcd-0003") }
    return world.isVerified ? nil : refusal(48001, "api unauthorized")
  }
}
