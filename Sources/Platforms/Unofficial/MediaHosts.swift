import Foundation
import InboxModel
import PlatformContract

/// Where a platform keeps what people attach, and what dafud fetches from there.
///
/// What a stranger wrote must not make dafud call an address of the stranger's choice, least of all
/// one within its own network. So only the platform's own domains are called, over TLS and without
/// any login, and the hosts that the site file names, as they stand there.
struct MediaHosts: Sendable {
  private let platform: String
  /// Their subdomains count too.
  private let domains: [String]
  /// `scheme://host:port` of the site file's hosts.
  private let configured: Set<String>

  init(_ platform: String, domains: [String], _ options: WebOptions) {
    self.platform = platform
    self.domains = domains
    configured = Set(options.hosts.values.compactMap { MediaHosts.parts($0)?.origin })
  }

  /// What to copy of messages that people wrote: pictures and voices; a video is too large.
  ///
  /// A first reading brings years of pictures: those that lie there for long are linked only.
  func references(_ messages: [Message], _ now: Moment) -> [MediaReference] {
    messages.compactMap { message in
      guard message.direction == .inbound,
        now.seconds(since: message.at) < MediaHosts.youngerThan, let media = message.media,
        let place = message.mediaURL,
        [.image, .voice, .sticker].contains(media), address(place) != nil
      else { return nil }
      return MediaReference(message: message.id, text: place, media: media)
    }
  }

  /// The address as it is called; nil for one that is not.
  func address(_ text: String) -> String? {
    guard let parts = MediaHosts.parts(text) else { return nil }
    if configured.contains(parts.origin) { return parts.origin + parts.rest }
    guard parts.hasUsualPort,
      domains.contains(where: { parts.host == $0 || parts.host.hasSuffix("." + $0) })
    else { return nil }
    return "https://" + parts.host + parts.rest
  }

  /// Seconds: a week.
  private static let youngerThan: Int64 = 7 * 86_400

  // MARK: Copying

  func copy(
    of reference: MediaReference, _ web: WebClient
  ) async throws(ConnectionProblem) -> MediaBytes {
    guard var place = address(reference.text) else {
      throw .unable("It is on no host of \(platform)'s, and is not called.")
    }
    for _ in 0..<4 {
      let answer = try await answer(place, web)
      guard (300..<400).contains(answer.status) else { return try bytes(answer) }
      guard let next = answer.header("location").flatMap(address) else {
        throw .unable("\(platform) sends on to another host, which is not called.")
      }
      place = next
    }
    throw .unable("\(platform) sends on from one address to the next without end.")
  }

  private func answer(
    _ place: String, _ web: WebClient
  ) async throws(ConnectionProblem) -> WebAnswer {
    var call = WebCall.get(
      place, headers: [("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) dafu")])
    call.limit = MediaBytes.limit
    call.patience = 60
    do {
      return try await web.answer(to: call)
    } catch {
      guard error == .tooLarge(MediaBytes.limit) else { throw .unreachable(error.sentence) }
      throw .unable("It is larger than \(MediaBytes.limit >> 20) MiB.")
    }
  }

  private func bytes(_ answer: WebAnswer) throws(ConnectionProblem) -> MediaBytes {
    switch answer.status {
    case 200: break
    case 429, 500...: throw .unreachable("\(platform) answers with status \(answer.status).")
    default: throw .unable("\(platform) does not give it: status \(answer.status).")
    }
    let type = answer.header("content-type")
    let kind = type?.lowercased() ?? ""
    guard !answer.body.isEmpty, !kind.hasPrefix("text/"), !kind.contains("json") else {
      throw .unable("\(platform) answers with something else in its place.")
    }
    return MediaBytes(bytes: answer.body, type: type)
  }

  // MARK: Addresses

  private struct Parts {
    var host: String
    var origin: String
    var hasUsualPort: Bool
    /// Path and query.
    var rest: String
  }

  private static func parts(_ text: String) -> Parts? {
    guard text.utf8.count <= 2048,
      let parts = URLComponents(string: text.hasPrefix("//") ? "https:" + text : text),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      parts.user == nil, parts.password == nil, let host = parts.host?.lowercased(),
      !host.isEmpty, host.utf8.allSatisfy(isHostByte)
    else { return nil }
    let port = parts.port.map { ":\($0)" } ?? ""
    let query = parts.percentEncodedQuery.map { "?" + $0 } ?? ""
    return Parts(
      host: host, origin: "\(scheme)://\(host)\(port)", hasUsualPort: port.isEmpty,
      rest: parts.percentEncodedPath + query)
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E: true
    default: false
    }
  }
}
