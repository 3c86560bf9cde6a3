import ArgumentParser
import Foundation
import InboxDesk
import InboxInterface
import NcursesTerminal

/// The inbox, from the moment it takes the terminal until it gives it back.
enum InboxScreen {
  /// Opens the inbox of `desk` and returns when it is left.
  ///
  /// What could not be kept is told on standard error, and throws exit status 1.
  static func open(
    _ site: Site, _ desk: Desk, gateway: EffectRunner.GatewaySource, kept: KeptDrafts? = nil
  ) throws {
    let environment = ProcessInfo.processInfo.environment
    // Whatever is wrong is said before the screen is taken, where it can be read.
    let keymap = try Keymap(layers: KeymapLayers(site).layers())
    let terminal = try Terminal(usesColor: environment["NO_COLOR", default: ""].isEmpty)
    var loop = InboxLoop(
      terminal, ExternalEditor(environment: environment),
      EffectRunner(
        desk: desk, seat: site.seat, gateway: gateway,
        opener: MediaOpener(environment: environment, storePath: site.storePath),
        kept: kept, ways: { try site.answerWays(desk.store) }),
      preferences: Preferences(site, keymap: keymap, colors: terminal.colors))
    let unkept = loop.run()
    for one in unkept { StandardError.write(line: "dafu: \(one.sentence)") }
    if !unkept.isEmpty { throw ExitCode(1) }
  }
}
