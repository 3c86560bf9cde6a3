import Glibc
import NcursesTerminal
import TerminalScreen

/// Ends at any key without giving the terminal back itself: by a trap, by using up the stack, or
/// by `exit`.
func runCrash(_ terminal: Terminal, way: String) -> Int32 {
  TerminalProbe.loop(terminal) { event in
    guard case .key = event else { return nil }
    switch way {
    case "trap": return [Int32]()[terminal.size.rows]
    case "overflow": return depth(of: terminal.size.rows)
    default: exit(4)
    }
  } paint: {
    var frame = Frame(size: terminal.size, widths: .libc)
    frame.write("ready", row: 0, column: 0)
    terminal.paint(frame)
  }
}

/// Calls itself until the stack ends.
private func depth(of number: Int) -> Int32 {
  number == .max ? 0 : 1 &+ depth(of: number &+ 1) &* 3
}
