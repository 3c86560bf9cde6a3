import Foundation
import InboxModel
import PlatformContract
import SwiftProtobuf
import TiebaMessages

/// Tieba's calls, as its app and its site make them.
struct TiebaWire: Sendable {
  let surroundings: Surroundings
  /// Of the app's calls, and of the site's; without a slash at the end.
  let app: String
  let site: String

  static let app = "https://tiebac.baidu.com"

  /// The version that the app's calls name; each part of the protocol is known by another one.
  static let version = "22.12.1.0"
  static let listVersion = "12.64.1.1"
  static let formVersion = "8.2.2"

  init(_ options: TiebaOptions, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    app = options.web.hosts["app"] ?? TiebaWire.app
    site = options.web.hosts["web"] ?? "https://tieba.baidu.com"
  }

  /// A call in protocol buffers; no login travels outside of `request`.
  func ask<Answer: SwiftProtobuf.Message>(
    _ path: String, command: Int, _ request: some SwiftProtobuf.Message,
    as _: Answer.Type
  ) async throws(ConnectionProblem) -> Answer {
    guard let data: [UInt8] = try? request.serializedBytes() else {
      throw .malformed("A call to Tieba cannot be written.")
    }
    let call = WebCall(
      .post, "\(app)\(path)?cmd=\(command)",
      headers: [
        ("x_bd_data_type", "protobuf"), ("User-Agent", TiebaWire.agent),
        ("Content-Type", "multipart/form-data; boundary=\(TiebaWire.boundary)"),
      ], body: TiebaWire.body(data))
    let answer = try await answered(call)
    // Nothing at all would be read as a message with nothing in it.
    guard !answer.body.isEmpty, let read = try? Answer(serializedBytes: answer.body) else {
      throw TiebaWire.unreadable(answer.body)
    }
    return read
  }

  /// A signed form of the app, answered in JSON.
  func ask(_ path: String, _ fields: [(String, String)]) async throws(ConnectionProblem) -> JSON {
    let signed = TiebaSignature.signed(fields, salt: TiebaSignature.appSalt)
    let answer = try await answered(
      .form(app + path, signed, headers: [("User-Agent", TiebaWire.agent)]))
    guard let read = JSON(parsingChinese: answer.body), case .object = read else {
      throw TiebaWire.unreadable(answer.body)
    }
    return read
  }

  /// A reading call whose answer is worth reading.
  func answered(_ call: WebCall) async throws(ConnectionProblem) -> WebAnswer {
    let answer: WebAnswer
    do {
      answer = try await surroundings.web.answer(to: call)
    } catch {
      throw .unreachable(error.sentence)
    }
    switch answer.status {
    case 200: return answer
    case 403, 429:
      throw .rateLimited("Tieba turns this address away for now.", retryAfter: 600)
    case 300..<400:
      throw .rateLimited(
        "Tieba sends this address to a page for people; open tieba.baidu.com in a browser there.",
        retryAfter: 600)
    default: throw .unreachable("Tieba answers with status \(answer.status).")
    }
  }

  static let boundary = "-*_r1999"
  static let agent = "Mozilla/5.0 (X11; Linux x86_64) dafu"

  /// One part named `data`, without a content type.
  static func body(_ data: [UInt8]) -> [UInt8] {
    let head =
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"data\"; filename=\"file\"\r\n\r\n"
    return Array(head.utf8) + data + Array("\r\n--\(boundary)--\r\n".utf8)
  }

  static func unreadable(_ body: [UInt8]) -> ConnectionProblem {
    if body.isEmpty { return .unreachable("Tieba answered with nothing at all.") }
    if body.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
      return .rateLimited(
        "Tieba answered with a page for people, probably a safety check.", retryAfter: 600)
    }
    return .malformed("Tieba's answer is none that is known.")
  }

  /// What an error number of a reading call means; nil for none.
  static func problem(_ code: Int64, whileReading what: String) -> ConnectionProblem? {
    switch code {
    case 0: nil
    case 1, 2, 230_004, 230_265:
      .needsLogin("Tieba's cookie is not valid any more; copy BDUSS and STOKEN again.")
    case 220_034, 230_871:
      .rateLimited("Tieba asks for fewer calls.", retryAfter: 600)
    // Its word for a fault of its own: nothing is said about what was asked for.
    case 110_001: .unreachable("Tieba reports an unknown error.")
    default: .unable("Tieba does not give \(what): error \(code).")
    }
  }
}
