package import InboxModel
import PlatformContract
import Synchronization

extension WeiboConnection {
  /// Asks about the token and each list, one entry of each: five calls, of which four count.
  ///
  /// Whether replies go through, Weibo tells only to those who send one.
  package func probe() async -> [Capability] {
    do throws(ConnectionProblem) {
      try checkToken()
      try await checkTokenOwner()
    } catch {
      return Capability.Ability.allCases.map { ability in
        switch ability {
        // Pushes need no token, and the fans service may have one of its own.
        case .readMessages: Capability(ability, messages ?? pushes)
        case .replyToMessages where keys.messageTokenRefused != nil:
          Capability(ability, messages ?? learntOrUnsent(ability))
        default: Capability(ability, answer(to: error))
        }
      }
    }
    var answers: [Capability.Ability: Capability.Answer] = [:]
    for list in WeiboList.allCases {
      let answer = await grant(of: list)
      answers[list.ability] = worse(answers[list.ability], answer)
    }
    answers[.readMessages] = messages ?? pushes
    answers[.replyToMessages] = messages ?? learntOrUnsent(.replyToMessages)
    return Capability.Ability.allCases.map { Capability($0, answers[$0] ?? learntOrUnsent($0)) }
  }

  private func learntOrUnsent(_ ability: Capability.Ability) -> Capability.Answer {
    learnt.withLock { $0[ability] }
      ?? .unknown("Weibo tells only when a reply is sent whether this app may send it.")
  }

  private var pushes: Capability.Answer {
    .unknown("Messages come once Weibo's console has the push address; nothing can be asked.")
  }

  /// Why there are no private messages; nil: there may be some.
  private var messages: Capability.Answer? {
    keys.pushSecret == nil
      ? .unable(
        "Private messages need the fans service of a verified account: add app_secret, or push_app_secret, to the secrets."
      ) : nil
  }

  private func checkTokenOwner() async throws(ConnectionProblem) {
    let info = try await tokenInfo()
    if let key = keys.appKey, let theirs = info.appKey, key != theirs {
      throw .needsLogin(
        "The token belongs to another app than app_key says; connect the account again with dafud account add."
      )
    }
    if let uid = keys.uid, let theirs = info.uid, uid != theirs {
      throw .needsLogin(
        "The token belongs to account number \(theirs), not \(uid); connect the account again with dafud account add."
      )
    }
    if let days = info.daysLeft(surroundings.clock()) {
      surroundings.log(
        "The token of weibo/\(account.name) is good for \(days) more \(days == 1 ? "day" : "days")."
      )
    }
  }

  private func grant(of list: WeiboList) async -> Capability.Answer {
    let call = WebCall.get(
      hosts.twin(list.path),
      query: [("access_token", keys.token), ("since_id", "0"), ("max_id", "0"), ("count", "1")])
    do throws(ConnectionProblem) {
      switch try await reading(call, counts: true) {
      case .success: return .able
      case .failure(let refusal):
        let code = WeiboCode(refusal)
        guard case .notGranted = code.meaning else { throw await problem(refusal) }
        return .unable("\(code.sentence) It is about \(list.name).")
      }
    } catch {
      return answer(to: error)
    }
  }

  private func answer(to problem: ConnectionProblem) -> Capability.Answer {
    problem.mayPass ? .unknown(problem.sentence) : .unable(problem.sentence)
  }

  /// Of two lists behind one ability the one that does not go says more.
  private func worse(
    _ first: Capability.Answer?, _ second: Capability.Answer
  ) -> Capability.Answer {
    guard let first, first != .able else { return second }
    return first
  }
}
