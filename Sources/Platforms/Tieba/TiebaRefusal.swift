/// What an error code of sending means, and what can be done about it.
struct TiebaRefusal: Hashable {
  /// A sentence for people.
  var reason: String
  /// Seconds in which no reply of the account goes out.
  var stop: Int64 = 0

  init(code: Int64) {
    switch code {
    case 1, 2, 230_004, 230_265:
      reason = "Tieba's cookie is not valid any more; copy BDUSS and STOKEN again."
    case 230_308: reason = "This account may not post in this forum."
    case 230_871, 220_034:
      reason = "Tieba says that this account replies too often; wait before it is sent again."
      stop = 900
    case 230_020: reason = "Tieba wants more text in a reply."
    case 220_011, 230_046, 230_902: reason = "The reply is too long for Tieba."
    case 232_000, 232_001, 232_007, 230_962, 230_963:
      reason = "Tieba refuses the content of the reply; change it, or answer in the browser."
    case 224_010, 4010:
      reason = "Tieba wants a phone bound to the account first; answer in the browser."
      stop = 3600
    case 224_011:
      reason = "Tieba wants a check that no program is at work; answer in the browser."
      stop = 3600
    case 3_250_026:
      reason = "Tieba suspects the account and asks for a newer app; answer on the phone."
      stop = 3600
    case 2_150_040:
      reason = "Tieba wants a captcha solved; answer in the browser."
      stop = 900
    case 230_013, 230_889:
      reason = "Tieba has banned this account in this forum; answer with another one."
      stop = 86_400
    case 230_901: reason = "This floor has as many comments as Tieba allows; answer in a new one."
    case 230_273: reason = "The thread is gone."
    case 230_274: reason = "The forum is closed."
    case 230_705: reason = "The forum can only be read."
    case 210_009: reason = "Tieba is busy; send it again later, by hand."
    case 230_809: reason = "Tieba takes nine pictures in a post at most."
    case 230_814: reason = "Tieba takes ten emoticons in a post at most."
    default: reason = "Tieba refused the reply with error \(code); answer in the browser."
    }
  }

  static let captcha = TiebaRefusal(code: 2_150_040)
}
