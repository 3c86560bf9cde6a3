import InboxModel
import PlatformContract

/// Where the tokens of an app come from.
struct WechatTokenIssuer: Sendable {
  let house: House
  /// Of WeChat's server, without a slash at the end.
  let base: String
  let secret: String

  enum House: Sendable {
    case official(appID: String)
    case wecom(corpID: String)
  }

  /// One an app: of an enterprise each app has its own.
  var fileName: String {
    switch house {
    case .official(let appID): "wechat-\(appID)"
    case .wecom(let corpID): "wecom-\(corpID)-\(WechatDigest.hex([secret], length: 8))"
    }
  }

  var canForce: Bool {
    switch house {
    case .official: true
    case .wecom: false
    }
  }

  func token(force: Bool, web: WebClient, now: Moment) async throws(WechatProblem) -> WechatToken {
    let call: WebCall
    switch house {
    case .official(let appID):
      call = .json(
        base + "/cgi-bin/stable_token",
        [
          "grant_type": "client_credential", "appid": .text(appID), "secret": .text(secret),
          "force_refresh": .bool(force),
        ])
    case .wecom(let corpID):
      call = .get(
        base + "/cgi-bin/gettoken", query: [("corpid", corpID), ("corpsecret", secret)])
    }
    let answer: WebAnswer
    do {
      answer = try await web.answer(to: call)
    } catch {
      throw .noToken(.unreachable(error.sentence))
    }
    guard answer.status == 200, let value = JSON(parsing: answer.body) else {
      throw .noToken(.unreachable("WeChat's answer to the call for a token cannot be read."))
    }
    if let refusal = WechatRefusal(value) {
      throw .noToken(WechatTokenIssuer.problem(refusal, now: now))
    }
    guard let text = value["access_token"].text, text.utf8.count <= 1024,
      let lifetime = value["expires_in"].integer, (1...86_400).contains(lifetime)
    else { throw .noToken(.unreachable("WeChat's answer to the call for a token holds none.")) }
    return WechatToken(text: text, expiresAt: now.adding(seconds: lifetime))
  }

  private static func problem(
    _ refusal: WechatRefusal, now: Moment
  ) -> WechatProblem.TokenProblem {
    switch refusal.code {
    case -1: .unreachable(refusal.sentence("WeChat is busy: it is asked again"))
    case 40001, 40125, 40091:
      .needsPerson(
        refusal.sentence("The secret among the account's secrets is not the console's: correct it"))
    case 40013:
      .needsPerson(
        refusal.sentence("WeChat does not know the account's id: copy it from the console"))
    case 40164, 60020: .needsPerson(refusal.sentence(refusal.unknownAddress))
    case 40243:
      .needsPerson(refusal.sentence("The AppSecret is frozen: unfreeze it in the console"))
    case 50002:
      .needsPerson(refusal.sentence("WeChat has restricted the account: see to it in the console"))
    case 89503:
      .later(refusal.sentence("The account's administrator must confirm this call on WeChat"), 600)
    case 89506:
      .later(
        refusal.sentence("The administrator refused this machine's address: wait 24 hours"), 86_400)
    case 89507:
      .later(
        refusal.sentence("The administrator refused this machine's address: wait 1 hour"), 3600)
    case 45009:
      .later(
        refusal.sentence("The day's calls for a token are used up: wait until midnight in China"),
        WechatTime.secondsToMidnight(now))
    case 45011, 45033: .later(refusal.sentence("WeChat wants fewer calls for a token: wait"), 60)
    default: .needsPerson(refusal.sentence("WeChat gives no token: look the number up"))
    }
  }
}
