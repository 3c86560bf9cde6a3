package import InboxModel

/// What a platform told, by page or by push.
package struct PlatformNews: Hashable, Sendable {
  package var messages: [Message]
  /// Copies to make before the platform deletes them.
  package var media: [MediaReference]
  /// Messages that their author took back.
  package var deletions: [Deletion]
  /// Replies that were accepted and yet did not arrive.
  package var failures: [LateFailure]
  /// How persons came.
  package var origins: [Origin]

  package init(
    messages: [Message] = [], media: [MediaReference] = [], deletions: [Deletion] = [],
    failures: [LateFailure] = [], origins: [Origin] = []
  ) {
    self.messages = messages
    self.media = media
    self.deletions = deletions
    self.failures = failures
    self.origins = origins
  }

  package var isEmpty: Bool {
    messages.isEmpty && media.isEmpty && deletions.isEmpty && failures.isEmpty && origins.isEmpty
  }

  package static func + (left: PlatformNews, right: PlatformNews) -> PlatformNews {
    PlatformNews(
      messages: left.messages + right.messages, media: left.media + right.media,
      deletions: left.deletions + right.deletions, failures: left.failures + right.failures,
      origins: left.origins + right.origins)
  }

  /// Marks as history what was stamped before the account was connected.
  package mutating func markHistory(before connection: Moment) {
    for index in messages.indices where messages[index].at < connection {
      messages[index].isBackfill = true
    }
  }

  package struct Deletion: Hashable, Sendable {
    /// The platform's id of the message.
    package var message: String
    package var at: Moment

    package init(message: String, at: Moment) {
      self.message = message
      self.at = at
    }
  }

  package struct LateFailure: Hashable, Sendable {
    /// The id under which the reply was accepted.
    package var message: String
    /// A sentence for people.
    package var reason: String

    package init(message: String, reason: String) {
      self.message = message
      self.reason = reason
    }
  }

  /// What a person did to reach the account, such as scanning a QR code: the `origin` of their
  /// messages from then on.
  package struct Origin: Hashable, Sendable {
    package var person: String
    package var text: String
    package var at: Moment

    package init(person: String, text: String, at: Moment) {
      self.person = person
      self.text = text
      self.at = at
    }
  }
}

/// Where a message's media are, in the platform's own words: an id, or an address that expires.
package struct MediaReference: Hashable, Sendable {
  /// Id of the message that has it.
  package var message: String
  package var text: String
  package var media: Media

  package init(message: String, text: String, media: Media) {
    self.message = message
    self.text = text
    self.media = media
  }
}

package struct MediaBytes: Hashable, Sendable {
  package var bytes: [UInt8]
  /// `Content-Type`, as the platform said it.
  package var type: String?

  package init(bytes: [UInt8], type: String?) {
    self.bytes = bytes
    self.type = type
  }

  /// The greatest size of a copy, in bytes: WeChat's own limit for files, and room for a video.
  package static let limit = 20 << 20
}
