import ArgumentParser
import Foundation
import InboxStore

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store to a new file while others go on working.")

  @Argument(help: "The new file; it must not exist yet.")
  var file: String

  @OptionGroup var files: SiteOptions

  func run() throws {
    let site = try Site(files)
    let store = try site.store()
    guard !FileManager.default.fileExists(atPath: file) else {
      throw CommandProblem.fileExists(path: file)
    }
    try store.backup(to: file)
    StandardError.write(line: "dafu: copied \(site.storePath) to \(file)")
  }
}
