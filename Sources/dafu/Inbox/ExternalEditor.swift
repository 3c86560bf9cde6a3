import Foundation
import InboxInterface
import NcursesTerminal

/// The person's own editor, on the text of a reply, on the whole terminal.
struct ExternalEditor {
  /// What VISUAL or EDITOR says: a program, perhaps with arguments.
  let command: String

  init(environment: [String: String]) {
    command =
      ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
  }

  /// Lets the person edit `text`.
  ///
  /// What comes back says nothing of a text where it is as it was, and why where it failed.
  func edit(_ text: String, on terminal: Terminal) -> Event {
    do {
      let edited = try edited(text, on: terminal)
      return .editorClosed(text: edited == text ? nil : edited)
    } catch {
      return .failed(.edit(text: text), reason: sentence(for: error))
    }
  }

  private func edited(_ text: String, on terminal: Terminal) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "dafu-reply-\(UUID().uuidString).txt")
    // Nobody else may read what is not said yet.
    guard
      FileManager.default.createFile(
        atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw CommandProblem.temporaryFile(path: file.path) }
    defer { try? FileManager.default.removeItem(at: file) }
    // Through the shell, as other programs do, so that EDITOR may bear arguments.
    let status = try terminal.run(["/bin/sh", "-c", command + " \"$@\"", command, file.path])
    guard status == 0 else { throw CommandProblem.editorEnded(command: command, status: status) }
    var edited = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    // Editors end a file with a line break that nobody typed.
    if edited.hasSuffix("\n"), !text.hasSuffix("\n") { edited.removeLast() }
    return edited
  }
}
