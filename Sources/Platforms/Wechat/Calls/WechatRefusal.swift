import Foundation

/// What WeChat answers instead of what was asked: HTTP 200 with an `errcode`.
struct WechatRefusal: Error, Hashable {
  var code: Int64
  /// The name of this call, which WeChat's support can look up for seven days.
  var rid: String?
  /// The address that WeChat saw, where it refuses because of it.
  var address: String?

  /// Nil when `answer` refuses nothing; many calls answer without `errcode`.
  init?(_ answer: JSON) {
    guard let code = answer["errcode"].integer, code != 0 else { return nil }
    self.init(code: code, message: answer["errmsg"].text ?? "")
  }

  /// Of the message only what is looked for is taken: its words change, and it may hold anything.
  init(code: Int64, message: String) {
    self.code = code
    rid = WechatRefusal.piece(of: message, behind: ["rid: "], allowed: "0123456789abcdefABCDEF-")
    address = WechatRefusal.piece(
      of: message, behind: ["invalid ip ", "from ip: "], allowed: "0123456789abcdefABCDEF.:")
  }

  /// `what`, a sentence without its period, and under which number to look it up.
  func sentence(_ what: String) -> String {
    let rid = rid.map { ", rid \($0)" } ?? ""
    return "\(what) (WeChat's error \(code)\(rid))."
  }

  /// The token was refused; nothing was done.
  var isAboutToken: Bool { [40001, 40014, 42001].contains(code) }

  private static func piece(
    of message: String, behind marks: [String], allowed: String
  ) -> String? {
    for mark in marks {
      guard let range = message.range(of: mark) else { continue }
      let piece = message[range.upperBound...].prefix(60).prefix { allowed.contains($0) }
      if !piece.isEmpty { return String(piece) }
    }
    return nil
  }
}

/// Why a call brought nothing.
enum WechatProblem: Error, Hashable {
  case web(WebProblem)
  /// There is no token, so nothing was asked.
  case noToken(TokenProblem)
  case refused(WechatRefusal)
  /// The answer is none that WeChat documents.
  case unreadable

  /// Why there is no token.
  enum TokenProblem: Hashable {
    case unreachable(String)
    /// It may be asked again in so many seconds.
    case later(String, Int64)
    /// A person must do something first.
    case needsPerson(String)
  }
}
