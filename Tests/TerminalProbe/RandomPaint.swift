import NcursesTerminal
import TerminalScreen
import TestSupport

/// Paints the next of the seeded frames at each key; q ends.
func runRandomFrames(_ terminal: Terminal, seed: UInt64) -> Int32 {
  var frames = RandomFrames(seed: seed, size: terminal.size, widths: .libc)
  var frame = frames.next()
  return TerminalProbe.loop(terminal) { event in
    if event == .key(Key(.scalar("q"))) { return 0 }
    if case .key = event { frame = frames.next() }
    return nil
  } paint: {
    terminal.paint(frame)
  }
}
