import Foundation
import Synchronization

/// Whether Ctrl-C was pressed: the first time asks to stop after what is being done, the second
/// time ends the program at once.
enum Interruption {
  private static let wasAsked = Atomic(false)

  static func listen() {
    // Before the handler may need it.
    wasAsked.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      Interruption.wasAsked.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    // Whoever started us may have blocked it, and a block is inherited.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  static var isAsked: Bool { wasAsked.load(ordering: .relaxed) }
}
