import InboxModel
import PlatformContract
import StandIns

@testable import Platforms

/// A stand-in of Tieba and what connects to it.
struct TiebaHouse {
  let platform: TiebaStandIn
  let loopback: Loopback
  var account = AccountID(platform: .tieba, name: "brand")

  var options: TiebaOptions {
    var options = TiebaOptions()
    options.web.hosts = ["app": platform.address, "web": platform.address]
    options.userID = String(TiebaStandIn.brand)
    return options
  }

  static let secrets = Secrets("bduss = \(TiebaStandIn.bduss)\nstoken = \(TiebaStandIn.stoken)\n")

  /// Without login, watching one thread.
  func reader(
    _ change: (inout TiebaOptions) -> Void = { $0.threads = ["9000000001"] }
  ) throws -> TiebaConnection {
    var options = options
    change(&options)
    return try TiebaConnection(
      account, options: options, secrets: Secrets(), surroundings: loopback.surroundings)
  }

  /// With the account's login.
  func own(_ change: (inout TiebaOptions) -> Void = { _ in }) throws -> TiebaConnection {
    var options = options
    options.userID = nil
    change(&options)
    return try TiebaConnection(
      account, options: options, secrets: TiebaHouse.secrets, surroundings: loopback.surroundings)
  }

  func writer() throws -> TiebaConnection {
    try own {
      $0.write = true
      $0.threads = ["9000000001"]
    }
  }

  func reply(
    _ text: String, to message: Int64, root: Int64, person: Int64 = 123_456_789, key: String = "k1"
  ) -> OutgoingReply {
    OutgoingReply(
      key: key,
      conversation: ConversationID(account: account, thread: "9000000001_\(root):\(person)"),
      kind: .comment, parent: String(message), text: text)
  }
}

func withTieba<Result>(
  pageSize: Int = 3, _ work: (TiebaHouse) async throws -> Result
) async throws -> Result {
  let platform = try await TiebaStandIn(pageSize: pageSize)
  do {
    let result = try await withLoopback {
      try await work(TiebaHouse(platform: platform, loopback: $0))
    }
    await platform.stop()
    return result
  } catch {
    await platform.stop()
    throw error
  }
}
