package import InboxModel
import PlatformContract

/// What the account may do, found out by calls that change nothing.
extension WechatConnection {
  package func probe() async -> [Capability] {
    let comments = await commentAnswer()
    return [
      Capability(.readMessages, door == nil ? .unable(WechatSetup.needsToken) : .able),
      Capability(.replyToMessages, await messageAnswer()),
      Capability(.readComments, comments),
      Capability(.replyToComments, comments),
      Capability(.readMentions, .unable("WeChat has no mentions of an account.")),
      Capability(.replyToMentions, .unable("WeChat has no mentions of an account.")),
      Capability(.readBack, await logAnswer()),
    ]
  }

  /// Says "is typing" to a person who does not exist: nobody sees it, and an account that may not
  /// answer is refused for its class and not for the person.
  private func messageAnswer() async -> Capability.Answer {
    if let settled { return .unable(settled) }
    do throws(WechatProblem) {
      _ = try await caller.call(
        "/cgi-bin/message/custom/typing", ["touser": "dafu-probe", "command": "Typing"])
    } catch .refused(let refusal) where refusal.isOfAccountClass {
      let reason = refusal.sentence(refusal.ofCustomSend.sentence)
      lessons.learn(phoneOnly: reason)
      return .unable(reason)
    } catch .refused(let refusal) where [40003, 43004, 45080, 45081].contains(refusal.code) {
      // The person was looked up, so the account may.
    } catch {
      return Self.unknown(error, surroundings.clock())
    }
    return await quotaAnswer()
  }

  /// The day's quota of customer-service messages: an account of another class has none.
  private func quotaAnswer() async -> Capability.Answer {
    do throws(WechatProblem) {
      let answer = try await caller.call(
        "/cgi-bin/openapi/quota/get", ["cgi_path": "/cgi-bin/message/custom/send"])
      guard answer["quota"]["daily_limit"].integer != 0 else {
        return phoneOnly(WechatRefusal.onThePhone + ".")
      }
    } catch .refused(let refusal) where refusal.code == 76022 {
      return phoneOnly(refusal.sentence(WechatRefusal.onThePhone))
    } catch {
      surroundings.log("The quota of customer-service messages cannot be read.")
    }
    // What a refused reply taught stands until one is lessons.
    return lessons.phoneOnly.map { .unable($0) } ?? .able
  }

  private func phoneOnly(_ reason: String) -> Capability.Answer {
    lessons.learn(phoneOnly: reason)
    return .unable(reason)
  }

  /// Asks for the comments of an article that does not exist.
  private func commentAnswer() async -> Capability.Answer {
    do throws(WechatProblem) {
      _ = try await commentPage(WechatArticle(dataID: 1, index: 0), begin: 0)
      return .able
    } catch .refused(let refusal) where [88000, 48001, 48004].contains(refusal.code) {
      return .unable(refusal.sentence(Self.without(refusal)))
    } catch .refused(let refusal) where refusal.code == 88001 {
      return .able
    } catch {
      return Self.unknown(error, surroundings.clock())
    }
  }

  static func unknown(_ problem: WechatProblem, _ now: Moment) -> Capability.Answer {
    switch problem.whileReading(now) {
    case .unable(let sentence): .unable(sentence)
    case .unreachable(let sentence), .needsLogin(let sentence), .malformed(let sentence),
      .rateLimited(let sentence, _):
      .unknown(sentence)
    }
  }

  private func logAnswer() async -> Capability.Answer {
    let now = surroundings.clock()
    do throws(WechatProblem) {
      _ = try await ChatLog.page(caller, from: now.seconds - 60, to: now.seconds, msgid: 1)
      return .unknown(ChatLog.maybe)
    } catch .refused(let refusal) where refusal.hasNoChatLog {
      return .unable(refusal.sentence(ChatLog.none))
    } catch {
      return Self.unknown(error, now)
    }
  }
}
