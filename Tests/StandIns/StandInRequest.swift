import Foundation
import Hummingbird

/// What was asked of a stand-in.
package struct StandInRequest: Sendable {
  package var method: String
  package var path: String
  /// Percent-decoded.
  package var query: [String: String]
  /// Names in lower case.
  package var headers: [String: String]
  package var body: [UInt8]

  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The fields of a form, decoded.
  package var form: [String: String] { StandInRequest.fields(text) }

  init(_ request: Request, body: [UInt8]) {
    method = request.method.rawValue
    path = request.uri.path
    query = StandInRequest.fields(request.uri.query ?? "")
    headers = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    if let authority = request.head.authority { headers["host"] = authority }
    self.body = body
  }

  private static func fields(_ text: String) -> [String: String] {
    var fields: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let decoded = parts.map {
        $0.replacingOccurrences(of: "+", with: " ").removingPercentEncoding ?? String($0)
      }
      fields[decoded[0]] = decoded.count > 1 ? decoded[1] : ""
    }
    return fields
  }
}
