import NcursesTerminal
import Reports
import TerminalScreen

/// Text that is printed without a screen goes through the same door as text on one.
enum PlainOutput {
  /// `text` without anything that could drive a terminal; line breaks stay.
  static func cleaned(_ text: String) -> String {
    TerminalScreen.cleaned(text, widths: .libc)
  }

  /// Columns as libc counts them, which is how terminals show them.
  static let surface = TextSurface(
    width: { columns(of: $0, widths: .libc) },
    oneLine: { text, columns in
      wrap(text, columns: columns, maxLines: 1, widths: .libc).first ?? ""
    })
}
