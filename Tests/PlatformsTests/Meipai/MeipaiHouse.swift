import InboxModel
import PlatformContract
import StandIns

@testable import Platforms

/// A stand-in of Meipai and what connects to it.
struct MeipaiHouse {
  let platform: MeipaiStandIn
  let loopback: Loopback
  var account = AccountID(platform: .meipai, name: "brand")

  func connection(
    write: Bool = false, _ change: (inout MeipaiOptions) -> Void = { _ in }
  ) throws -> MeipaiConnection {
    var options = MeipaiOptions()
    options.web.hosts = ["app": platform.address, "web": platform.address]
    options.userID = String(MeipaiStandIn.brand)
    options.write = write
    change(&options)
    return try MeipaiConnection(
      account, options: options, secrets: Secrets("cookie = \(MeipaiStandIn.cookie)"),
      surroundings: loopback.surroundings)
  }

  func reply(_ text: String, to comment: MeipaiStandIn.Comment, key: String = "k1") -> OutgoingReply
  {
    OutgoingReply(
      key: key,
      conversation: ConversationID(
        account: account, thread: "\(comment.video):\(comment.author)"), kind: .comment,
      parent: String(comment.id), text: text)
  }
}

func withMeipai<Result>(
  linksPersons: Bool = true, _ work: (MeipaiHouse) async throws -> Result
) async throws -> Result {
  let platform = try await MeipaiStandIn(linksPersons: linksPersons)
  do {
    let result = try await withLoopback {
      try await work(MeipaiHouse(platform: platform, loopback: $0))
    }
    await platform.stop()
    return result
  } catch {
    await platform.stop()
    throw error
  }
}
