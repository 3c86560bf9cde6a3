package import InboxModel
package import TerminalScreen

/// What stays as it is while the inbox is open: the person's settings and the terminal's nature.
package struct Preferences: Equatable, Sendable {
  package var seat: String
  /// The person's own zone; times are shown in it beside the channel's.
  package var zone: Zone
  /// The zone in which the platforms' users live.
  package var channelZone: Zone
  /// The reader's language, as the message log's translations name it.
  package var language: String
  package var interface: InterfaceLanguage
  package var colors: Theme.Colors
  package var keymap: Keymap
  package var layout: Layout
  package var mandarin: MandarinSettings
  /// Seconds in which undo takes a queued reply back.
  package var sendDelay: Int64
  /// Seconds after which a claim lapses.
  package var claimSpan: Int64
  package var widths: TerminalWidths

  package init(seat: String, keymap: Keymap, widths: ScalarWidths) {
    self.seat = seat
    self.keymap = keymap
    self.widths = TerminalWidths(widths)
    zone = .shanghai
    channelZone = .shanghai
    language = "en"
    interface = .english
    colors = .indexed256
    layout = .automatic
    mandarin = MandarinSettings()
    sendDelay = 10
    claimSpan = 4 * 3600
  }

  package enum Layout: String, Sendable, CaseIterable {
    /// The conversation beside the list from 160 columns on.
    case automatic
    case below
    case beside
  }
}

/// The terminal's widths inside a value that is compared: they never change while it is open, so
/// two are always equal.
package struct TerminalWidths: Equatable, Sendable {
  package let scalars: ScalarWidths
  package init(_ scalars: ScalarWidths) { self.scalars = scalars }
  package static func == (left: TerminalWidths, right: TerminalWidths) -> Bool { true }
}
