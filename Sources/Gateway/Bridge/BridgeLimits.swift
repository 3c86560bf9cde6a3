/// What a bridge may take, in bytes and milliseconds.
package struct BridgeLimits: Hashable, Sendable {
  /// Of one line.
  package var lineBytes = 1 << 20
  /// Read before what was read is in the store; the rest waits in the pipe, and the bridge with it.
  package var bytesAtOnce = 1 << 20
  /// For the answer to a reply, and for the first line in a single round.
  package var answer: Int64 = 60_000
  /// Replies handed over and not answered for.
  package var repliesAtOnce = 4
  /// Before a program that says nothing gets replies: one that cannot start ends sooner.
  package var silence: Int64 = 2000
  /// Without anything new, after which a single round is over.
  package var quiet: Int64 = 5000
  /// Between the end of its input and SIGTERM, and then until SIGKILL.
  package var grace: Int64 = 2000
  /// Lines of the log in a minute.
  package var logLines = 200

  package init() {}
}
