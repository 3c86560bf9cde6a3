import Crypto
import Foundation
import InboxModel
import PlatformContract

extension WeiboConnection {
  /// Answers a private message through the fans service.
  ///
  /// Weibo's documents show no answer of this call: no error is taken as sent, and the id is made
  /// from the reply's key.
  func sendMessage(_ reply: OutgoingReply) async -> SendOutcome {
    guard let person = Int64(reply.conversation.thread), person > 0 else {
      return .failed(
        reason: "The conversation is no private one of Weibo's, so the reply has no place.",
        retry: false)
    }
    let data: JSON = ["text": .text(reply.text)]
    let call = WebCall.form(
      hosts.twin("messages/reply", ordinary: "m.api"),
      [
        ("access_token", keys.messageToken), ("receiver_id", String(person)), ("type", "text"),
        ("data", data.description), ("save_sender_box", "1"),
      ])
    // The fans service has a quota of its own: it is not taken from the day's calls.
    switch await submit(call, counts: false, learning: .replyToMessages) {
    case .done(let value):
      if value["result"].bool == false {
        return .failed(
          reason:
            "Weibo did not accept the private message; look at the conversation on the phone.",
          retry: false)
      }
      // Neither `null` nor an error without its number says that it went out.
      guard case .object = value, value["error"].text == nil else {
        return .unknown(
          reason:
            "Weibo's answer to the private message does not say what became of it; look at the conversation on the phone."
        )
      }
      return .sent(id: sentID(reply, value), at: surroundings.clock())
    case .accepted: return .sent(id: sentID(reply, .null), at: surroundings.clock())
    case .over(let outcome): return outcome
    }
  }

  private func sentID(_ reply: OutgoingReply, _ value: JSON) -> String {
    if let id = WeiboComment.id(value) { return "dm-\(id)" }
    return "sent-\(WeiboDigest.text([reply.conversation.thread, reply.key]))"
  }
}

/// Stable ids for what Weibo gives none.
enum WeiboDigest {
  /// Of all fields in their order, none mistaken for another.
  static func text(_ fields: [String]) -> String {
    let whole = fields.map { "\($0.utf8.count):\($0)" }.joined()
    return SHA256.hash(data: Data(whole.utf8)).prefix(16)
      .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
