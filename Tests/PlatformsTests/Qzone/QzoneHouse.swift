import InboxModel
import PlatformContract
import StandIns

@testable import Platforms

/// A stand-in of QZone and what connects to it.
struct QzoneHouse {
  let platform: QzoneStandIn
  let loopback: Loopback
  var account = AccountID(platform: .qzone, name: "brand")

  func browser(write: Bool = false) throws -> QzoneConnection {
    var options = QzoneOptions()
    options.web.hosts = ["user": platform.address, "h5": platform.address]
    options.read = true
    options.write = write
    return try QzoneConnection(
      account, options: options, secrets: Secrets("cookie = \(QzoneStandIn.cookie)"),
      surroundings: loopback.surroundings)
  }

  func bridge(
    write: Bool = false, _ change: (inout QzoneOptions) -> Void = { _ in }
  ) throws -> QzoneConnection {
    var options = QzoneOptions()
    options.onebot = platform.address
    options.write = write
    change(&options)
    return try QzoneConnection(
      account, options: options, secrets: Secrets("onebot_token = \(QzoneStandIn.bridgeToken)"),
      surroundings: loopback.surroundings)
  }

  /// Ids of a comment and of what hangs on it, without the post.
  static let post = "12345678_\(QzoneStandIn.tid)"

  func reply(
    _ text: String, comment: Int, person: Int64 = 87_654_321, parent: String? = nil,
    key: String = "k1"
  ) -> OutgoingReply {
    OutgoingReply(
      key: key,
      conversation: ConversationID(
        account: account, thread: "\(QzoneHouse.post)_\(comment):\(person)"), kind: .comment,
      parent: parent ?? "\(QzoneHouse.post)_\(comment)", text: text)
  }
}

func withQzone<Result>(
  inlineLimit: Int = 100, _ work: (QzoneHouse) async throws -> Result
) async throws -> Result {
  let platform = try await QzoneStandIn(inlineLimit: inlineLimit)
  do {
    let result = try await withLoopback {
      try await work(QzoneHouse(platform: platform, loopback: $0))
    }
    await platform.stop()
    return result
  } catch {
    await platform.stop()
    throw error
  }
}
