import Foundation
import InboxModel

/// News as bytes that can be kept for a while: messages are lines of a message log.
extension PlatformNews {
  package var bytes: [UInt8] {
    let envelope = Envelope(
      messages: messages.map(MessageLogWriter.line),
      media: media.map { .init(message: $0.message, text: $0.text, media: $0.media.rawValue) },
      deletions: deletions.map { .init(message: $0.message, at: $0.at.milliseconds) },
      failures: failures.map { .init(message: $0.message, reason: $0.reason) },
      origins: origins.map { .init(person: $0.person, text: $0.text, at: $0.at.milliseconds) })
    // Texts and whole numbers can always be encoded.
    return (try? JSONEncoder().encode(envelope)).map(Array.init) ?? []
  }

  /// Nil when the bytes are not what `bytes` gives.
  package init?(bytes: [UInt8]) {
    guard let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(bytes)) else {
      return nil
    }
    var found: [Message] = []
    for line in envelope.messages {
      guard
        let message = try? JSONLine.message(
          Array(line.utf8)[...], line: 1, unknown: { _ in })
      else { return nil }
      found.append(message)
    }
    self.init(
      messages: found,
      media: envelope.media.compactMap { kept in
        Media(rawValue: kept.media).map {
          MediaReference(message: kept.message, text: kept.text, media: $0)
        }
      },
      deletions: envelope.deletions.map {
        Deletion(message: $0.message, at: Moment(milliseconds: $0.at))
      },
      failures: envelope.failures.map { LateFailure(message: $0.message, reason: $0.reason) },
      origins: envelope.origins.map {
        Origin(person: $0.person, text: $0.text, at: Moment(milliseconds: $0.at))
      })
  }

  private struct Envelope: Codable {
    var messages: [String]
    var media: [KeptMedia]
    var deletions: [KeptDeletion]
    var failures: [KeptFailure]
    var origins: [KeptOrigin]
  }
  private struct KeptMedia: Codable { var message, text, media: String }
  private struct KeptDeletion: Codable {
    var message: String
    var at: Int64
  }
  private struct KeptFailure: Codable { var message, reason: String }
  private struct KeptOrigin: Codable {
    var person, text: String
    var at: Int64
  }
}
