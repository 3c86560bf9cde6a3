extension WechatRefusal {
  /// What a person can do about a refused customer-service message, and whether the same one may go
  /// through later.
  var ofCustomSend: (sentence: String, retry: Bool) {
    switch code {
    case -1: ("WeChat is busy: the reply is sent again", true)
    case 45011: ("WeChat wants fewer messages in this minute: the reply is sent again", true)
    case 45009:
      ("The account's messages of this day are used up: send it after midnight in China", false)
    case 45015:
      (
        "The time to answer is over, or the person does not follow the account any more: wait until they write again",
        false
      )
    case 45047:
      ("All replies to the person's last message are used up: wait until they write again", false)
    case 43004, 50005:
      (
        "The person does not follow the account: they must follow it and write before you can answer",
        false
      )
    case 40003:
      ("The person does not follow this account or belongs to another one: check it", false)
    case 43019: ("The person is on the account's blacklist: take them off it in the console", false)
    case 48002: ("The person has switched the account's messages off: wait for them", false)
    case 70000: ("WeChat refused the reply to protect a minor: do not send it again", false)
    case 45002: ("The text is too long: send it in parts, of which each counts as a reply", false)
    case 44002, 44004: ("The text is empty: write one", false)
    case 40200: (WechatRefusal.onThePhone, false)
    case 48001: (WechatRefusal.notVerified, false)
    case 48004, 50002:
      ("WeChat has forbidden the account to send: see to it in the console", false)
    case 61452, 65401: ("WeChat does not know the agent: see to it in the console", false)
    case 40001, 40014, 42001, 41001:
      (
        "WeChat refuses every token: see whether another program demands tokens for the account",
        false
      )
    case 40008, 45162, 40033, 47001, 45008:
      ("WeChat does not understand the reply, a fault of dafu: answer on the phone", false)
    default: ("WeChat refused the reply: look the number up, or answer on the phone", false)
    }
  }

  /// What a person can do about a refused answer to a comment.
  var ofCommentReply: (sentence: String, retry: Bool) {
    switch code {
    case 88005:
      (
        "The comment has its one answer already: take that back in the console before you answer anew",
        false
      )
    case 88000: ("The account has no comments under its articles: see the console", false)
    case 88001:
      ("WeChat does not know the article by this number: answer in the console", false)
    case 88002, 88011:
      ("WeChat has restricted the article: nothing can be answered there", false)
    case 88007: ("The text is empty or too long: shorten it", false)
    case 88008, 88004: ("The comment is gone: there is nothing to answer", false)
    case 45009: ("The day's calls are used up: send it after midnight in China", false)
    default: ofCustomSend
    }
  }

  static let onThePhone =
    "An account of this class may not answer by API, as with accounts registered abroad: answer on the phone"

  /// The account's class is what is refused, so every other reply will be too.
  var isOfAccountClass: Bool { code == 40200 || code == 48001 }
}
