import InboxInterface
import NcursesTerminal
import Synchronization

/// What background work has to tell the loop, and what wakes the loop up to hear it.
final class Mailbox: Sendable {
  private let answers = Mutex(Answers())
  private let wakeUp = WakeUp()

  /// Readable while something may be in it.
  var fileDescriptor: Int32 { wakeUp.fileDescriptor }

  func post(_ new: Answers) {
    answers.withLock { answers in
      answers.events += new.events
      answers.reads += new.reads
      answers.writes += new.writes
    }
    wakeUp.signal()
  }

  /// Everything that came, oldest first.
  func take() -> Answers {
    wakeUp.drain()
    return answers.withLock { answers in
      defer { answers = Answers() }
      return answers
    }
  }
}

/// What came of effects, and how many of them are settled by that.
struct Answers: Sendable {
  var events: [Event] = []
  var reads = 0
  var writes = 0
}
