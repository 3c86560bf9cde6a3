import InboxInterface
import InboxModel
import NcursesTerminal

extension Preferences {
  /// The reader's settings, with what the terminal can show.
  init(_ site: Site, keymap: Keymap, colors: Int) {
    self.init(seat: site.seat, keymap: keymap, widths: .libc)
    zone = site.zone
    channelZone = site.rules.calendars.first?.zone ?? .shanghai
    language = site.language
    interface = site.interfaceLanguage
    mandarin = site.rules.mandarin
    self.colors =
      switch colors {
      case 256...: .indexed256
      case 8...: .indexed8
      default: .none
      }
  }
}
