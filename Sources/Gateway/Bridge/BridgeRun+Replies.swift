import InboxDesk
import InboxModel
import PlatformContract

/// Replies on their way through the program.
extension BridgeRun {
  /// Hands over what is queued: each is durably marked before a byte of it goes out.
  func handOver(_ now: Now) {
    guard mayHaveReplies, takesReplies(now), now.steady >= storeRetryAt else { return }
    do {
      while inFlight.count < context.limits.repliesAtOnce {
        guard
          let reply = try context.desk.nextToSend(accounts: [context.account], now: now.wall)
        else {
          mayHaveReplies = false
          return
        }
        inFlight[reply.key] = now.steady + context.limits.answer
        outgoing.add(BridgeOrder.reply(reply).line, key: reply.key)
      }
      // An answer makes room and is what looks again.
      mayHaveReplies = false
    } catch {
      context.say("the outbox cannot be read, and is asked again: \(error)", now)
      storeRetryAt = now.steady + 1000
    }
  }

  /// Replies that have waited too long for their answer are doubtful.
  func settleLate(_ now: Now) {
    let late = inFlight.filter { $0.value <= now.steady }.keys.sorted()
    settle(late, as: "The bridge did not answer in time.", now)
  }

  /// The program is gone: what it was given is doubtful, what it was not yet given waits.
  func giveUpReplies(_ now: Now) {
    guard now.steady >= storeRetryAt || isLast else { return }
    settle(inFlight.keys.sorted(), as: "The bridge's program ended before it answered.", now)
  }

  private func settle(_ keys: [String], as reason: String, _ now: Now) {
    guard !keys.isEmpty else { return }
    do {
      for key in keys {
        let outcome: SendOutcome =
          outgoing.takeBack(key)
          ? .failed(reason: "The bridge did not take it.", retry: true)
          : .unknown(reason: reason)
        try context.desk.finish(key, outcome, now: now.wall)
        inFlight[key] = nil
        mayHaveReplies = true
        if case .unknown = outcome {
          context.say("reply \(key) is unconfirmed: \(reason)", now)
        }
      }
      // The platform's own copy may have come before the doubt.
      try context.desk.confirm(now: now.wall)
    } catch {
      context.say("the outbox cannot be written, and is asked again: \(error)", now)
      storeRetryAt = now.steady + 1000
      for key in keys where inFlight[key] != nil { inFlight[key] = storeRetryAt }
    }
  }
}
