import InboxDesk
import InboxModel
import InboxStore
import PlatformContract

/// What the program says, into the store.
extension BridgeRun {
  /// Keeps what was read, in its order.
  ///
  /// Messages, cursors and health between two answers are one transaction. What the store does not
  /// take now is tried again in a second.
  func keep(_ now: Now) {
    var kept = 0
    defer { unkept.removeFirst(kept) }
    do {
      while kept < unkept.count {
        kept += try keepNext(unkept[kept...], now)
      }
    } catch {
      context.say("the store does not take what came, and is asked again: \(error)", now)
      storeRetryAt = now.steady + 1000
    }
  }

  /// Returns how many lines went in.
  private func keepNext(_ lines: ArraySlice<BridgeLine>, _ now: Now) throws -> Int {
    var news = SyncNews()
    var count = 0
    var unwell = isUnwell
    for line in lines {
      switch line {
      case .message(let message):
        news.news.messages.append(message)
        if !unwell { news.health = .good }
      case .cursor(let cursor):
        news.cursor = cursor
        if !unwell { news.health = .good }
      case .health(let isGood, let text):
        unwell = !isGood
        let words = bounded(text ?? "The bridge says that it cannot read its platform.", to: 500)
        if !isGood { context.say("is not well: \(words)", now) }
        // What lay between two changes is not lost: each change ends a transaction.
        news.health = isGood ? .good : .bad(words)
        count += 1
        try context.desk.record(news, of: context.account, now: now.wall)
        isUnwell = unwell
        return count
      case .sent, .failed:
        guard count == 0 else {
          try context.desk.record(news, of: context.account, now: now.wall)
          return count
        }
        try answer(line, now)
        return 1
      case .done, .unknownType, .unknownField: break
      }
      count += 1
    }
    try context.desk.record(news, of: context.account, now: now.wall)
    return count
  }

  /// Keeps the answer to a reply, in time or late; one for another account's reply is none.
  private func answer(_ line: BridgeLine, _ now: Now) throws {
    let key: String
    let outcome: SendOutcome
    switch line {
    case .sent(let name, let id, let at):
      (key, outcome) = (name, .sent(id: id, at: at ?? now.wall))
    case .failed(let name, let reason, let retry):
      let words = bounded(reason ?? "The bridge did not say why.", to: 500)
      (key, outcome) = (name, .failed(reason: words, retry: retry))
    default: return
    }
    guard try inFlight[key] != nil || isOurs(key) else {
      return context.say("speaks of a reply \"\(key)\" that is none of this account", now)
    }
    try context.desk.finish(key, outcome, now: now.wall)
    inFlight[key] = nil
    mayHaveReplies = true
  }

  private func isOurs(_ key: String) throws -> Bool {
    try context.desk.store.outboxReply(key)?.conversation.account == context.account
  }
}
