/// Two records with one id are one message (formats.md section 1).
///
/// Every field is the least or the greatest of its candidates under a total order, so merging
/// commutes, associates and repeats harmlessly: the outcome does not depend on arrival order.
extension Message {
  /// What is known of the message from both records together.
  package func merged(with other: Message) -> Message {
    let (head, tail) = precedes(other) ? (self, other) : (other, self)
    var result = head
    let spoken = [self, other].filter { !$0.text.isEmpty }
    if let text = spoken.min(by: { ($0.textAt, Bytes($0.text)) < ($1.textAt, Bytes($1.text)) }) {
      result.text = text.text
      result.textAt = text.textAt
    }
    result.kind = head.kind == .message ? tail.kind : smaller(head.kind, tail.kind)
    result.parent = smaller(parent, other.parent)
    result.author = writer(author, other.author)
    result.authorName = smaller(authorName, other.authorName)
    result.authorFollowers = [authorFollowers, other.authorFollowers].compactMap(\.self).max()
    result.authorVerified =
      authorVerified == true || other.authorVerified == true
      ? true : authorVerified ?? other.authorVerified
    result.post = smaller(post, other.post)
    result.postTitle = smaller(postTitle, other.postTitle)
    result.url = smaller(url, other.url)
    result.media = [media, other.media].compactMap(\.self).min { $0.rawValue < $1.rawValue }
    result.mediaURL = smaller(mediaURL, other.mediaURL)
    result.mediaFile = smaller(mediaFile, other.mediaFile)
    result.translation = translation.merging(other.translation) { smaller($0, $1) ?? $0 }
    result.sourceText = smaller(sourceText, other.sourceText)
    result.origin = smaller(origin, other.origin)
    result.isAutomatic = isAutomatic || other.isAutomatic
    result.delivery = max(delivery, other.delivery)
    result.deletedAt = [deletedAt, other.deletedAt].compactMap(\.self).min()
    result.isBackfill = isBackfill || other.isBackfill
    return result
  }

  /// The earliest `at` wins; a tie goes to the smaller bytes.
  private func precedes(_ other: Message) -> Bool {
    if at != other.at { return at < other.at }
    if precision != other.precision { return precision.rawValue < other.precision.rawValue }
    if conversation != other.conversation { return conversation < other.conversation }
    return direction.rawValue <= other.direction.rawValue
  }
}

/// Strings in the order of their UTF-8 bytes: Swift's own order compares canonical equivalents.
private struct Bytes: Comparable {
  var text: String
  init(_ text: String) { self.text = text }
  static func < (left: Bytes, right: Bytes) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
  static func == (left: Bytes, right: Bytes) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }
}

/// A filled field beats an empty one; of two filled ones the smaller bytes win.
private func smaller(_ left: String?, _ right: String?) -> String? {
  guard let left, !left.isEmpty else { return right ?? left }
  guard let right, !right.isEmpty else { return left }
  return Bytes(right) < Bytes(left) ? right : left
}

/// A seat beats `outside`, which only says that the platform does not tell who wrote it.
private func writer(_ left: String?, _ right: String?) -> String? {
  if left == "outside", let right, !right.isEmpty { return right }
  if right == "outside", let left, !left.isEmpty { return left }
  return smaller(left, right)
}

/// A stated kind beats the default; comment and mention go by name.
private func smaller(_ left: MessageKind, _ right: MessageKind) -> MessageKind {
  guard right != .message else { return left }
  return left.rawValue <= right.rawValue ? left : right
}
