import CVTerm
import Foundation

/// A program in a pseudo-terminal of its own, and when each of its bytes came.
final class Session {
  private let master: Int32
  let process: pid_t
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// What came since it was last cleared.
  private(set) var received: [UInt8] = []
  private var hasEnded = false

  /// When the program was started.
  let started: ContinuousClock.Instant

  /// Starts `command` at `size`; the environment is ours, with a terminal type and a UTF-8 locale.
  init(_ command: [String], columns: Int32, rows: Int32) throws {
    var child: pid_t = 0
    started = .now
    let descriptor = withCStrings(command) { arguments in
      withCStrings(benchEnvironment) { pty_spawn(arguments, $0, columns, rows, &child) }
    }
    guard descriptor >= 0 else { throw BenchProblem.system("starting \(command[0])", -descriptor) }
    master = descriptor
    process = child
  }

  deinit {
    stop(SIGKILL)
    close(master)
  }

  /// What one key press, or the start, brought.
  struct Answer {
    var bytes = 0
    /// From the key to the first byte; nil when nothing came.
    var first: Duration?
    /// From the key to the last byte; nil when nothing came.
    var last: Duration?
  }

  /// Sends `keys` and reads until nothing came for `quiet`.
  func send(_ keys: String, quiet: Duration) throws -> Answer {
    let sent = ContinuousClock.now
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw BenchProblem.system("writing to the program", errno) }
      bytes = bytes.dropFirst(count)
    }
    return try read(since: sent, quiet: quiet)
  }

  /// Reads until nothing came for `quiet`, counted from now at the latest.
  func read(since start: ContinuousClock.Instant, quiet: Duration) throws -> Answer {
    var answer = Answer()
    received.removeAll(keepingCapacity: true)
    while try waitForBytes(quiet) {
      let count = Glibc.read(master, &buffer, buffer.count)
      // A terminal whose program has ended reports an error here.
      guard count > 0 else { break }
      answer.last = start.duration(to: .now)
      answer.first = answer.first ?? answer.last
      answer.bytes += count
      received.append(contentsOf: buffer[..<count])
    }
    return answer
  }

  /// Reads until `text` came; false when it did not within `limit`.
  func wait(for text: String, limit: Duration) throws -> Bool {
    let start = ContinuousClock.now
    var all: [UInt8] = []
    while start.duration(to: .now) < limit {
      _ = try read(since: .now, quiet: .milliseconds(20))
      all.append(contentsOf: received)
      if String(decoding: all, as: UTF8.self).contains(text) { return true }
    }
    return false
  }

  private func waitForBytes(_ limit: Duration) throws -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(limit / .milliseconds(1))
    while true {
      let ready = poll(&descriptor, 1, milliseconds)
      if ready >= 0 { return ready > 0 }
      guard errno == EINTR else { throw BenchProblem.system("waiting for the program", errno) }
    }
  }

  /// Ends the program and waits until it is gone.
  func stop(_ signal: Int32) {
    guard !hasEnded else { return }
    kill(process, signal)
    // What it still has to say must be read, or it could wait for us for ever.
    _ = try? read(since: .now, quiet: .milliseconds(200))
    _ = waitForEnd(of: process)
    hasEnded = true
  }
}

/// What every measured program finds: ours, with a terminal type and a UTF-8 locale.
let benchEnvironment: [String] = {
  var environment = ProcessInfo.processInfo.environment
  environment["TERM"] = "xterm-256color"
  environment["LC_ALL"] = "C.UTF-8"
  return environment.map { "\($0)=\($1)" }
}()

/// C's form of a list of strings: pointers, ended by nil.
func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { copies.forEach { free($0) } }
  return body(copies)
}

/// How a process ended and what it used.
struct Ending {
  let status: Int32
  let usage: rusage
}

/// Waits for a process's end.
func waitForEnd(of process: pid_t) -> Ending {
  var usage = rusage()
  var status: Int32 = 0
  while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
  return Ending(status: status, usage: usage)
}
