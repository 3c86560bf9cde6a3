import Foundation
import Keymaps
import Settings
import TerminalScreen

/// The keymap files that lie over one another: the default one, the one that was chosen, and the
/// reader's own, which holds only what differs.
struct KeymapLayers {
  private let chosen: String?
  private let own: String?

  init(_ site: Site) {
    chosen = site.keymap
    own = site.places.keymap.path
  }

  /// From the bottom up; `name` is a built-in keymap or a file and stands for the personal file's.
  func layers(named name: String? = nil) throws -> [KeymapFile] {
    var layers = [try builtIn("default")].compactMap(\.self)
    if let name = name ?? chosen, name != "default" {
      layers.append(try builtIn(name) ?? file(name))
    }
    if let own { layers.append(try file(own)) }
    return layers
  }

  private func builtIn(_ name: String) throws -> KeymapFile? {
    try Keymaps.all.first { $0.name == name }
      .map { try keymapFile(file: "keymap \($0.name)", text: $0.text) }
  }

  private func file(_ path: String) throws -> KeymapFile {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandProblem.noKeymap(name: path, known: Keymaps.all.map(\.name))
    }
    var file = try keymapFile(file: path, text: settingsText(at: path))
    // Mistakes are told with this name.
    file.name = path
    return file
  }
}
