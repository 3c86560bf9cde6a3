import NcursesTerminal
import TerminalScreen

/// Shows every event on a line of its own; Ctrl-C ends, Ctrl-Z suspends, Ctrl-L repaints, Ctrl-E
/// runs an editor that writes on the screen.
func runEcho(_ terminal: Terminal) -> Int32 {
  var lines = ["ready \(terminal.colors)"]
  return TerminalProbe.loop(terminal) { event in
    switch event {
    case .key(Key(.scalar("c"), .control)): return 0
    case .key(Key(.scalar("z"), .control)):
      terminal.suspend()
      lines.append("back")
    case .key(Key(.scalar("l"), .control)): terminal.redrawAll()
    case .key(Key(.scalar("e"), .control)):
      do {
        lines.append("editor \(try terminal.run(["/bin/sh", "-c", "read line; exit 7"]))")
      } catch {
        lines.append("\(error)")
      }
    case .key(let key): lines.append("key \(key.notation)")
    case .paste(let text):
      lines.append("paste \(text.utf8.count): \(text.prefix(60))")
    case .resized(let size): lines.append("size \(size.columns)x\(size.rows)")
    case .focus(let isFocused): lines.append("focus \(isFocused)")
    case .hangUp: break
    }
    return nil
  } paint: {
    let size = terminal.size
    var frame = Frame(size: size, widths: .libc)
    for (row, line) in lines.suffix(size.rows).enumerated() {
      frame.write(line, row: row, column: 0)
    }
    frame.cursor = (min(lines.count, size.rows) - 1, 1)
    terminal.paint(frame)
  }
}
