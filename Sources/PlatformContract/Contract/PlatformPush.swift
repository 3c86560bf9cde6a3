/// One request that a platform made to our address, as it came.
package struct PlatformPush: Hashable, Sendable {
  package var method: Method
  /// By name, percent-decoded once; a plus sign stays one.
  package var query: [String: String]
  /// Names in lower case.
  package var headers: [String: String]
  package var body: [UInt8]

  package init(
    method: Method = .post, query: [String: String], headers: [String: String] = [:],
    body: [UInt8] = []
  ) {
    self.method = method
    self.query = query
    self.headers = headers
    self.body = body
  }

  package enum Method: String, Hashable, Sendable {
    /// The platform checks that the address is ours.
    case get = "GET"
    case post = "POST"
  }
}

/// What a push said, and what the platform waits to hear.
package struct PushContent: Hashable, Sendable {
  package var news: PlatformNews
  /// The body of the answer; empty is "received, no reply".
  package var answer: [UInt8]
  /// What makes this delivery unlike any other, such as its timestamp and nonce.
  ///
  /// With another body it is a forgery. Nil: the platform has no such thing.
  package var nonce: String?
  /// It only says that something waits: read the account now.
  package var asksToRead: Bool

  package init(
    news: PlatformNews = PlatformNews(), answer: [UInt8] = [], nonce: String? = nil,
    asksToRead: Bool = false
  ) {
    self.news = news
    self.answer = answer
    self.nonce = nonce
    self.asksToRead = asksToRead
  }
}
