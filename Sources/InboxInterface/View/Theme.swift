package import TerminalScreen

/// What a stretch of the screen is for; the theme says how that looks.
package enum Role: Int, CaseIterable, Sendable {
  case text, strong, muted
  case header, headerAlert, headerMuted
  case bar, barMuted
  case overdue, dueSoon, window, failed, kol, waiting
  case platform, author, ours, translation, event, ok
  case hint, hintKey, notice, error
  case marker, field, label
}

/// The look of each role at one level of colour.
///
/// Colour never stands alone: every state also has a letter, a sign or a word. The 16 colours of
/// the terminal's own palette are used, so that light and dark screens both work.
package struct Theme: Sendable {
  package enum Colors: String, Sendable, CaseIterable {
    case indexed256
    case indexed8
    /// NO_COLOR, or a terminal without colours.
    case none
  }

  private let styles: [Style]
  package let colors: Colors

  package init(_ colors: Colors) {
    self.colors = colors
    styles = Role.allCases.map { role in
      switch colors {
      case .none: Theme.plain(role)
      case .indexed8: Theme.colored(role, gray: Style(attributes: .dim))
      case .indexed256: Theme.colored(role, gray: Style(foreground: .init(index: 244)))
      }
    }
  }

  package func style(_ role: Role) -> Style { styles[role.rawValue] }

  /// Dark on light, whatever the terminal's own colours are: scanners expect it.
  ///
  /// Without colours it is what the terminal shows reversed, dark on light on a dark screen; most
  /// scanners read the other way round as well.
  package var code: Style {
    switch colors {
    // The corners of the colour cube: the first 16 are for the person to change.
    case .indexed256: Style(foreground: .init(index: 16), background: .init(index: 231))
    case .indexed8: Style(foreground: .init(index: 0), background: .white)
    case .none: Style(attributes: .reverse)
    }
  }

  /// The style of the selected row's short cell.
  package func selected(_ role: Role) -> Style {
    var style = style(role)
    style.attributes.formSymmetricDifference(.reverse)
    return style
  }

  private static func plain(_ role: Role) -> Style {
    switch role {
    case .header, .bar, .headerMuted, .barMuted: Style(attributes: .reverse)
    case .headerAlert: Style(attributes: [.reverse, .bold])
    case .strong, .overdue, .failed, .window, .error, .marker, .hintKey, .author, .kol:
      Style(attributes: .bold)
    case .label: Style(attributes: .underline)
    case .text, .muted, .dueSoon, .waiting, .platform, .ours, .translation, .event, .ok, .hint,
      .notice, .field:
      .plain
    }
  }

  private static func colored(_ role: Role, gray: Style) -> Style {
    switch role {
    case .text, .field, .waiting: .plain
    case .strong, .author, .marker: Style(attributes: .bold)
    case .muted, .event, .hint: gray
    case .header, .bar, .headerMuted, .barMuted: Style(attributes: .reverse)
    case .headerAlert: Style(attributes: [.reverse, .bold])
    case .overdue, .failed, .error: Style(foreground: .red, attributes: .bold)
    case .window: Style(foreground: .magenta, attributes: .bold)
    case .dueSoon: Style(foreground: .yellow)
    case .kol: Style(foreground: .magenta, attributes: .bold)
    case .platform: Style(foreground: .cyan)
    case .ours: Style(foreground: .green, attributes: .bold)
    case .translation: Style(foreground: .cyan)
    case .ok: Style(foreground: .green)
    case .hintKey, .notice: Style(attributes: .bold)
    case .label: Style(attributes: .underline)
    }
  }
}
