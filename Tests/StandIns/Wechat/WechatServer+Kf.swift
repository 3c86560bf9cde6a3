import Foundation

/// WeChat Customer Service.
extension WechatServer {
  func kfAccounts(_ world: WechatWorld) -> StandInAnswer {
    let offset = body["offset"] as? Int ?? 0
    let limit = body["limit"] as? Int ?? 100
    guard (1...100).contains(limit) else { return refusal(40058, "invalid limit") }
    let all = world.kf.entries.keys.sorted().dropFirst(offset).prefix(limit)
    let list: [[String: Any]] = all.map {
      ["open_kfid": $0, "name": "客服", "manage_privilege": !world.kf.unmanaged.contains($0)]
    }
    return json(ok(["account_list": list]))
  }

  /// Cursors are `c` and the number of entries that were given, with `e` behind an empty page.
  func kfSync(_ world: inout WechatWorld) -> StandInAnswer {
    guard let kf = body["open_kfid"] as? String, let entries = world.kf.entries[kf] else {
      return refusal(95000, "invalid open_kfid")
    }
    if let token = body["token"] as? String {
      guard world.kf.syncTokens.contains(token) else {
        return refusal(95007, "invalid msg token, hint: [1]")
      }
    } else {
      guard world.kf.callsWithoutToken > 0 else { return refusal(45009, "api freq out of limit") }
      world.kf.callsWithoutToken -= 1
    }
    let cursor = body["cursor"] as? String ?? ""
    let start = Int(cursor.filter(\.isNumber)) ?? 0
    let isBehindEmptyPage = cursor.hasSuffix("e")
    if world.kf.hasEmptyPages, !isBehindEmptyPage, start < entries.count {
      return sync([], next: "c\(start)e", hasMore: true)
    }
    let page = Array(entries.dropFirst(start).prefix(world.kf.pageSize))
    let end = start + page.count
    return sync(page, next: "c\(end)", hasMore: end < entries.count)
  }

  private func sync(_ entries: [String], next: String, hasMore: Bool) -> StandInAnswer {
    .json(
      "{\"errcode\":0,\"errmsg\":\"ok\",\"next_cursor\":\"\(next)\",\"has_more\":\(hasMore ? 1 : 0),"
        + "\"msg_list\":[\(entries.joined(separator: ","))]}")
  }

  func kfSend(_ world: inout WechatWorld) -> StandInAnswer {
    guard let kf = body["open_kfid"] as? String, world.kf.entries[kf] != nil else {
      return refusal(95000, "invalid open_kfid")
    }
    let id = body["msgid"] as? String ?? ""
    guard id.utf8.count <= 32 else { return refusal(40058, "invalid msgid") }
    guard let person = body["touser"] as? String, let known = world.people[person] else {
      return refusal(40096, "invalid external userid")
    }
    guard !world.kf.taken.contains(person) else {
      return refusal(95018, "send msg session status invalid")
    }
    guard let wrote = known.wroteAt, now - wrote <= 48 * 3600 else {
      return refusal(95002, "send msg time limit")
    }
    guard known.answers < 5 else { return refusal(95001, "send msg count limit") }
    guard let text = (body["text"] as? [String: Any])?["content"] as? String,
      text.utf8.count <= 2048
    else { return refusal(40058, "invalid content") }
    world.people[person]?.answers += 1
    world.sent.append(WechatWorld.Sent(person: person, text: text, kf: kf, id: id))
    if let type = world.kf.lateFailures[person] {
      world.kf.entries[kf]?.append(
        """
        {"msgid":"fail-\(id)","send_time":\(now),"origin":4,"msgtype":"event","event":
        {"event_type":"msg_send_fail","open_kfid":"\(kf)","external_userid":"\(person)",
        "fail_msgid":"\(id)","fail_type":\(type)}}
        """)
    }
    return json(ok(["msgid": id]))
  }

  func kfNames(_ world: inout WechatWorld) -> StandInAnswer {
    world.kf.nameCalls += 1
    let persons = body["external_userid_list"] as? [String] ?? []
    guard (1...100).contains(persons.count) else { return refusal(40058, "invalid list") }
    let known: [[String: Any]] = persons.compactMap { person in
      world.kf.names[person].map { ["external_userid": person, "nickname": $0] }
    }
    return json(
      ok([
        "customer_list": known,
        "invalid_external_userid": persons.filter { world.kf.names[$0] == nil },
      ]))
  }
}
