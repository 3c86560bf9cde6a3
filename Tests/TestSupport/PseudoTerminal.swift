import CVTerm
import Glibc

/// A program in a terminal of its own, whose screen a test can read.
///
/// Nothing here sleeps: `wait` returns as soon as the screen is as asked, and throws with the
/// screen's text when it never gets there.
package final class PseudoTerminal {
  let child: pid_t
  /// The controlling side; −1 after `hangUp`.
  private(set) var descriptor: Int32
  let emulator: OpaquePointer
  package private(set) var columns: Int
  package private(set) var rowCount: Int
  /// All that the program wrote, as bytes.
  package private(set) var received: [UInt8] = []
  private var ended: ExitStatus?

  /// Starts `program`, a path, with an environment of TERM=xterm-256color, LANG=C.UTF-8, PATH and
  /// HOME; `environment` overrides these, nil takes a variable away.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String?] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    var variables: [String: String?] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "PATH": getenv("PATH").map { String(cString: $0) }, "HOME": "/nonexistent",
    ]
    variables.merge(environment) { _, new in new }
    let words = variables.compactMap { name, value in value.map { "\(name)=\($0)" } }
    var child: pid_t = 0
    let descriptor = withPointers([program] + arguments) { arguments in
      withPointers(words) { environment in
        pty_spawn(arguments, environment, Int32(columns), Int32(rows), &child)
      }
    }
    guard descriptor >= 0, let emulator = emulator_create(Int32(columns), Int32(rows)) else {
      throw Problem.notStarted(program, error: -descriptor)
    }
    self.child = child
    self.descriptor = descriptor
    self.emulator = emulator
    self.columns = columns
    rowCount = rows
  }

  deinit {
    if ended == nil {
      kill(child, SIGKILL)
      _ = waitForExit(seconds: 5)
    }
    if descriptor >= 0 { close(descriptor) }
    emulator_free(emulator)
  }

  package enum Problem: Error, CustomStringConvertible {
    case notStarted(String, error: Int32)
    case neverShown(screen: String)
    case neverEnded(screen: String)

    package var description: String {
      switch self {
      case .notStarted(let program, let error):
        "\(program) was not started: \(String(cString: strerror(error)))"
      case .neverShown(let screen): "the screen never got there; it shows:\n\(screen)"
      case .neverEnded(let screen): "the program never ended; its screen shows:\n\(screen)"
      }
    }
  }

  package enum ExitStatus: Equatable, Sendable {
    case exited(Int)
    case signaled(Int32)
  }

  // MARK: - What the person does

  package func send(_ text: String) { send(bytes: Array(text.utf8)) }

  package func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, descriptor >= 0 {
      // The program may wait for us to read before it reads itself.
      var state = pollfd(fd: descriptor, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&state, 1, 10_000) > 0 else { return }
      if state.revents & Int16(POLLIN) != 0 { receive(milliseconds: 0) }
      guard state.revents & Int16(POLLOUT) != 0 else {
        if state.revents & Int16(POLLHUP) != 0 { return }
        continue
      }
      let written = rest.prefix(1024).withUnsafeBytes {
        write(descriptor, $0.baseAddress, $0.count)
      }
      if written <= 0 { return }
      rest = rest.dropFirst(written)
    }
  }

  package func resize(columns: Int, rows: Int) {
    // What was sent for the old size belongs on the old screen.
    while receive(milliseconds: 0) {}
    self.columns = columns
    rowCount = rows
    emulator_resize(emulator, Int32(columns), Int32(rows))
    pty_resize(descriptor, Int32(columns), Int32(rows))
  }

  package func signal(_ number: Int32) { kill(child, number) }

  /// The line drops: the kernel sends SIGHUP, and reads find the end.
  package func hangUp() {
    close(descriptor)
    descriptor = -1
  }

  // MARK: - Waiting

  /// Waits until `isThere` says so about this terminal.
  package func wait(
    seconds: Int = 20, until isThere: (PseudoTerminal) throws -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while try !isThere(self) {
      guard ContinuousClock.now < deadline, receive(milliseconds: 100) || ended == nil else {
        throw Problem.neverShown(screen: text)
      }
    }
  }

  /// Waits until some row contains `text`.
  package func wait(seconds: Int = 20, for text: String) throws {
    try wait(seconds: seconds) { $0.text.contains(text) }
  }

  /// Takes what the program writes until it was silent for so long.
  package func settle(milliseconds: Int32 = 60) { while receive(milliseconds: milliseconds) {} }

  package func waitForExit(seconds: Int = 20) -> ExitStatus? {
    if let ended { return ended }
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ended == nil, ContinuousClock.now < deadline {
      // A program that still has something to say cannot end before it is read.
      let isOpen = descriptor >= 0 && receive(milliseconds: 20)
      var code: Int32 = 0
      var signal: Int32 = 0
      if pty_wait(child, isOpen ? 0 : 20, &code, &signal) != 0 {
        ended = signal != 0 ? .signaled(signal) : .exited(Int(code))
      }
    }
    while descriptor >= 0, receive(milliseconds: 0) {}
    return ended
  }

  /// Waits until the program was stopped, as by Ctrl-Z.
  package func waitForStop(seconds: Int = 20) -> Bool {
    settle()
    return pty_wait_stopped(child, Int32(seconds * 1000)) != 0
  }

  /// Takes what there is; false if nothing came in time or the other side is closed.
  @discardableResult
  private func receive(milliseconds: Int32) -> Bool {
    guard descriptor >= 0 else { return false }
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, milliseconds) > 0, state.revents & Int16(POLLIN) != 0 else {
      return false
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return false }
    received.append(contentsOf: bytes.prefix(count))
    emulator_write(emulator, bytes, Int32(count))
    let answers = emulator_take_answers(emulator, &bytes, Int32(bytes.count))
    if answers > 0 { _ = write(descriptor, bytes, Int(answers)) }
    return true
  }
}

/// C's form of a list of strings: pointers, ended by nil.
private func withPointers<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  pointers.append(nil)
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers)
}
