package import Foundation

/// One request over HTTP.
package struct WebCall: Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  package var method: Method
  /// The whole address.
  ///
  /// It may hold a token: it is never logged or shown.
  package var address: String
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]?
  /// Seconds until the whole answer must be there.
  package var patience: Int64
  /// Greatest size of the answer, in bytes, decompressed.
  package var limit: Int

  package init(
    _ method: Method, _ address: String, headers: [(name: String, value: String)] = [],
    body: [UInt8]? = nil, patience: Int64 = 20, limit: Int = 8 << 20
  ) {
    self.method = method
    self.address = address
    self.headers = headers
    self.body = body
    self.patience = patience
    self.limit = limit
  }

  package static func get(
    _ address: String, query: [(String, String)] = [],
    headers: [(name: String, value: String)] = []
  ) -> WebCall {
    WebCall(.get, WebText.address(address, query: query), headers: headers)
  }

  /// A form, `application/x-www-form-urlencoded`, each value encoded once.
  package static func form(
    _ address: String, query: [(String, String)] = [], _ fields: [(String, String)],
    headers: [(name: String, value: String)] = []
  ) -> WebCall {
    WebCall(
      .post, WebText.address(address, query: query),
      headers: [("Content-Type", "application/x-www-form-urlencoded")] + headers,
      body: Array(WebText.form(fields).utf8))
  }

  package static func json(
    _ address: String, query: [(String, String)] = [], _ value: JSON,
    headers: [(name: String, value: String)] = []
  ) -> WebCall {
    WebCall(
      .post, WebText.address(address, query: query),
      headers: [("Content-Type", "application/json; charset=utf-8")] + headers,
      body: value.bytes)
  }
}

package struct WebAnswer: Sendable {
  package var status: Int
  /// Names in lower case, in the order in which they came.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of this name, which is in lower case.
  package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The platform's clock, from the header `Date`; nil without one that can be read.
  package var date: Date? { header("date").flatMap(WebText.date) }
}

/// Why there is no answer; the texts are sentences for people, without any address.
package enum WebProblem: Error, Hashable, Sendable {
  /// Nothing reached the other side: trying again sends nothing twice.
  case notSent(String)
  /// The other side may have done what was asked.
  case noAnswer(String)

  /// The answer goes on beyond so many bytes, and was not read further.
  static func tooLarge(_ limit: Int) -> WebProblem {
    .noAnswer("The platform's answer is larger than \(limit) bytes.")
  }

  package var sentence: String {
    switch self {
    case .notSent(let sentence), .noAnswer(let sentence): sentence
    }
  }
}
