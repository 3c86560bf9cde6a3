import Synchronization

/// Lets each sentence into the log once: what stays as it is, such as a thread that is gone, is found
/// anew in every round.
final class SaidOnce: Sendable {
  private let said = Mutex<Set<String>>([])
  private static let limit = 1000

  static func log(_ log: @escaping @Sendable (String) -> Void) -> @Sendable (String) -> Void {
    let once = SaidOnce()
    return { line in if once.isNew(line) { log(line) } }
  }

  private func isNew(_ line: String) -> Bool {
    said.withLock { said in
      if said.count >= SaidOnce.limit { said.removeAll() }
      return said.insert(line).inserted
    }
  }
}
