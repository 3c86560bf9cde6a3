import InboxModel
import PlatformContract

/// Meipai's calls, as its site and its app make them.
///
/// Success and failure differ by the kind of JSON: a list, or an object with `error_code`.
struct MeipaiWire: Sendable {
  let surroundings: Surroundings
  let site: String
  let app: String

  static let agent = "Mozilla/5.0 (X11; Linux x86_64) dafu"

  init(_ options: MeipaiOptions, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    site = options.web.hosts["web"] ?? "https://www.meipai.com"
    app = options.web.hosts["app"] ?? "https://api.meipai.com"
  }

  /// Comments of a video, the newest first: from the site, else from the app's address.
  ///
  /// An empty list is no proof that there are none: both are asked then.
  func comments(
    of video: String, page: Int, below: Int64?
  ) async throws(ConnectionProblem) -> [JSON] {
    do throws(ConnectionProblem) {
      let found = try await siteComments(of: video, page: page, below: below)
      if !found.isEmpty { return found }
    } catch {
      let fromApp = try? await appComments(of: video, page: page, below: below)
      guard let fromApp else { throw error }
      return fromApp
    }
    return (try? await appComments(of: video, page: page, below: below)) ?? []
  }

  private func siteComments(
    of video: String, page: Int, below: Int64?
  ) async throws(ConnectionProblem) -> [JSON] {
    var query = [("id", video), ("page", String(page)), ("count", String(MeipaiWire.pageSize))]
    if let below { query.append(("maxid", String(below))) }
    return try await list(
      .get(
        site + "/medias/comments_timeline", query: query,
        headers: [
          ("X-Requested-With", "XMLHttpRequest"),
          ("Referer", "https://www.meipai.com/media/\(video)"), ("User-Agent", MeipaiWire.agent),
        ]))
  }

  private func appComments(
    of video: String, page: Int, below: Int64?
  ) async throws(ConnectionProblem) -> [JSON] {
    try await list(
      signed(
        "comments/show.json",
        [("id", video), ("page", String(page)), ("count", String(MeipaiWire.pageSize))]))
  }

  func videos(of user: String, page: Int) async throws(ConnectionProblem) -> [JSON] {
    try await list(
      signed(
        "medias/user_timeline.json",
        [("uid", user), ("page", String(page)), ("count", String(MeipaiWire.pageSize))]))
  }

  func video(_ id: String) async throws(ConnectionProblem) -> JSON {
    let answer = try await answered(signed("medias/show.json", [("id", id)]))
    guard answer["id"].text != nil else { throw MeipaiWire.problem(answer) }
    return answer
  }

  static let pageSize = 20

  private func signed(_ path: String, _ parameters: [(String, String)]) -> WebCall {
    let time = surroundings.clock().milliseconds
    return .get(
      "\(app)/\(path)", query: MeipaiSignature.signed(path, parameters, time: time),
      headers: [("User-Agent", "okhttp/3.12.1")])
  }

  private func list(_ call: WebCall) async throws(ConnectionProblem) -> [JSON] {
    let answer = try await answered(call)
    guard case .list(let elements) = answer else { throw MeipaiWire.problem(answer) }
    return elements
  }

  private func answered(_ call: WebCall) async throws(ConnectionProblem) -> JSON {
    let answer: WebAnswer
    do {
      answer = try await surroundings.web.answer(to: call)
    } catch {
      throw .unreachable(error.sentence)
    }
    if answer.status == 429 {
      throw .rateLimited("Meipai turns this address away for now.", retryAfter: 600)
    }
    if answer.status >= 500 { throw .unreachable("Meipai answers with status \(answer.status).") }
    // A failure may come with status 400 and say in JSON what it is.
    if let read = JSON(parsingChinese: answer.body) {
      switch read {
      case .list, .object: return read
      default: break
      }
    }
    switch answer.status {
    case 403:
      throw .rateLimited("Meipai turns this address away for now.", retryAfter: 600)
    case 200:
      throw .malformed("Meipai answered with a page instead of data; it may have changed.")
    default: throw .unreachable("Meipai answers with status \(answer.status).")
    }
  }

  private static func problem(_ answer: JSON) -> ConnectionProblem {
    guard let code = answer["error_code"].integer else {
      return .malformed("Meipai's answer is none that is known.")
    }
    return .unable("Meipai does not give this: error \(code).")
  }
}
