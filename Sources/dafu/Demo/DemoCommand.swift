import ArgumentParser
import Foundation
import PlatformContract

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open an inbox to try: an invented brand's week, users still writing.",
    discussion: """
      Lommervik, an invented maker of thermos bottles, on all five platforms. Users go on writing \
      while you watch, and answer what you reply. Nothing leaves this machine, and when you leave \
      the inbox its store is thrown away.
      """)

  @Option(help: "Another number makes another week.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "The personal file (else $XDG_CONFIG_HOME/dafu/me.toml).", valueName: "file"))
  var personal: String?

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "dafu-demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let site = try Site(
      demo: DemoWeek.rules, storePath: folder.appending(path: "inbox.sqlite").path,
      personal: personal)
    let week = DemoWeek(now: SystemClock.now, seed: seed)
    let desk = try DemoStore.fill(site, with: week)
    let service = DemoService(desk, after: week)
    service.start()
    defer { service.stop() }
    try InboxScreen.open(site, desk, gateway: .demo)
  }
}
