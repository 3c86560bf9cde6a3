import Foundation
import TestSupport

/// The built `dafud run` in a sandbox, with its log in the file `log` of the home folder; gone with
/// the value.
final class ServiceProcess {
  private let process = Process()
  private let sandbox: Sandbox

  init(_ sandbox: Sandbox, _ arguments: [String] = []) throws {
    self.sandbox = sandbox
    // A server in this process may have made it deaf to broken pipes, which children inherit.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["--default-signal=PIPE", builtProduct("dafud"), "run"] + arguments
    process.currentDirectoryURL = sandbox.home
    process.environment = sandbox.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let log = ServiceProcess.log(of: sandbox)
    if !FileManager.default.fileExists(atPath: log.path) { try Data().write(to: log) }
    let handle = try FileHandle(forWritingTo: log)
    try handle.seekToEnd()
    process.standardError = handle
    try process.run()
  }

  deinit { end(SIGKILL) }

  var isRunning: Bool { process.isRunning }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Sends a signal and waits for the end.
  func end(_ signal: Int32) {
    guard process.isRunning else { return }
    send(signal)
    process.waitUntilExit()
  }

  /// What every service in this sandbox has logged.
  func log() throws -> String {
    try String(contentsOf: ServiceProcess.log(of: sandbox), encoding: .utf8)
  }

  private static func log(of sandbox: Sandbox) -> URL { sandbox.home.appending(path: "log") }
}

extension Sandbox {
  /// Adds to the site file.
  func extendSite(_ text: String) throws {
    let site = try FileHandle(forWritingTo: home.appending(path: "site.toml"))
    try site.seekToEnd()
    try site.write(contentsOf: Data(text.utf8))
    try site.close()
  }

  /// Writes a file that only its owner can read.
  func writeSecret(_ text: String, to name: String) throws {
    let file = home.appending(path: name)
    try Data(text.utf8).write(to: file)
    chmod(file.path, 0o600)
  }
}
