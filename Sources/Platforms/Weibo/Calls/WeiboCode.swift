/// What an error code of Weibo's means for us; the codes of its wiki and of OAuth2.
///
/// One table, so that reading, replying and connecting explain a code alike.
struct WeiboCode: Hashable, Sendable {
  var meaning: Meaning
  /// For people: what is wrong and what to do.
  var sentence: String

  enum Meaning: Hashable, Sendable {
    /// Weibo's own trouble: the same call may go through later.
    case busy
    /// Weibo's own trouble, in which what was asked may have been done.
    case doubtful
    /// Too many calls: of everybody behind our address, of the account, or of this one interface.
    case limited(Reach)
    /// The app may not use this interface; the others go on.
    case notGranted
    /// The token is no good any more.
    case login
    /// The account, the app or the address is shut out.
    case stopped
    /// Set up wrongly, or a fault of dafu's.
    case wrong
    /// This reply, and not the next.
    case refused(retry: Bool)
    /// What was to be answered is not there.
    case gone
    /// An error that means success: it is accepted and shown after a minute or two.
    case accepted
  }

  enum Reach: Hashable, Sendable { case address, account, list }

  init(_ meaning: Meaning, _ sentence: String) {
    self.meaning = meaning
    self.sentence = sentence
  }

  /// What a refusal means, also one that nobody has documented.
  init(_ refusal: WeiboRefusal) {
    self =
      WeiboCode.table[refusal.code]
      ?? WeiboCode(
        .refused(retry: false),
        "Weibo refused with code \(refusal.code)\(refusal.shown.isEmpty ? "" : " (\"\(refusal.shown)\")"), which dafu does not know; look at the account on weibo.com."
      )
    if case .wrong = meaning, !refusal.shown.isEmpty {
      sentence += " Weibo said \"\(refusal.shown)\"."
    }
  }

  static let table: [Int64: WeiboCode] = {
    var table: [Int64: WeiboCode] = [:]
    for (codes, meaning, sentence) in system + replies + messages + authorization {
      for code in codes { table[code] = WeiboCode(meaning, sentence) }
    }
    return table
  }()

  typealias Row = ([Int64], Meaning, String)
}
