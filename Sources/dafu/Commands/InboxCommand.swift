import ArgumentParser
import InboxStore

struct InboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox",
    abstract: "Open the inbox; `dafu` alone does the same.",
    discussion: "Press ? in it for every key. `dafu demo` opens one to try.")

  @OptionGroup var files: SiteOptions

  func run() throws {
    let site = try Site(files)
    let store = try Store.open(site.storePath, access: .createIfMissing)
    let desk = try site.desk(store)
    let kept = site.places.draftsFolder.map {
      KeptDrafts(folder: $0, storePath: site.storePath)
    }
    for problem in kept?.putBack(into: desk) ?? [] { StandardError.write(line: "dafu: \(problem)") }
    try InboxScreen.open(site, desk, gateway: .service, kept: kept)
  }
}
