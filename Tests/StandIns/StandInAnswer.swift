import HTTPTypes
import Hummingbird
import NIOCore

/// What a stand-in answers.
package enum StandInAnswer: Sendable {
  case answer(status: Int, headers: [(String, String)], body: [UInt8])
  /// Promises the whole body, sends a part of it and closes the connection.
  case cutOff(body: [UInt8], after: Int)

  package static func json(_ text: String, status: Int = 200) -> StandInAnswer {
    .answer(
      status: status, headers: [("Content-Type", "application/json; charset=utf-8")],
      body: Array(text.utf8))
  }

  package static func text(
    _ text: String, type: String = "text/plain", status: Int = 200
  ) -> StandInAnswer {
    .answer(status: status, headers: [("Content-Type", type)], body: Array(text.utf8))
  }

  var response: Response {
    switch self {
    case .answer(let status, let headers, let body):
      var fields = HTTPFields()
      for (name, value) in headers {
        if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
      }
      return Response(
        status: .init(code: status), headers: fields,
        body: .init(byteBuffer: ByteBuffer(bytes: body)))
    case .cutOff(let body, let count):
      let head = ByteBuffer(bytes: body.prefix(count))
      return Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: ResponseBody(contentLength: body.count) { writer in
          try await writer.write(head)
          throw CutOff()
        })
    }
  }

  private struct CutOff: Error {}
}
