import NcursesTerminal
import TerminalScreen

/// Writes one text between two marks and ends at any key.
func runShow(_ terminal: Terminal, text: String) -> Int32 {
  TerminalProbe.loop(terminal) { event in
    if case .key = event { return 0 }
    return nil
  } paint: {
    var frame = Frame(size: terminal.size, widths: .libc)
    frame.write("above", row: 0, column: 0)
    let used = frame.write(text, row: 1, column: 0, maxColumns: 40)
    frame.write("|used \(used)", row: 1, column: used)
    frame.write("below", row: 2, column: 0)
    terminal.paint(frame)
  }
}
