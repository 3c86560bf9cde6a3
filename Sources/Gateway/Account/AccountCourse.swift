package import Foundation
package import InboxDesk
package import InboxModel
import InboxStore
package import PlatformContract

/// Reads and answers one account through a connection of our own.
///
/// At most one page is read and one reply sent at a time. What the connection says comes back as
/// letters, so that the store is written by the driving thread alone.
package final class AccountCourse: Course {
  package let account: AccountID
  let connection: any PlatformConnection
  let desk: Desk
  let limits: CourseLimits
  let mailbox: CourseMailbox<CourseLetter>
  /// Takes lines that may quote strangers.
  let log: (String) -> Void
  let random: () -> Double
  /// Where copies of media go; nil: none are made.
  let mediaFolder: String?

  var reading: Reading
  var replies = RepliesUnderWay()
  var probing = Errand()
  var copying = Errand()
  /// What its platform stamped before is history; nil: nothing is.
  var connectedAt: Moment?
  var hasConnected = false
  /// On the steady clock; the store did not answer.
  var storeRetryAt: Int64 = .min
  var isStopping = false
  private var stopAt: Int64 = .max

  package private(set) var hasFailed = false
  private let repeats: Bool

  /// With `repeats` false it reads once to the end.
  ///
  /// `random` gives numbers from 0 up to 1; `log` takes lines that may quote strangers.
  package init(
    _ connection: any PlatformConnection, desk: Desk, limits: CourseLimits = CourseLimits(),
    repeats: Bool = true, mediaFolder: String? = nil,
    random: @escaping () -> Double = { .random(in: 0..<1) },
    log: @escaping (String) -> Void
  ) throws(MailboxProblem) {
    account = connection.account
    self.connection = connection
    self.desk = desk
    self.limits = limits
    self.repeats = repeats
    self.mediaFolder = mediaFolder
    self.random = random
    self.log = log
    mailbox = try CourseMailbox()
    reading = Reading()
  }

  package func step(_ now: Now) {
    for letter in mailbox.take() { receive(letter, now) }
    giveUpLate(now)
    // Whatever the store does.
    if isStopping { endIfLate(now) }
    guard now.steady >= storeRetryAt else { return }
    do {
      try settleReplies(now)
      guard !isStopping else { return }
      try connect(now)
      startProbe(now)
      startReading(now)
      try startSending(now)
      try startReadingBack(now)
      try startCopying(now)
    } catch {
      log("the store does not answer, and is asked again: \(error)")
      storeRetryAt = now.steady + 1000
    }
  }

  private func receive(_ letter: CourseLetter, _ now: Now) {
    switch letter {
    case .page(let result): receive(result, now)
    case .outcome(let key, let outcome): replies.answers.append((key, outcome))
    case .readBack(let result): receive(readBack: result, now)
    case .capabilities(let capabilities): receive(capabilities, now)
    case .media(let wanted, let result): receive(media: wanted, result, now)
    }
  }

  private func connect(_ now: Now) throws {
    guard !hasConnected else { return }
    let (connectedAt, cursor) = try desk.store.write {
      (try $0.connect(account, at: now.wall), try $0.cursor(of: account))
    }
    self.connectedAt = connectedAt
    reading.cursor = cursor.map(SyncCursor.init)
    reading.due = now.steady
    probing.due = now.steady
    hasConnected = true
  }

  package func lookForReplies() { replies.mayWait = true }

  package func readNow() {
    reading.due = .min
    reading.isAskedFor = true
  }

  package func stop(_ now: Now) {
    guard !isStopping else { return }
    isStopping = true
    stopAt = now.steady + limits.grace
    reading.task?.cancel()
    probing.task?.cancel()
    copying.task?.cancel()
    replies.readingBack.task?.cancel()
  }

  /// A reply whose answer does not come in time stays marked: the next start finds it doubtful.
  private func endIfLate(_ now: Now) {
    guard now.steady >= stopAt else { return }
    replies.task?.cancel()
    replies.task = nil
    replies.answers = []
  }

  package var isOver: Bool { isStopping && replies.task == nil && replies.answers.isEmpty }

  package func isSettled(_ now: Now) -> Bool {
    if isOver { return true }
    guard !repeats, hasConnected, reading.task == nil, reading.rounds > 0 else { return false }
    return replies.task == nil && replies.answers.isEmpty && !replies.mayWait
      && probing.task == nil && copying.task == nil
  }

  func noteFailure() { hasFailed = true }

  package var descriptors: [pollfd] {
    [pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)]
  }

  package func due(_ now: Now) -> Int64? {
    if isOver { return nil }
    if isStopping { return min(stopAt, now.steady + 100) }
    if storeRetryAt > now.steady { return storeRetryAt }
    guard hasConnected else { return now.steady }
    var times: [Int64] = []
    if reading.task == nil, repeats || reading.rounds == 0 { times.append(reading.due) }
    if let late = replies.lateAt { times.append(late) }
    if replies.task == nil, replies.mayWait || !replies.answers.isEmpty { times.append(now.steady) }
    if let next = replies.readingBack.due, replies.readingBack.task == nil { times.append(next) }
    if probing.task == nil, let next = probing.due { times.append(next) }
    if copying.task == nil, let next = copying.due { times.append(next) }
    return times.min()
  }

  var mayRead: Bool { repeats || reading.rounds == 0 }
}

/// What background work says.
enum CourseLetter: Sendable {
  case page(Result<SyncPage, ConnectionProblem>)
  case outcome(key: String, SendOutcome)
  case readBack(Result<[Message], ConnectionProblem>)
  case capabilities([Capability])
  case media(WantedMedia, Result<MediaFile, ConnectionProblem>)
}

/// Something that is done in the background now and then.
struct Errand {
  var task: Task<Void, Never>?
  /// On the steady clock; nil: not until something asks for it.
  var due: Int64?
}
