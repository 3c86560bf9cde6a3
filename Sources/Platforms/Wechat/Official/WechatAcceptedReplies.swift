import InboxModel
import Synchronization

/// Replies that WeChat took since this process began, and what its refusals taught.
///
/// WeChat names no accepted message, so that what its log shows later is known again by its text.
final class WechatAcceptedReplies: Sendable {
  private let state = Mutex(State())
  private static let limit = 1000

  private struct State {
    var messages: [Message] = []
    var phoneOnly: String?
  }

  /// Why private messages are answered on the phone, as WeChat has said.
  var phoneOnly: String? { state.withLock { $0.phoneOnly } }

  func learn(phoneOnly reason: String?) { state.withLock { $0.phoneOnly = reason } }

  func keep(_ message: Message) {
    state.withLock { state in
      state.messages.append(message)
      if state.messages.count > WechatAcceptedReplies.limit { state.messages.removeFirst() }
    }
  }

  func all(in conversation: ConversationID) -> [Message] {
    state.withLock { $0.messages.filter { $0.conversation == conversation } }
  }
}
