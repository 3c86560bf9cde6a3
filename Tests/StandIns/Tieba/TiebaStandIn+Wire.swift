import Crypto
import Foundation
import SwiftProtobuf
import TiebaMessages

extension TiebaStandIn {
  static let appSalt = "tiebaclient!!!"
  static let siteSalt = "36770b1f34c9bbf2e7d1a99d2b82fa9e"
  static let tbs = "0123456789abcdef0123456789"

  /// Whether the form's `sign` is that of all its other fields.
  static func isSigned(_ form: [String: String], salt: String) -> Bool {
    let names = form.keys.filter { $0 != "sign" }.sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    let text = names.map { "\($0)=\(form[$0] ?? "")" }.joined() + salt
    let digest = Insecure.MD5.hash(data: Array(text.utf8))
    let expected = digest.map { String(format: "%02x", $0) }.joined()
    return form["sign"]?.lowercased() == expected
  }

  /// The one part of a multipart body, whatever its boundary is.
  static func part(_ request: StandInRequest) -> [UInt8]? {
    guard let type = request.headers["content-type"],
      let start = type.range(of: "boundary=")
    else { return nil }
    let boundary = Array(("\r\n--" + type[start.upperBound...]).utf8)
    let body = request.body
    guard let head = position(of: Array("\r\n\r\n".utf8), in: body, from: 0),
      let end = position(of: boundary, in: body, from: head + 4)
    else { return nil }
    return Array(body[(head + 4)..<end])
  }

  private static func position(of bytes: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    guard body.count >= bytes.count else { return nil }
    return (start...(body.count - bytes.count)).first {
      body[$0..<($0 + bytes.count)].elementsEqual(bytes)
    }
  }

  static func read<Request: SwiftProtobuf.Message>(
    _ request: StandInRequest, as _: Request.Type
  ) -> Request? {
    guard request.headers["x_bd_data_type"] == "protobuf", let part = part(request) else {
      return nil
    }
    return try? Request(serializedBytes: part)
  }

  func answer(_ message: some SwiftProtobuf.Message) -> StandInAnswer {
    packed((try? message.serializedBytes()) ?? [], type: "application/octet-stream")
  }

  func answer(json value: Any) -> StandInAnswer {
    let text = jsonText(value)
    // What claims to be UTF-8 may be GBK.
    let gbk = String.Encoding(rawValue: 0x8000_0632)
    let data = isOn(.gbk) ? text.data(using: gbk) : nil
    return packed(data.map(Array.init) ?? Array(text.utf8), type: "application/json")
  }

  private func packed(_ bytes: [UInt8], type: String) -> StandInAnswer {
    guard isOn(.gzip) else {
      return .answer(status: 200, headers: [("Content-Type", type)], body: bytes)
    }
    return .answer(
      status: 200, headers: [("Content-Type", type), ("Content-Encoding", "gzip")],
      body: gzipped(bytes))
  }

  static func failure(_ code: Int32, _ text: String) -> TiebaFailure {
    var failure = TiebaFailure()
    failure.errorno = code
    failure.errmsg = text
    return failure
  }

  static let notLoggedIn = "用户未登录或登录失败，请更换账号或重试"
}
