import TerminalScreen

/// The help overlay.
extension Interface {
  mutating func openHelp() -> [Effect] {
    guard help == nil else {
      help = nil
      return []
    }
    help = HelpState(screen: screen)
    return []
  }

  mutating func scrollHelp(_ action: Action, count: Int?) -> [Effect] {
    guard var help else { return [] }
    help.scroll = scrolled(
      help.scroll, action, times: count ?? 1, height: overlayHeight,
      lines: helpLines(help, self).count)
    self.help = help
    return []
  }
}
