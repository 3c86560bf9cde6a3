import ArgumentParser
import InboxInterface
import InboxModel
import Keymaps
import Reports
import Settings
import TerminalScreen

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print what every key does, screen by screen.",
    discussion: "Actions without a key come last: the command line (:) runs them by their names.")

  @Option(
    help: ArgumentHelp(
      "A keymap's name (\(Keymaps.all.map(\.name).joined(separator: ", "))) or file (else the personal file's).",
      valueName: "name|file"))
  var keymap: String?

  @OptionGroup var files: SiteOptions

  func run() throws {
    let site = try Site(files)
    let keys = try Keymap(layers: KeymapLayers(site).layers(named: keymap))
    var output = RowOutput()
    var screen: KeyScreen?
    for entry in keyReference(keys, site.interfaceLanguage) {
      if entry.screen != screen {
        output.buffer.append(screen == nil ? "" : "\n")
        output.buffer.append("[\(entry.screen.rawValue)]\n")
        screen = entry.screen
      }
      output.buffer.append(line(entry))
    }
    let unbound = unboundActions(keys, site.interfaceLanguage)
    if !unbound.isEmpty { output.buffer.append("\n[no key]\n") }
    for entry in unbound { output.buffer.append(line(entry)) }
    try output.flush()
  }

  private func line(_ entry: KeyReferenceEntry) -> String {
    let keys = PlainOutput.surface.cell(entry.keys, columns: 24)
    let action = PlainOutput.surface.cell(entry.action.rawValue, columns: 22)
    return "\(keys)  \(action)  \(entry.help)\n"
  }
}
