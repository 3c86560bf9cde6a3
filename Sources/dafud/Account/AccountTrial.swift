import Foundation
import InboxModel
import PlatformContract
import Platforms
import Settings

/// Tries a connection, to see what the account may do.
enum AccountTrial {
  /// Asks the platform, which takes a few calls; throws `SetupProblem`.
  static func capabilities(
    _ account: AccountID, _ options: ConnectionOptions, secrets: Secrets
  ) throws(SetupProblem) -> [Capability] {
    let web = try WebClient(proxy: options.web.proxy)
    defer { _ = blocking { await web.shutdown() } }
    let connection = try connect(
      account, options, secrets: secrets,
      surroundings: Surroundings(
        web: web, clock: { SystemClock.now }, random: { .random(in: 0..<1) },
        pause: { try? await Task.sleep(for: .milliseconds($0)) }))
    return blocking { await connection.probe() } ?? []
  }

  /// One line an ability, and what is not possible with its reason.
  static func lines(_ capabilities: [Capability]) -> [String] {
    capabilities.map { capability in
      let answer =
        switch capability.answer {
        case .able: "yes"
        case .unable(let reason): "no: \(reason)"
        case .unknown(let reason): "not known: \(reason)"
        }
      return "  \(capability.ability.rawValue): \(answer)"
    }
  }
}
