package import InboxModel
package import PlatformContract

extension WeiboConnection {
  /// What the account wrote in the conversation lately, by its own comments, the newest first.
  package func readBack(
    _ conversation: ConversationID
  ) async throws(ConnectionProblem) -> [Message] {
    guard conversation.thread.contains(":") else {
      throw .unable(
        "Weibo shows programs no private messages that were sent; look at the conversation on the phone."
      )
    }
    try checkToken()
    let messages = WeiboMessages(
      account: account, me: try await ownID(), now: surroundings.clock())
    let enough = surroundings.clock().adding(seconds: -3600)
    var found: [Message] = []
    var last: Int64 = 0
    // One page holds the last hour unless the account is very busy.
    for _ in 0..<4 {
      let call = WebCall.get(
        hosts.twin(WeiboList.byMe.path),
        query: [
          ("access_token", keys.token), ("since_id", "0"), ("max_id", String(last)),
          ("count", "50"),
        ])
      let items = try await value(of: call, counts: true)["comments"].list
      let page = items.compactMap { comment($0) }.compactMap {
        messages.message($0, kind: .comment)
      }
      found += page.filter { $0.conversation == conversation }
      guard items.count >= 50, let least = items.compactMap(WeiboComment.id).min(), least > 1,
        last == 0 || least < last, page.allSatisfy({ $0.at > enough })
      else { return found }
      last = least - 1
    }
    return found
  }
}
