import InboxModel
import PlatformContract

extension WechatProblem {
  /// What it means for reading, in a sentence for people.
  func whileReading(_ now: Moment) -> ConnectionProblem {
    switch self {
    case .web(let problem): .unreachable(problem.sentence)
    case .noToken(.unreachable(let sentence)): .unreachable(sentence)
    case .noToken(.later(let sentence, let seconds)):
      .rateLimited(sentence, retryAfter: seconds)
    case .noToken(.needsPerson(let sentence)): .needsLogin(sentence)
    case .unreadable: .malformed("WeChat's answer cannot be read.")
    case .refused(let refusal): refusal.whileReading(now)
    }
  }

  /// What became of a reply; `explain` knows the refusals.
  func whileSending(
    _ explain: (WechatRefusal) -> (sentence: String, retry: Bool)
  ) -> SendOutcome {
    switch self {
    case .web(.notSent(let sentence)): .failed(reason: sentence, retry: true)
    case .web(.noAnswer(let sentence)): .unknown(reason: sentence)
    case .noToken(.unreachable(let sentence)), .noToken(.later(let sentence, _)):
      .failed(reason: sentence, retry: true)
    case .noToken(.needsPerson(let sentence)): .failed(reason: sentence, retry: false)
    case .unreadable:
      .unknown(reason: "WeChat's answer cannot be read: it may have the reply.")
    case .refused(let refusal):
      {
        let (sentence, retry) = explain(refusal)
        return .failed(reason: refusal.sentence(sentence), retry: retry)
      }()
    }
  }
}

extension WechatRefusal {
  func whileReading(_ now: Moment) -> ConnectionProblem {
    switch code {
    case -1: .unreachable(sentence("WeChat is busy: it is asked again"))
    case 45009:
      .rateLimited(
        sentence("The day's calls are used up: reading goes on at midnight in China"),
        retryAfter: WechatTime.secondsToMidnight(now))
    case 45011, 45033:
      .rateLimited(
        sentence("WeChat wants fewer calls: reading goes on in a minute"), retryAfter: 60)
    case 40001, 40014, 42001, 41001:
      .needsLogin(
        sentence("WeChat refuses every token: see whether another program demands tokens for it"))
    case 40164, 60020: .needsLogin(sentence(unknownAddress))
    case 48001: .unable(sentence(WechatRefusal.notVerified))
    case 48002, 60011:
      .unable(sentence("The app may not do that: allow it in the WeCom console"))
    case 48004: .unable(sentence("WeChat has forbidden the account this call: see the console"))
    case 50002: .unable(sentence("WeChat has restricted the account: see to it in the console"))
    case 88000: .unable(sentence("The account has no comments under its articles"))
    case 40007: .unable(sentence("WeChat has the file no longer: it keeps one for 3 days"))
    case 95000, 95004:
      .unable(sentence("WeChat does not know the customer-service account: see kf_accounts"))
    case 95011, 95012, 95017:
      .unable(sentence("Reading by API is switched off for WeChat Customer Service: see WeCom"))
    default: .malformed(sentence("WeChat refuses the call"))
    }
  }

  /// The address is the one that WeChat saw.
  var unknownAddress: String {
    "WeChat does not know this machine's address\(address.map { " \($0)" } ?? ""): add it to the IP whitelist in the console"
  }

  static let notVerified =
    "Only verified accounts of enterprises may do that by API: verify the account, or do it on the phone"
}
