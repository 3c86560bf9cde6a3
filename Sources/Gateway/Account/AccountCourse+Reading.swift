import Foundation
import InboxDesk
import InboxModel
import PlatformContract

/// Where the reading of an account stands.
struct Reading {
  var cursor: SyncCursor?
  var task: Task<Void, Never>?
  /// On the steady clock.
  var due: Int64 = .min
  /// Times that it was read to the end, or could not be read.
  var rounds = 0
  /// Failures since it was read last.
  var failures = 0
  /// Somebody asked for it while a page was being read.
  var isAskedFor = false
  /// What was said last in the log about why it cannot be read.
  var complaint: String?
}

extension AccountCourse {
  func startReading(_ now: Now) {
    guard reading.task == nil, mayRead, now.steady >= reading.due else { return }
    reading.isAskedFor = false
    reading.task = Task { [connection, mailbox, cursor = reading.cursor] in
      do throws(ConnectionProblem) {
        mailbox.post(.page(.success(try await connection.pull(since: cursor))))
      } catch {
        mailbox.post(.page(.failure(error)))
      }
    }
  }

  func receive(_ result: Result<SyncPage, ConnectionProblem>, _ now: Now) {
    reading.task = nil
    guard !isStopping else { return }
    switch result {
    case .success(let page): keep(page, now)
    case .failure(let problem): note(problem, now)
    }
    if reading.isAskedFor { reading.due = now.steady }
  }

  /// Keeps a page with its cursor; what the store does not take is read again.
  private func keep(_ page: SyncPage, _ now: Now) {
    // Whether a reply arrived can only be told of one that the store knows as sent.
    guard page.news.failures.isEmpty || (replies.key == nil && replies.answers.isEmpty) else {
      reading.due = now.steady + limits.shortest
      return
    }
    var news = SyncNews(history(page.news))
    news.capabilities = page.capabilities
    news.cursor = page.next
    news.health = .good
    do {
      try desk.record(news, of: account, now: now.wall)
    } catch {
      log("the store does not take what came, and it is read again: \(error)")
      storeRetryAt = now.steady + 1000
      reading.due = storeRetryAt
      return
    }
    if reading.complaint != nil { log("is read again") }
    (reading.complaint, reading.failures) = (nil, 0)
    reading.cursor = page.next ?? reading.cursor
    if !page.news.media.isEmpty { copying.due = now.steady }
    guard !page.hasMore else {
      reading.due = now.steady
      return
    }
    reading.rounds += 1
    let pause = page.pause.map { max($0 * 1000, limits.shortest) } ?? limits.pause
    reading.due = now.steady + jittered(pause)
  }

  /// What was stamped before the connection is history.
  func history(_ news: PlatformNews) -> PlatformNews {
    guard let connectedAt else { return news }
    var news = news
    news.markHistory(before: connectedAt)
    return news
  }

  private func note(_ problem: ConnectionProblem, _ now: Now) {
    reading.rounds += 1
    reading.failures += 1
    noteFailure()
    let pause: Int64 =
      switch problem {
      case .unreachable, .malformed:
        Backoff.pause(attempt: reading.failures, random: random())
      case .rateLimited(_, let seconds): jittered(max((seconds ?? 300) * 1000, limits.shortest))
      case .needsLogin, .unable: jittered(limits.mending)
      }
    reading.due = now.steady + pause
    if reading.complaint != problem.sentence {
      log("cannot be read: \(problem.sentence) The next try is in \(max(1, pause / 1000)) s.")
      reading.complaint = problem.sentence
    }
    var news = SyncNews()
    news.health = .bad(problem.sentence)
    do {
      try desk.record(news, of: account, now: now.wall)
    } catch {
      log("the store does not answer: \(error)")
    }
  }

  /// A tenth longer or shorter, so that accounts do not all call at once.
  func jittered(_ milliseconds: Int64) -> Int64 {
    Int64(Double(milliseconds) * (0.9 + 0.2 * random()))
  }
}
