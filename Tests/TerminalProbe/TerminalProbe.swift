import Glibc
import NcursesTerminal
import TerminalScreen

/// A program that tests start in a pseudo-terminal: it paints and reads with the real `Terminal`.
@main
struct TerminalProbe {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let mode = arguments.first ?? "echo"
    do {
      let terminal = try Terminal(usesColor: getenv("NO_COLOR") == nil)
      let status: Int32
      switch mode {
      case "list": status = runList(terminal)
      case "random": status = runRandomFrames(terminal, seed: UInt64(arguments.last ?? "") ?? 0)
      case "show": status = runShow(terminal, text: arguments.last ?? "")
      case "crash": status = runCrash(terminal, way: arguments.last ?? "")
      default: status = runEcho(terminal)
      }
      terminal.close()
      exit(status)
    } catch {
      print("probe: \(error)")
      exit(2)
    }
  }

  /// Waits for events and hands them over until `handle` gives an exit status.
  static func loop(_ terminal: Terminal, _ handle: (TerminalEvent) -> Int32?, paint: () -> Void)
    -> Int32
  {
    paint()
    while true {
      var ready = pollfd(fd: terminal.fileDescriptor, events: Int16(POLLIN), revents: 0)
      poll(&ready, 1, -1)
      for event in terminal.events() {
        if event == .hangUp { return 3 }
        if let status = handle(event) { return status }
      }
      paint()
    }
  }
}
