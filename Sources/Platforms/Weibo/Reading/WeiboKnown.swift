import Synchronization

/// What was seen of comments and posts, so that an answer finds its place without another call.
final class WeiboKnown: Sendable {
  struct Place: Hashable, Sendable {
    /// The status that a reply hangs on.
    var post: Int64
    /// Nil: the post itself is answered.
    var comment: Int64?
    /// Who is answered.
    var user: WeiboUser?
  }

  private let places = Mutex<(byID: [Int64: Place], ids: [Int64])>(([:], []))
  private static let limit = 20_000

  subscript(id: Int64) -> Place? { places.withLock { $0.byID[id] } }

  func keep(_ comment: WeiboComment) {
    guard let post = comment.post?.id else { return }
    keep(Place(post: post, comment: comment.id, user: comment.user), for: comment.id)
  }

  func keep(_ post: WeiboPost) {
    keep(Place(post: post.id, comment: nil, user: post.user), for: post.id)
  }

  private func keep(_ place: Place, for id: Int64) {
    places.withLock { places in
      if places.byID.updateValue(place, forKey: id) == nil { places.ids.append(id) }
      if places.ids.count > WeiboKnown.limit { places.byID[places.ids.removeFirst()] = nil }
    }
  }
}
