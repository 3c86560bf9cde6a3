import InboxModel
import PlatformContract
import TiebaMessages

/// Answers as the site for computers does, which Tieba offers to no program.
struct TiebaWriter {
  let wire: TiebaWire
  let bduss: String
  let stoken: String?
  let pace: WritingPace

  func send(_ reply: OutgoingReply) async -> SendOutcome {
    guard let root = TiebaRoot(reply.conversation.thread) else {
      return .failed(
        reason: "This conversation has no floor on Tieba; answer in the browser.", retry: false)
    }
    return await pace.turn(reply, in: wire.surroundings) { () async throws(ConnectionProblem) in
      (target: try await target(reply, root), tbs: try await tbs())
    } send: { prepared in
      await post(prepared.target, root, prepared.tbs)
    }
  }

  // MARK: Before anything goes out

  /// Where the reply goes, as the fields of the form say it.
  struct Target {
    var forum: TiebaForum
    /// Nil: a new floor.
    var floor: Int64?
    var comment: Int64?
    var content: String
  }

  private func target(
    _ reply: OutgoingReply, _ root: TiebaRoot
  ) async throws(ConnectionProblem) -> Target {
    let parent = reply.parent.flatMap { Int64($0) }
    let text = TiebaEmoticons.written(reply.text)
    guard let comment = parent == root.floor ? nil : parent else {
      do throws(ConnectionProblem) {
        let answer = try await wire.floor(of: root.thread, floor: root.floor)
        return try target(answer, text)
      } catch .unable(let reason) {
        let thread = try await wire.thread(openedBy: root, reason)
        return Target(forum: try TiebaWriter.known(thread.forum), content: text)
      }
    }
    var answer = try await wire.floor(of: root.thread, comment: comment)
    var target = try target(answer, text)
    // The page of the comment itself comes first; if it does not, it is looked for.
    let last = min(Int(answer.page.totalPage), TiebaReader.walkLimit)
    var page = 1
    while !answer.subpostList.contains(where: { $0.id == comment }), page <= last {
      answer = try await wire.floor(of: root.thread, floor: root.floor, page: page)
      page += 1
    }
    guard let found = answer.subpostList.first(where: { $0.id == comment }) else {
      throw .unable("The comment is gone; there is nothing left to answer.")
    }
    target.comment = comment
    target.content = TiebaWriter.header(found.author) + text
    return target
  }

  private func target(
    _ answer: TiebaFloorResponse.DataMessage, _ text: String
  ) throws(ConnectionProblem) -> Target {
    guard answer.post.id > 0 else {
      throw .unable("The floor is gone; there is nothing left to answer.")
    }
    // Under a thread's opening post there are no comments, only new floors.
    return Target(
      forum: try TiebaWriter.known(answer.forum),
      floor: answer.post.floor == 1 ? nil : answer.post.id, content: text)
  }

  private static func known(_ forum: TiebaForum) throws(ConnectionProblem) -> TiebaForum {
    guard forum.id > 0, !forum.name.isEmpty else {
      throw .malformed("Tieba does not say which forum the thread is in.")
    }
    return forum
  }

  /// What a comment on a comment begins with; the server makes three pieces of it.
  private static func header(_ user: TiebaUser) -> String {
    guard !user.portrait.isEmpty else { return "" }
    let name = (TiebaMessageMaker.name(user) ?? "").filter { !",()#".contains($0) }
    return "回复 #(reply, \(TiebaMessageMaker.portrait(user.portrait)), \(name)) :"
  }

  /// The value against forged forms, fetched anew each time: how long one lasts is not known.
  private func tbs() async throws(ConnectionProblem) -> String {
    let answer = try await wire.answered(
      .get(wire.site + "/dc/common/tbs", headers: [("Cookie", "BDUSS=\(bduss)")]))
    guard let read = JSON(parsingChinese: answer.body) else {
      throw TiebaWire.unreadable(answer.body)
    }
    guard read["is_login"].integer != 0 else {
      throw .needsLogin("Tieba's cookie is not valid any more; copy BDUSS and STOKEN again.")
    }
    guard let tbs = read["tbs"].text else { throw .malformed("Tieba gives no tbs.") }
    return tbs
  }

  // MARK: The one call that counts

  private func post(
    _ target: Target, _ root: TiebaRoot, _ tbs: String
  ) async -> SendOutcome {
    let floor = target.floor.map(String.init) ?? ""
    let fields = [
      ("kw", target.forum.name), ("fid", String(target.forum.id)), ("tid", String(root.thread)),
      ("name_show", ""), ("content", target.content), ("quote_id", floor), ("repostid", floor),
      ("sub_post_id", target.comment.map(String.init) ?? ""), ("jt", ""), ("tbs", tbs),
      ("subapp_type", "pc"), ("_client_type", "20"),
    ]
    let cookie = "BDUSS=\(bduss)" + (stoken.map { "; STOKEN=\($0)" } ?? "")
    let call = WebCall.form(
      wire.site + "/c/c/post/add_pc",
      TiebaSignature.signed(fields, salt: TiebaSignature.siteSalt),
      headers: [
        ("Cookie", cookie), ("Referer", "https://tieba.baidu.com/p/\(root.thread)"),
        ("Origin", "https://tieba.baidu.com"), ("User-Agent", TiebaWire.agent),
      ])
    do {
      return outcome(try await wire.surroundings.web.answer(to: call))
    } catch {
      return SendOutcome(error)
    }
  }

  private func outcome(_ answer: WebAnswer) -> SendOutcome {
    let read = JSON(parsingChinese: answer.body)
    guard let read, let code = read["error_code"].integer ?? read["no"].integer else {
      return .unknown(reason: "Tieba's answer to the reply cannot be read.")
    }
    let now = wire.surroundings.clock()
    if read["info"]["need_vcode"].integer ?? 0 != 0 {
      return refused(.captcha, now)
    }
    switch code {
    case 0:
      guard let id = read["pid"].integer, id > 0 else {
        return .unknown(reason: "Tieba took the reply and gave no id for it.")
      }
      return .sent(id: String(id), at: now)
    case 230_008:
      return .unknown(reason: "Tieba keeps the reply back until it has been reviewed.")
    default: return refused(TiebaRefusal(code: code), now)
    }
  }

  private func refused(_ refusal: TiebaRefusal, _ now: Moment) -> SendOutcome {
    if refusal.stop > 0 { pace.stop(seconds: refusal.stop, now: now) }
    return .failed(reason: refusal.reason, retry: false)
  }
}
