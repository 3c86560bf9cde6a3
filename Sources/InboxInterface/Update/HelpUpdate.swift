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
    let height = max(size.rows - 3, 1)
    let lines = helpLines(help, self).count
    let times = count ?? 1
    switch action {
    case .moveDown: help.scroll += times
    case .moveUp: help.scroll -= times
    case .halfPageDown: help.scroll += max(height / 2, 1) * times
    case .halfPageUp: help.scroll -= max(height / 2, 1) * times
    case .pageDown: help.scroll += height * times
    case .pageUp: help.scroll -= height * times
    case .moveFirst: help.scroll = 0
    case .moveLast: help.scroll = lines
    default: break
    }
    help.scroll = min(max(help.scroll, 0), max(lines - height, 0))
    self.help = help
    return []
  }
}
