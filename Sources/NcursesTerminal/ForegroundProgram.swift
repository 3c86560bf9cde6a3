import CTerminal
import Glibc

/// Why a program could not be started.
package struct ProgramProblem: Error, Equatable, Sendable {
  package let program: String
  /// The system's error number.
  package let error: Int

  /// The system's words for it.
  package var reason: String { String(cString: strerror(Int32(error))) }
}

/// Runs `arguments` in the foreground; its exit status, or a negative error number.
func runInForeground(_ arguments: [String]) -> Int {
  guard !arguments.isEmpty else { return -Int(ENOENT) }
  var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  pointers.append(nil)
  return Int(terminal_run(&pointers))
}
