import InboxModel
import PlatformContract

/// Answers that colleagues typed in WeChat's own console.
extension WechatConnection {
  /// One page of the log; a refusal is a limit of the account, and other trouble lets the log rest,
  /// so that comments are read all the same.
  func logPage(
    _ state: inout ChatLogCursor, _ now: Moment, known: Int64
  ) async throws(WechatProblem) -> Found {
    let window = state.next(now, known: known)
    let page: ChatLog.Page
    do throws(WechatProblem) {
      page = try await ChatLog.page(
        caller, from: window.start, to: window.end, msgid: window.next)
    } catch .refused(let refusal) where !refusal.isAboutToken && refusal.code != 50002 {
      return refused(refusal, &state, now)
    } catch {
      lessons.restLog(until: now.adding(seconds: ChatLogCursor.interval))
      throw error
    }
    // It works again.
    var found = Found(
      capabilities: state.refusal == nil ? [] : [Capability(.readBack, .unknown(ChatLog.maybe))])
    found.news.messages = await ledger.messages(page.records, account: account)
    state.take(window, page, now: now)
    if page.next ?? page.latest != nil, state.window == nil {
      surroundings.log("WeChat's customer-service log has no end: the rest of it is left out.")
    }
    return found
  }

  private func refused(
    _ refusal: WechatRefusal, _ state: inout ChatLogCursor, _ now: Moment
  ) -> Found {
    let wasKnown = state.refusal == refusal.code
    state.refusal = refusal.hasNoChatLog ? refusal.code : state.refusal
    switch refusal.code {
    case _ where refusal.hasNoChatLog: state.again = now.seconds + 86_400
    case 45009: state.again = now.seconds + WechatTime.secondsToMidnight(now)
    case 45011: state.again = now.seconds + 60
    case -1: state.again = now.seconds + ChatLogCursor.interval
    default:
      state.window = nil
      state.again = now.seconds + 3600
    }
    guard refusal.hasNoChatLog, !wasKnown else { return Found() }
    return Found(capabilities: [
      Capability(.readBack, .unable(refusal.sentence(ChatLog.none)))
    ])
  }
}

extension WechatRefusal {
  /// The account has no customer-service log, or may not read it.
  var hasNoChatLog: Bool { [65400, 48001, 48004].contains(code) }
}

extension ChatLog {
  /// Where there is a log.
  static let maybe =
    "WeChat does not say whether its customer-service log holds what dafu sends: look on the phone before you send an unconfirmed reply again."
  /// Where there is none, without its period.
  static let none =
    "The account has no customer-service log: answers in WeChat's console are not seen, and before you send an unconfirmed reply again look on the phone"
}
