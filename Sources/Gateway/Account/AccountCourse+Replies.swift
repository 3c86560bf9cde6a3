import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract

/// Replies on their way, and those of which nobody knows whether they went out.
struct RepliesUnderWay {
  var task: Task<Void, Never>?
  /// The reply that is being sent.
  var key: String?
  /// When its answer is late, on the steady clock.
  var lateAt: Int64?
  var mayWait = true
  /// Answers that the store has not taken yet.
  var answers: [(key: String, outcome: SendOutcome)] = []
  var readingBack = Errand()
  /// How often each doubtful reply's conversation was read back, counted from which try.
  var readBacks: [String: (triedAt: Moment?, count: Int)] = [:]
  /// Some may be doubtful.
  var mayDoubt = true
}

extension AccountCourse {
  func startSending(_ now: Now) throws {
    guard replies.task == nil, replies.answers.isEmpty, replies.mayWait else { return }
    guard let reply = try desk.nextToSend(accounts: [account], now: now.wall) else {
      replies.mayWait = false
      return
    }
    replies.key = reply.key
    replies.lateAt = now.steady + limits.answer
    replies.task = Task { [connection, mailbox] in
      mailbox.post(.outcome(key: reply.key, await connection.send(reply)))
    }
  }

  /// An answer that does not come leaves its reply doubtful; should it come later, it counts.
  func giveUpLate(_ now: Now) {
    guard let key = replies.key, let lateAt = replies.lateAt, now.steady >= lateAt else { return }
    replies.task?.cancel()
    (replies.task, replies.key, replies.lateAt) = (nil, nil, nil)
    replies.answers.append((key, .unknown(reason: "The platform did not answer in time.")))
  }

  /// Keeps what the platform said to replies.
  func settleReplies(_ now: Now) throws {
    while let (key, outcome) = replies.answers.first {
      if key == replies.key { (replies.task, replies.key, replies.lateAt) = (nil, nil, nil) }
      try desk.finish(key, outcome, now: now.wall)
      replies.answers.removeFirst()
      replies.mayWait = true
      switch outcome {
      case .sent: break
      case .failed(let reason, let retry):
        log("reply \(key) was not sent\(retry ? ", and is tried again" : ""): \(reason)")
      case .unknown(let reason):
        log("reply \(key) is unconfirmed: \(reason)")
        // The platform's own copy may have come before the doubt.
        try desk.confirm(now: now.wall)
        replies.mayDoubt = true
        replies.readingBack.due = now.steady
      }
    }
  }

  /// Reads back the conversation of one doubtful reply, at growing distances from its last try.
  func startReadingBack(_ now: Now) throws {
    let errand = replies.readingBack
    guard replies.mayDoubt, errand.task == nil, now.steady >= errand.due ?? .min else { return }
    let doubtful = try desk.store.write { try $0.outboxEntries(in: .unconfirmed) }
      .filter { $0.reply.conversation.account == account }
    replies.readBacks = replies.readBacks.filter { kept in
      doubtful.contains { $0.reply.key == kept.key && $0.triedAt == kept.value.triedAt }
    }
    var next: Int64?
    for entry in doubtful {
      let count = replies.readBacks[entry.reply.key]?.count ?? 0
      guard count < limits.readBacks.count else { continue }
      let triedAt = entry.triedAt ?? entry.reply.queuedAt
      let wait = triedAt.milliseconds + limits.readBacks[count] - now.wall.milliseconds
      guard wait <= 0 else {
        next = min(next ?? .max, now.steady + wait)
        continue
      }
      replies.readBacks[entry.reply.key] = (entry.triedAt, count + 1)
      return readBack(entry.reply.conversation)
    }
    replies.readingBack.due = next
    replies.mayDoubt = next != nil
  }

  private func readBack(_ conversation: ConversationID) {
    replies.readingBack.task = Task { [connection, mailbox] in
      do throws(ConnectionProblem) {
        mailbox.post(.readBack(.success(try await connection.readBack(conversation))))
      } catch {
        mailbox.post(.readBack(.failure(error)))
      }
    }
  }

  func receive(readBack result: Result<[Message], ConnectionProblem>, _ now: Now) {
    replies.readingBack.task = nil
    replies.readingBack.due = now.steady
    guard !isStopping, case .success(let messages) = result, !messages.isEmpty else { return }
    do {
      try desk.record(
        SyncNews(history(PlatformNews(messages: messages))), of: account, now: now.wall)
    } catch {
      log("the store does not take what was read back: \(error)")
    }
  }
}
