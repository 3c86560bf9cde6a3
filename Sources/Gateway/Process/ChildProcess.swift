import CDispatch
import Foundation
import Synchronization

/// A program behind three pipes, in a process group of its own.
///
/// It has no other descriptor of ours, so the end of its input is the end whenever we go. Reading
/// and writing never wait. Whoever makes one calls `reap` before giving it up.
final class ChildProcess {
  private let identifier: pid_t
  /// Where it writes; −1 once it is closed.
  private(set) var output: Int32
  private(set) var errors: Int32
  private(set) var input: Int32

  /// Starts `command` with `/bin/sh -c`, with what is in `extra` beside our own environment.
  init(command: String, environment extra: [String: String]) throws(ChildProblem) {
    let (pipes, status, started) = try ChildProcess.start(command, extra)
    pipes.closeTheirs()
    guard status == 0 else {
      pipes.closeOurs()
      throw ChildProblem(code: status)
    }
    identifier = started
    input = pipes.input.write
    output = pipes.output.read
    errors = pipes.errors.read
  }

  /// Another program that starts between the making of a pipe and its being ours alone would hold it
  /// open, and it would never end.
  private static let starting = Mutex(())

  private static func start(
    _ command: String, _ environment: [String: String]
  ) throws(ChildProblem) -> (Pipes, Int32, pid_t) {
    try starting.withLock { _ throws(ChildProblem) in
      let pipes = try Pipes()
      let (status, process) = Spawning.spawn(command, environment: environment, pipes: pipes)
      return (pipes, status, process)
    }
  }

  deinit { for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) } }

  enum Reading {
    case bytes([UInt8])
    case nothing
    case end
  }

  /// What it has written to its standard output, up to 64 KiB.
  func readOutput() -> Reading { ChildProcess.read(&output) }
  func readErrors() -> Reading { ChildProcess.read(&errors) }

  private static func read(_ descriptor: inout Int32) -> Reading {
    guard descriptor >= 0 else { return .end }
    let source = descriptor
    var waits = false
    let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, used in
      let count = Foundation.read(source, buffer.baseAddress, buffer.count)
      waits = count < 0 && (errno == EAGAIN || errno == EINTR)
      used = max(count, 0)
    }
    if !chunk.isEmpty { return .bytes(chunk) }
    if waits { return .nothing }
    close(descriptor)
    descriptor = -1
    return .end
  }

  /// Bytes that its input took; nil once it takes none any more.
  func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard input >= 0 else { return nil }
    let (count, code) = ChildProcess.withoutBrokenPipe {
      let count = bytes.withUnsafeBytes { Foundation.write(input, $0.baseAddress, $0.count) }
      return (count, errno)
    }
    if count >= 0 { return count }
    if code == EAGAIN || code == EINTR { return 0 }
    closeInput()
    return nil
  }

  /// A program that closes its input must not end us.
  ///
  /// Ignoring the signal everywhere would reach whatever else this process starts.
  private static func withoutBrokenPipe(_ body: () -> (Int, Int32)) -> (Int, Int32) {
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    let result = body()
    if result.0 < 0 && result.1 == EPIPE {
      // It waits for this thread alone; it is taken before it may come.
      var now = timespec()
      sigtimedwait(&signals, nil, &now)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return result
  }

  /// Tells it that nothing more comes.
  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Sends a signal to it and to all that it started.
  func signalAll(_ number: Int32) { kill(-identifier, number) }

  /// Whether it has ended; until `reap` its group's number is taken and nobody else's.
  var hasEnded: Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(identifier), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo != 0
  }

  /// Ends what is left of its group and says how it ended; only after `hasEnded`.
  func reap() -> String {
    signalAll(SIGKILL)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
    let number = status & 0x7F
    return number == 0 ? "status \(status >> 8 & 0xFF)" : "signal \(number)"
  }
}

/// A program could not be started.
struct ChildProblem: Error, CustomStringConvertible {
  var code: Int32
  var description: String { String(cString: strerror(code)) }
}
