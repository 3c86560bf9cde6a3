import PlatformContract

/// Calls one of WeChat's two servers with a token, which it gets anew, once, when it is refused.
struct WechatCaller: Sendable {
  let web: WebClient
  /// Without a slash at the end.
  let base: String
  let tokens: WechatTokens
  let log: @Sendable (String) -> Void

  /// The answer to a call that was not refused.
  func call(_ path: String, _ body: JSON) async throws(WechatProblem) -> JSON {
    try await answered(path) { address, token in
      .json(address, query: [("access_token", token)], body)
    }
  }

  func get(
    _ path: String, _ query: [(String, String)] = []
  ) async throws(WechatProblem) -> JSON {
    try await answered(path) { address, token in
      .get(address, query: [("access_token", token)] + query)
    }
  }

  /// The bytes behind a media id, or what WeChat says instead in JSON.
  func media(_ id: String, limit: Int) async throws(WechatProblem) -> WebAnswer {
    let result = try await tried("/cgi-bin/media/get") { address, token in
      var call = WebCall.get(address, query: [("access_token", token), ("media_id", id)])
      call.limit = limit
      call.patience = 60
      return call
    }
    // WeChat has a file for three days: what goes wrong once is tried again.
    guard result.answer.status == 200, !result.answer.body.isEmpty else {
      throw .web(.noAnswer("WeChat did not give the file (HTTP \(result.answer.status))."))
    }
    return result.answer
  }

  private func answered(
    _ path: String, _ make: (_ address: String, _ token: String) -> WebCall
  ) async throws(WechatProblem) -> JSON {
    let result = try await tried(path, make)
    if result.answer.status >= 500 {
      throw .web(.noAnswer("WeChat's server has trouble (HTTP \(result.answer.status))."))
    }
    guard result.answer.status == 200, let value = result.value else { throw .unreadable }
    return value
  }

  /// What was refused because of its token was not done: it goes out once more with another one.
  private func tried(
    _ path: String, _ make: (_ address: String, _ token: String) -> WebCall
  ) async throws(WechatProblem) -> (answer: WebAnswer, value: JSON?) {
    var refused: String?
    while true {
      let token = try await tokens.token(insteadOf: refused)
      let answer: WebAnswer
      do {
        answer = try await web.answer(to: make(base + path, token))
      } catch {
        throw .web(error)
      }
      let value = WechatCaller.object(answer)
      guard let refusal = value.flatMap({ WechatRefusal($0) }) else { return (answer, value) }
      log(refusal.sentence("\(path) was refused"))
      guard refusal.isAboutToken, refused == nil else { throw .refused(refusal) }
      refused = token
    }
  }

  /// Media may be megabytes that begin with anything.
  private static func object(_ answer: WebAnswer) -> JSON? {
    guard answer.body.first == UInt8(ascii: "{"), answer.body.count <= 4 << 20,
      let value = JSON(parsing: answer.body), case .object = value
    else { return nil }
    return value
  }
}
