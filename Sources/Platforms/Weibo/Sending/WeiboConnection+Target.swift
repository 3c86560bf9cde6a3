import InboxModel
import PlatformContract

extension WeiboConnection {
  /// Why a reply found no place.
  struct TargetFailure: Error {
    var outcome: SendOutcome
  }

  /// What a reply hangs on: `comments/reply` wants the status beside the comment.
  ///
  /// What was read lately is known, and most replies know their post; for anything else Weibo is
  /// asked, which costs a call.
  func target(of reply: OutgoingReply) async -> Result<WeiboKnown.Place, TargetFailure> {
    let thread = reply.conversation.thread
    let first = thread.split(separator: ":").first.flatMap { Int64($0) }
    guard thread.contains(":"), let first,
      let id = reply.parent.map({ Int64($0) }) ?? first, id > 0
    else {
      return .failure(
        .init("The conversation is none of Weibo's comments, so the reply has no place."))
    }
    if let place = known[id] { return .success(place) }
    if let post = reply.post.flatMap({ WeiboPost.id(mid: $0, now: surroundings.clock()) }) {
      return .success(
        WeiboKnown.Place(post: post, comment: id == post ? nil : id, user: nil))
    }
    do {
      let found = try await lookUp(id)
      if let found { return .success(found) }
    } catch {
      return .failure(TargetFailure(outcome: .failed(reason: error.sentence, retry: error.mayPass)))
    }
    // It is no comment: then it is the post that mentioned the account.
    guard reply.kind == .mention, id == first else {
      return .failure(.init("The comment does not exist any more, so the reply has no place."))
    }
    return .success(WeiboKnown.Place(post: id, comment: nil, user: nil))
  }

  private func lookUp(_ id: Int64) async throws(ConnectionProblem) -> WeiboKnown.Place? {
    let call = WebCall.get(
      hosts.twin("comments/show_batch"),
      query: [("access_token", keys.token), ("cids", String(id))])
    switch try await reading(call, counts: true) {
    case .success(let value):
      // A bare list; some interfaces wrap it.
      let items = value.list.isEmpty ? value["comments"].list : value.list
      for item in items { _ = comment(item) }
      return known[id]
    case .failure(let refusal):
      if case .gone = WeiboCode(refusal).meaning { return nil }
      throw await problem(refusal)
    }
  }
}

extension WeiboConnection.TargetFailure {
  fileprivate init(_ sentence: String) { outcome = .failed(reason: sentence, retry: false) }
}

extension ConnectionProblem {
  /// Whether the same may go through later, untouched.
  var mayPass: Bool {
    switch self {
    case .unreachable, .rateLimited: true
    case .needsLogin, .unable, .malformed: false
    }
  }
}
