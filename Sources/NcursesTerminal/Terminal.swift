import CTerminal
package import TerminalScreen

/// The terminal on standard input and output, taken over until `close`.
///
/// Owned by one thread. It never waits: the owner polls `fileDescriptor` and then takes `events()`.
/// However the process ends, the terminal is given back as it was found.
package final class Terminal {
  /// Escape is told from longer sequences after so many milliseconds of silence.
  private static let sequencePatience: Int32 = 25
  /// An open paste ends after so many: longer than a slow line holds its breath.
  private static let pastePatience: Int32 = 5000

  private var decoder: KeyDecoder
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var painted: Frame?
  private var isGone = false
  /// The size that the owner knows: it may change while another program has the terminal.
  private var toldSize = ScreenSize(columns: 0, rows: 0)

  /// Takes the terminal; `usesColor` false (NO_COLOR) leaves attributes alone.
  package init(usesColor: Bool = true) throws(TerminalProblem) {
    let outcome = terminal_open(usesColor ? 1 : 0)
    if let problem = TerminalProblem(outcome: outcome) { throw problem }
    decoder = KeyDecoder(keys: terminalKeys())
    toldSize = size
    let colors = Int(terminal_colors())
    if usesColor, colors > 0 { terminal_set_palette(palette(colors: colors)) }
  }

  deinit { close() }

  /// Readable when `events()` has something to say.
  package var fileDescriptor: Int32 { terminal_descriptor() }

  /// The colours the terminal has; 0 when attributes alone are drawn.
  package var colors: Int { Int(terminal_colors()) }

  package var size: ScreenSize {
    var columns: Int32 = 0
    var rows: Int32 = 0
    terminal_size(&columns, &rows)
    return ScreenSize(columns: Int(columns), rows: Int(rows))
  }

  // MARK: - Painting

  /// Shows `frame`: sends the cells that changed, then puts the cursor where it belongs.
  ///
  /// A frame of another size is left out: the event with the new size is on its way.
  package func paint(_ frame: Frame) {
    guard frame.size == size else { return }
    frame.forEachChange(since: painted) { row, column, cells in
      cells.withMemoryRebound(to: UInt32.self) { words in
        terminal_put(Int32(row), Int32(column), words.baseAddress, Int32(cells.count))
      }
    }
    painted = frame
    terminal_refresh(Int32(frame.cursor?.row ?? -1), Int32(frame.cursor?.column ?? -1))
  }

  /// Lets the next `paint` send everything, in case something else wrote on the screen.
  package func redrawAll() {
    painted = nil
    terminal_forget()
  }

  package func bell() { terminal_bell() }

  // MARK: - Input

  /// Everything that happened since the last call, oldest first.
  ///
  /// `.hangUp` comes when the terminal is gone and when the process is asked to end (SIGTERM,
  /// SIGHUP, SIGINT): either way what is unsaved has to be saved now. It comes once.
  package func events() -> [TerminalEvent] {
    guard !isGone else { return [] }
    var events = signalEvents()
    let isDue = terminal_take_timer() != 0
    var count = readBytes()
    if count <= 0, isDue { events += decoder.flush() }
    while count > 0 {
      events += decoder.decode(buffer.prefix(count))
      count = readBytes()
    }
    setTimer()
    if count < 0 || events.last == .hangUp {
      events.removeAll { $0 == .hangUp }
      events.append(.hangUp)
      isGone = true
    }
    return events
  }

  private func readBytes() -> Int {
    buffer.withUnsafeMutableBufferPointer { bytes in
      Int(terminal_read(bytes.baseAddress, Int32(bytes.count)))
    }
  }

  private func signalEvents() -> [TerminalEvent] {
    let signals = terminal_take_signals()
    var events: [TerminalEvent] = []
    if signals & Int32(TERMINAL_CONTINUED) != 0 { takeBack() }
    if signals & Int32(TERMINAL_RESIZED) != 0 { terminal_resize() }
    if size != toldSize {
      toldSize = size
      painted = nil
      events.append(.resized(size))
    }
    if signals & Int32(TERMINAL_ASKED_TO_END) != 0 { events.append(.hangUp) }
    return events
  }

  private func setTimer() {
    switch decoder.patience {
    case nil: terminal_set_timer(0)
    case .sequence: terminal_set_timer(Terminal.sequencePatience)
    case .paste: terminal_set_timer(Terminal.pastePatience)
    }
  }

  // MARK: - Leaving

  /// Stops the process and its group, as Ctrl-Z does; returns when it is continued, repainted.
  package func suspend() {
    terminal_suspend()
  }

  /// Gives the terminal to `body`, such as an editor, and takes it back.
  package func withTerminalReleased<Result>(_ body: () throws -> Result) rethrows -> Result {
    terminal_leave()
    defer { takeBack() }
    return try body()
  }

  /// Runs a program in the foreground on the whole terminal; returns its exit status, 128 + n if
  /// signal n ended it.
  package func run(_ arguments: [String]) throws(ProgramProblem) -> Int {
    let status = withTerminalReleased { runInForeground(arguments) }
    guard status >= 0 else { throw ProgramProblem(program: arguments.first ?? "", error: -status) }
    return status
  }

  private func takeBack() { terminal_return() }

  /// Gives the terminal back; nothing happens the second time.
  package func close() {
    terminal_close()
    isGone = true
  }
}
