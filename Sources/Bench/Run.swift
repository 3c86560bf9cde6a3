import Foundation

/// A program run to its end, without a terminal.
struct Run {
  let wall: Duration
  /// User and system time.
  let processor: Duration
  /// The most memory it held, in bytes.
  let peakMemory: Int
  /// What it wrote, if that was no more than a megabyte: a measuring program that is big itself
  /// makes its children look big.
  let output: String
  let outputLines: Int

  /// Runs `command`; its output goes to files, so that no pipe can hold it up.
  init(_ command: [String]) throws {
    let folder = FileManager.default.temporaryDirectory
    let name = "dafu-bench-\(getpid())"
    let (out, error) = (
      folder.appendingPathComponent(name + ".out"), folder.appendingPathComponent(name + ".err")
    )
    defer {
      try? FileManager.default.removeItem(at: out)
      try? FileManager.default.removeItem(at: error)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, out.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, error.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    let start = ContinuousClock.now
    var process: pid_t = 0
    let code = withCStrings(command) { arguments in
      withCStrings(benchEnvironment) {
        posix_spawn(&process, command[0], &actions, nil, arguments, $0)
      }
    }
    guard code == 0 else { throw BenchProblem.system("starting \(command[0])", code) }
    let ending = waitForEnd(of: process)
    wall = start.duration(to: .now)
    processor = Duration(ending.usage.ru_utime) + Duration(ending.usage.ru_stime)
    peakMemory = ending.usage.ru_maxrss * 1024
    (output, outputLines) = try Run.read(out)
    guard ending.status == 0 else {
      let words = try String(decoding: Data(contentsOf: error), as: UTF8.self)
      throw BenchProblem.failed(command: command, status: ending.status >> 8, output: words)
    }
  }
}

extension Run {
  private static func read(_ file: URL) throws -> (text: String, lines: Int) {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    var kept = Data()
    var lines = 0
    while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
      lines += chunk.count { $0 == 0x0A }
      if kept.isEmpty, chunk.count < 1 << 20 { kept = chunk }
    }
    return (String(decoding: kept, as: UTF8.self), lines)
  }
}

extension Duration {
  init(_ time: timeval) {
    self = .seconds(Int64(time.tv_sec)) + .microseconds(Int64(time.tv_usec))
  }

  var seconds: Double { self / .seconds(1) }
  var milliseconds: Double { self / .milliseconds(1) }
}
