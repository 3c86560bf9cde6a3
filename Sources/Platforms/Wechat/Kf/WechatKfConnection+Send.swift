import InboxModel
package import PlatformContract

extension WechatKfConnection {
  package func send(_ reply: OutgoingReply) async -> SendOutcome {
    if let outcome = sent[reply.key] { return outcome }
    let outcome = await tried(reply)
    sent.keep(outcome, for: reply.key)
    return outcome
  }

  private func tried(_ reply: OutgoingReply) async -> SendOutcome {
    if let reason = WechatSetup.fault(of: reply, replyFacts(reply.kind)) {
      return .failed(reason: reason, retry: false)
    }
    guard reply.kind == .message, let thread = KfThread(reply.conversation) else {
      return .failed(reason: "WeChat Customer Service has no such conversation.", retry: false)
    }
    let id = KfMessageID.id(of: reply.key)
    do throws(WechatProblem) {
      let answer = try await caller.call(
        "/cgi-bin/kf/send_msg",
        [
          "touser": .text(thread.person), "open_kfid": .text(thread.kf), "msgid": .text(id),
          "msgtype": "text", "text": ["content": .text(reply.text)],
        ])
      guard answer["errcode"].integer == 0 else { throw .unreadable }
      return .sent(id: answer["msgid"].text ?? id, at: surroundings.clock())
    } catch {
      return error.whileSending(\.ofKfSend)
    }
  }
}

enum KfMessageID {
  /// An id of at most 32 bytes that is the same at every try of one reply.
  static func id(of key: String) -> String { "dafu" + WechatDigest.hex([key], length: 28) }
}

extension WechatRefusal {
  /// What a person can do about a refused message, and whether the same one may go through later.
  var ofKfSend: (sentence: String, retry: Bool) {
    switch code {
    case -1: ("WeChat is busy: the reply is sent again", true)
    case 45009, 45033: ("WeChat wants fewer calls: the reply is sent again", true)
    case 95001:
      ("All replies to the person's last message are used up: wait until they write again", false)
    case 95002: ("The 48 hours to answer are over: wait until the person writes again", false)
    case 95013: ("The conversation was ended: wait until the person writes again", false)
    case 95018:
      (
        "A colleague has the conversation in WeCom, or it was ended: answer there, or wait until the person writes again",
        false
      )
    case 95000, 95004:
      ("WeChat does not know the customer-service account: see to it in the WeCom console", false)
    case 95011, 95012, 95017:
      ("Answering by API is switched off: see WeChat Customer Service in the WeCom console", false)
    case 40096: ("WeChat does not know the person for this enterprise: check the account", false)
    case 60020: (unknownAddress, false)
    case 48002, 60011: ("The app may not send: allow it in the WeCom console", false)
    case 40001, 40014, 42001, 41001:
      ("WeChat refuses every token: see whether the app's secret was changed", false)
    case 40058: ("WeChat does not understand the reply, a fault of dafu: answer in WeCom", false)
    default: ("WeChat refused the reply: look the number up, or answer in WeCom", false)
    }
  }
}
