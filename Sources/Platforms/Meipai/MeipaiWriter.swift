import InboxModel
import PlatformContract

/// Answers as the site's page for phones did; whether it still may is not known.
struct MeipaiWriter {
  let wire: MeipaiWire
  let cookie: String
  let pace: WritingPace

  func send(_ reply: OutgoingReply) async -> SendOutcome {
    let video = String(reply.conversation.thread.prefix { $0 != ":" })
    guard let comment = reply.parent, Int64(comment) != nil, Int64(video) != nil else {
      return .failed(
        reason: "Meipai needs to know which comment the reply answers; answer one.", retry: false)
    }
    return await pace.turn(reply, in: wire.surroundings, prepare: {}) {
      await post(reply, video: video, comment: comment)
    }
  }

  private func post(_ reply: OutgoingReply, video: String, comment: String) async -> SendOutcome {
    let call = WebCall.form(
      wire.site + "/medias/comments_create",
      [("id", video), ("comment", reply.text), ("rcid", comment), ("timing", "")],
      headers: [
        ("Cookie", cookie), ("X-Requested-With", "XMLHttpRequest"),
        ("Referer", "https://www.meipai.com/media/\(video)"),
        ("Origin", "https://www.meipai.com"), ("User-Agent", MeipaiWire.agent),
      ])
    do {
      return outcome(try await wire.surroundings.web.answer(to: call))
    } catch {
      return SendOutcome(error)
    }
  }

  private func outcome(_ answer: WebAnswer) -> SendOutcome {
    guard let read = JSON(parsingChinese: answer.body), case .object = read else {
      return .unknown(reason: "Meipai's answer to the reply cannot be read.")
    }
    if let code = read["error_code"].integer, code != 0 { return refused(code) }
    guard let id = read["id"].integer, id > 0 else {
      return .unknown(reason: "Meipai took the reply and gave no id for it.")
    }
    return .sent(id: String(id), at: read.meipaiTime(wire.surroundings.clock()).at)
  }

  private func refused(_ code: Int64) -> SendOutcome {
    let reason =
      switch code {
      case 1001: "Meipai's cookie is not valid any more; copy it again."
      case 20_306: "Meipai has this very comment already; look in the browser before changing it."
      case 20_112: "Meipai wants a screen name for the account first; set it in the app."
      default: "Meipai refused the reply with error \(code); answer in the browser."
      }
    return .failed(reason: reason, retry: false)
  }
}
