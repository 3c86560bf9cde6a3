import Foundation
import TestSupport

/// Draws what a program shows in a terminal as an SVG file: `make picture` makes README's with it.
///
///     ScreenPicture FILE.svg COLUMNSxROWS KEYS TEXT PROGRAM [ARGUMENT …]
///
/// Starts the program, waits until TEXT is on the screen, types KEYS, and draws the screen once it
/// has come to rest.
@main
struct ScreenPicture {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let size = arguments.count > 4 ? arguments[1].split(separator: "x").compactMap { Int($0) } : []
    guard size.count == 2 else {
      print("usage: ScreenPicture FILE.svg COLUMNSxROWS KEYS TEXT PROGRAM [ARGUMENT …]")
      exit(2)
    }
    let terminal = try PseudoTerminal(
      arguments[4], Array(arguments.dropFirst(5)),
      environment: ["HOME": FileManager.default.temporaryDirectory.path], columns: size[0],
      rows: size[1])
    try terminal.wait(for: arguments[3])
    for key in arguments[2] {
      terminal.send(key == "\n" ? "\r" : String(key))
      terminal.settle(milliseconds: 300)
    }
    let drawing = ScreenDrawing(terminal)
    try Data(drawing.svg.utf8).write(to: URL(filePath: arguments[0]))
    // Ctrl-C leaves one thing after the other.
    for _ in 0..<4 { terminal.send("\u{3}") }
    guard terminal.waitForExit() != nil else { throw PseudoTerminal.Problem.neverEnded(screen: "") }
  }
}
