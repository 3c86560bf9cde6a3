import CDispatch
import Foundation
import Platforms
import Settings

/// Comes by an account's secrets: from a command, or from a file that nobody else can read.
enum SecretReader {
  /// Seconds that a command may take: it must not ask anybody anything.
  private static let patience = 30.0
  /// Bytes that secrets may have.
  private static let limit = 64 << 10

  /// Throws `SetupProblem`, whose sentence holds nothing of what was read.
  static func secrets(_ source: AccountSettings.SecretSource?) throws(SetupProblem) -> Secrets {
    switch source {
    case nil: return Secrets()
    case .file(let path): return Secrets(try text(ofFile: path))
    case .command(let command): return Secrets(try output(of: command))
    }
  }

  private static func text(ofFile path: String) throws(SetupProblem) -> String {
    // One descriptor for both: between a look and a reading the file could be another one.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw SetupProblem(
        "The password_file \(path) cannot be read: \(String(cString: strerror(errno))).")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      throw SetupProblem("The password_file \(path) is no ordinary file.")
    }
    guard information.st_mode & 0o077 == 0 else {
      throw SetupProblem(
        "The password_file \(path) can be read by others than its owner; run `chmod 600 \(path)`, "
          + "and change the secrets if anybody may have seen them.")
    }
    guard let data = try? file.read(upToCount: limit), !data.isEmpty else {
      throw SetupProblem("The password_file \(path) is empty.")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func output(of command: String) throws(SetupProblem) -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    // What it says there may hold a secret.
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      throw SetupProblem("The password_command cannot be started.")
    }
    let watchdog = DispatchWorkItem { [process] in process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: watchdog)
    let data = (try? output.fileHandleForReading.read(upToCount: limit)) ?? Data()
    process.waitUntilExit()
    watchdog.cancel()
    guard process.terminationStatus == 0 else {
      throw SetupProblem(
        "The password_command ended with \(process.terminationStatus); run it as dafud's user and "
          + "see what it says.")
    }
    guard !data.isEmpty else { throw SetupProblem("The password_command printed nothing.") }
    return String(decoding: data, as: UTF8.self)
  }
}
