import InboxModel
import PlatformContract

extension QzoneBridge {
  /// All comments of a post at once, whatever `start` is: a bridge may put replies anywhere in its
  /// list, far from the comment they belong to.
  func comments(
    of post: QzonePostID, from start: Int
  ) async throws(ConnectionProblem) -> QzoneComments {
    guard start == 0 else { return QzoneComments(list: []) }
    var all: [JSON] = []
    var known: Set<String> = []
    while all.count < QzoneReader.walkLimit {
      let data = try await ask(
        .comments,
        [
          "tid": .text(post.tid), "user_id": JSON.id(post.owner), "pos": .integer(Int64(all.count)),
          "num": .integer(Int64(QzoneBridge.pageSize)),
        ])
      let page = QzoneBridge.list(data, "commentlist", "comment_list", "comments", "data")
      // Another page of what is there already: the bridge knows no pages.
      let new = page.filter { known.insert(QzoneComment.id($0) ?? $0.description).inserted }
      all += new
      if all.isEmpty, data["code"].integer ?? 0 != 0 {
        throw .unreachable("The OneBot bridge does not find the comments of the post \(post.tid).")
      }
      if new.isEmpty || data["has_more"].bool == false { break }
    }
    return QzoneComments(list: QzoneBridge.nested(all, surroundings.clock()))
  }

  static let pageSize = 100

  /// Comments with their replies in them; onebot-qzone gives both side by side.
  ///
  /// There a reply is `comment_reply_writer` or `comment_r_reply_writer`, by the way it was read; it
  /// gets the number that it has within its comment, as on the site.
  static func nested(_ list: [JSON], _ now: Moment) -> [QzoneComment] {
    var roots: [QzoneComment] = []
    var places: [String: Int] = [:]
    var replies: [(root: String, reply: QzoneComment)] = []
    for json in list {
      guard var comment = QzoneComment(json, now: now) else { continue }
      let parent = json.first("parent_comment_id", "parentCommentId")?.text
      if let parent, parent != comment.id {
        comment.id = number(of: comment.id, in: parent)
        replies.append((parent, comment))
      } else if places[comment.id] == nil {
        places[comment.id] = roots.count
        roots.append(comment)
      }
    }
    for (root, reply) in replies {
      let place = places[root] ?? roots.count
      if place == roots.count {
        places[root] = place
        var missing = QzoneComment(
          id: root, text: "", time: BeijingTime(at: now, precision: .received))
        missing.isMissing = true
        roots.append(missing)
      }
      if !roots[place].replies.contains(where: { $0.id == reply.id }) {
        roots[place].replies.append(reply)
      }
    }
    return roots
  }

  private static func number(of id: String, in root: String) -> String {
    guard id.hasPrefix(root + "_") else { return id }
    let parts = id.dropFirst(root.count + 1).split(separator: "_").drop { $0 == "r" }
    guard let first = parts.first, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return id
    }
    return String(first)
  }
}
