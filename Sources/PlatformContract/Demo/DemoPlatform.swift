package import InboxModel

/// One account of the demo's invented brand, behind the contract that every real platform keeps.
///
/// People go on writing while one watches and react to what they are answered. What happens is a
/// function of the seed, the clock and the replies.
package struct DemoPlatform: PlatformConnection {
  package let account: AccountID
  private let world: DemoWorld
  /// What `DemoWeek` holds of this account lies before it: whoever has recorded the week begins
  /// to pull here.
  package let afterWeek: SyncCursor

  /// All accounts of the brand, going on where `week` stops.
  ///
  /// `pause` lets a moment pass, in milliseconds, before the platform answers a send.
  package static func accounts(
    after week: DemoWeek, clock: @escaping @Sendable () -> Moment,
    pause: @escaping @Sendable (_ milliseconds: Int64) async -> Void
  ) -> [DemoPlatform] {
    let world = DemoWorld(after: week, clock: clock, pause: pause)
    return DemoBrand.accounts.map { account in
      let held = week.messages.count { $0.conversation.account == account }
      return DemoPlatform(account: account, world: world, afterWeek: SyncCursor("\(held)"))
    }
  }

  package func pull(since cursor: SyncCursor?) async throws(ConnectionProblem) -> SyncPage {
    try await world.pull(account, since: cursor)
  }

  package func send(_ reply: OutgoingReply) async -> SendOutcome { await world.send(reply) }

  package func readBack(
    _ conversation: ConversationID
  ) async throws(ConnectionProblem) -> [Message] {
    await world.readBack(conversation)
  }

  package func probe() async -> [Capability] {
    Capability.Ability.allCases.map { ability in
      let kind: MessageKind? =
        switch ability {
        case .replyToComments: .comment
        case .replyToMentions: .mention
        case .replyToMessages: .message
        case .readComments, .readMentions, .readMessages, .readBack: nil
        }
      let reason = kind.flatMap { replyFacts($0).phoneOnly }
      return Capability(ability, reason.map { .unable($0) } ?? .able)
    }
  }
}
