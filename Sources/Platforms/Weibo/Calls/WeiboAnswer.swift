/// What Weibo answered: the body says it, whatever the status is.
enum WeiboAnswer: Sendable {
  case value(JSON)
  case refused(WeiboRefusal)
  /// Nothing, or no JSON.
  case unreadable(status: Int)

  init(_ answer: WebAnswer) {
    guard let value = JSON(parsing: answer.body) else {
      self = .unreadable(status: answer.status)
      return
    }
    if let code = value["error_code"].integer, code != 0 {
      self = .refused(WeiboRefusal(code: code, text: value["error"].text ?? ""))
    } else if answer.status >= 400 {
      self = .unreadable(status: answer.status)
    } else {
      self = .value(value)
    }
  }
}

/// An error object of Weibo's.
struct WeiboRefusal: Error, Hashable, Sendable {
  var code: Int64
  /// Weibo's own words; they may hold a token.
  var text: String

  /// Weibo's words without anything that looks like a token, short enough for a sentence.
  var shown: String {
    let words = text.split(separator: " ").map { $0.utf8.count > 24 ? "…" : String($0) }
    let clean = words.joined(separator: " ").unicodeScalars.filter {
      $0.value >= 0x20 && $0 != "\"" && !(0x7F...0x9F).contains($0.value)
    }
    return String(String.UnicodeScalarView(clean.prefix(80)))
  }
}
