import CDispatch
import Foundation

/// Starting a program without running any code of ours in it.
enum Spawning {
  /// The error number, 0 where there is none, and the process that was started.
  static func spawn(
    _ command: String, environment extra: [String: String], pipes: Pipes
  ) -> (status: Int32, process: pid_t) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (end, target) in [(pipes.input.read, 0), (pipes.output.write, 1), (pipes.errors.write, 2)] {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(target))
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    posix_spawnattr_setpgroup(&attributes, 0)
    // What we ignore or block is inherited, and no program expects that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var ours = sigset_t()
    sigemptyset(&ours)
    for number in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { sigaddset(&ours, number) }
    posix_spawnattr_setsigdefault(&attributes, &ours)

    let environment = ProcessInfo.processInfo.environment.merging(extra) { $1 }
    var process: pid_t = 0
    let status = withCStrings(["sh", "-c", command]) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { variables in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, variables)
      }
    }
    return (status, process)
  }

  /// Lends `texts` as a list that ends in a null pointer.
  private static func withCStrings<Value>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
