import PlatformContract

extension QzoneWire {
  private static let dead =
    "QZone's cookie is not valid any more; log in at user.qzone.qq.com and copy it again."
  private static let busy =
    "QZone says that there are too many calls; it is left alone for an hour."

  /// What a code in an answer means; nil for none.
  static func problem(_ code: Int64) -> ConnectionProblem? {
    switch code {
    case 0: nil
    case -3000, -100, -10_001, -10_006: .needsLogin(dead)
    case -10_000: .rateLimited(busy, retryAfter: 3600)
    case -8: .unable("The post on QZone was deleted.")
    case 403, -403: .unable("QZone gives this account no right to see it.")
    default: .unable("QZone does not give this: error \(code).")
    }
  }

  /// What an answer that is no data means; nil where it may be data.
  static func problem(_ answer: WebAnswer) -> ConnectionProblem? {
    if (300..<400).contains(answer.status) {
      return answer.header("location")?.contains("waf.tencent.com") == true
        ? .rateLimited(busy, retryAfter: 3600) : .needsLogin(dead)
    }
    if answer.status == 403 || answer.status == 429 {
      return .rateLimited("QZone turns this address away for now.", retryAfter: 3600)
    }
    if answer.body.isEmpty { return .unreachable("QZone answered with nothing at all.") }
    if answer.status != 200 { return .unreachable("QZone answers with status \(answer.status).") }
    return page(answer.body)
  }

  /// A page for people in the place of data.
  private static func page(_ body: [UInt8]) -> ConnectionProblem? {
    let text = String(decoding: body.prefix(100_000), as: UTF8.self)
    guard text.first(where: { !$0.isWhitespace }) == "<", !text.contains("callback(") else {
      return nil
    }
    if text.contains("请先登录") { return .needsLogin(dead) }
    if text.contains("安全验证") {
      return .rateLimited(
        "QZone wants a safety check; open user.qzone.qq.com in a browser.", retryAfter: 3600)
    }
    return .rateLimited(busy, retryAfter: 3600)
  }
}
