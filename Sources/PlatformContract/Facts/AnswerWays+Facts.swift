package import InboxModel

extension AnswerWays {
  /// What holds for every account of the platforms that dafu knows by heart.
  package static let ofPlatforms: AnswerWays = {
    var ways = AnswerWays()
    for platform in Platform.builtIn {
      for kind in MessageKind.allCases {
        ways.phoneOnlyChannels[Rules.Channel(platform: platform, kind: kind)] =
          PlatformFacts.replyFacts(platform: platform, kind: kind).phoneOnly
      }
    }
    return ways
  }()

  /// What is known about answering one kind of message of one account.
  package func replyFacts(_ account: AccountID, _ kind: MessageKind) -> ReplyFacts {
    var facts = PlatformFacts.replyFacts(platform: account.platform, kind: kind)
    facts.phoneOnly = phoneOnly(account, kind)
    return facts
  }
}
