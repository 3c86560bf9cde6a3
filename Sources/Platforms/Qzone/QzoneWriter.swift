import InboxModel
import PlatformContract

/// Sends a reply and looks whether it is there: QZone may say that it is and drop it.
struct QzoneWriter {
  let source: any QzoneSource
  let pace: WritingPace
  let surroundings: Surroundings

  func send(_ reply: OutgoingReply) async -> SendOutcome {
    guard let root = QzoneRoot(reply.conversation.thread) else {
      return .failed(
        reason: "QZone's message board is answered on the phone or in the browser.", retry: false)
    }
    return await pace.turn(reply, in: surroundings) { () async throws(ConnectionProblem) in
      let own = try await source.own()
      guard let comment = try await comment(root) else {
        throw .unable(
          source.failsByPost
            ? "The OneBot bridge does not show the comment; answer it on the phone or in the browser."
            : "The comment is gone; nothing is left to answer.")
      }
      return Prepared(
        own: own, target: target(root, comment, reply.parent),
        before: Set(comment.replies.filter { $0.uin == own }.map(\.id)))
    } send: { prepared in
      await post(reply, prepared, root)
    }
  }

  private struct Prepared {
    var own: String
    var target: QzoneTarget
    /// What the brand replied already, by id.
    var before: Set<String>
  }

  private func post(
    _ reply: OutgoingReply, _ prepared: Prepared, _ root: QzoneRoot
  ) async -> SendOutcome {
    switch await source.reply(reply.text, to: prepared.target) {
    case .refused(let reason, let retry, let stop):
      if stop > 0 { pace.stop(seconds: stop, now: surroundings.clock()) }
      return .failed(reason: reason, retry: retry)
    case .unknown(let reason): return .unknown(reason: reason)
    case .accepted: break
    }
    for pause in [1500, 4000] as [Int64] {
      await surroundings.pause(pause)
      // It was accepted: that it cannot be looked at is no failure of it.
      let seen = (try? await comment(root)) ?? nil
      let new =
        seen?.replies.filter { $0.uin == prepared.own && !prepared.before.contains($0.id) } ?? []
      let same = new.first { QzoneText($0.text).text == reply.text }
      guard let found = same ?? (new.count == 1 ? new.first : nil) else { continue }
      return .sent(id: "\(root.post.text)_\(root.comment)_\(found.id)", at: found.time.at)
    }
    return .unknown(reason: "QZone took the reply and does not show it yet.")
  }

  /// The comment that the conversation hangs on, with its replies; nil when it is gone.
  func comment(_ root: QzoneRoot) async throws(ConnectionProblem) -> QzoneComment? {
    var start = 0
    while start < QzoneReader.walkLimit {
      let comments = try await source.comments(of: root.post, from: start)
      if let found = comments.list.first(where: { $0.id == root.comment }) { return found }
      guard comments.goesOn(from: start) else { return nil }
      start += QzoneWire.pageSize
    }
    return nil
  }

  /// A reply to a reply addresses its writer; one to the comment itself need not.
  private func target(_ root: QzoneRoot, _ comment: QzoneComment, _ parent: String?) -> QzoneTarget
  {
    let starter = comment.uin ?? root.person
    let prefix = "\(root.post.text)_\(root.comment)_"
    let answered = comment.replies.last {
      parent == prefix + $0.id || (root.person != starter && $0.uin == root.person)
    }
    return QzoneTarget(
      post: root.post, comment: root.comment, isPrivate: comment.isPrivate, commentUin: starter,
      person: answered == nil && root.person == starter ? nil : root.person,
      personName: answered?.name ?? comment.name ?? "")
  }
}
