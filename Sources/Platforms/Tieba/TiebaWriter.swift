import InboxModel
import PlatformContract
import TiebaMessages

/// Answers as the site for computers does, which Tieba offers to no program.
struct TiebaWriter {
  let wire: TiebaWire
  let bduss: String
  let stoken: String?
  let pace: WritingPace
  let accepted: AcceptedReplies

  func send(_ reply: OutgoingReply) async -> SendOutcome {
    guard let root = TiebaRoot(reply.conversation.thread) else {
      return .failed(
        reason: "This conversation has no floor on Tieba; answer in the browser.", retry: false)
    }
    return await pace.turn(in: wire.surroundings) {
      do throws(ConnectionProblem) {
        let target = try await target(reply, root)
        let tbs = try await tbs()
        return await post(target, root, tbs, reply)
      } catch {
        // Nothing of the reply went out yet.
        return TiebaWriter.outcome(error)
      }
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
    let comment = parent == root.floor ? nil : parent
    let answer = try await wire.floor(
      of: root.thread, floor: comment == nil ? root.floor : nil, comment: comment)
    guard answer.post.id > 0 else {
      throw .unable("The floor is gone; there is nothing left to answer.")
    }
    guard answer.hasForum, answer.forum.id > 0, !answer.forum.name.isEmpty else {
      throw .malformed("Tieba does not say which forum the thread is in.")
    }
    let text = TiebaEmoticons.written(reply.text)
    var target = Target(forum: answer.forum, content: text)
    // Under a thread's opening post there are no comments, only new floors.
    if answer.post.floor != 1 { target.floor = answer.post.id }
    guard let comment else { return target }
    guard let found = answer.subpostList.first(where: { $0.id == comment }) else {
      throw .unable("The comment is gone; there is nothing left to answer.")
    }
    target.comment = comment
    target.content = TiebaWriter.header(found.author) + text
    return target
  }

  /// What a comment on a comment begins with; the server makes three pieces of it.
  private static func header(_ user: TiebaUser) -> String {
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

  private static func outcome(_ problem: ConnectionProblem) -> SendOutcome {
    switch problem {
    case .unreachable(let reason), .rateLimited(let reason, _), .malformed(let reason):
      .failed(reason: reason, retry: true)
    case .needsLogin(let reason), .unable(let reason): .failed(reason: reason, retry: false)
    }
  }

  // MARK: The one call that counts

  private func post(
    _ target: Target, _ root: TiebaRoot, _ tbs: String, _ reply: OutgoingReply
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
      return outcome(try await wire.surroundings.web.answer(to: call), reply)
    } catch {
      switch error {
      case .notSent(let reason): return .failed(reason: reason, retry: true)
      case .noAnswer(let reason): return .unknown(reason: reason)
      }
    }
  }

  private func outcome(_ answer: WebAnswer, _ reply: OutgoingReply) -> SendOutcome {
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
      accepted.add(
        AcceptedReply(
          id: String(id), thread: reply.conversation.thread, at: now.milliseconds))
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
