package import InboxModel

/// An invented brand's last seven days on all five platforms, and some weeks before its accounts
/// were connected: what `dafu demo` opens with.
///
/// A function of `now` and `seed` alone. At whatever hour it is opened, by `DemoWeek.rules` at
/// least eight conversations are overdue, five due soon and thirty wait for later, a WeChat
/// window closes within three hours, and a KOL waits.
package struct DemoWeek: Sendable {
  /// In the order of their times.
  package let messages: [Message]
  /// What seats did to conversations apart from answering them, in the order of their times.
  package let events: [TriageEvent]
  /// Conversations whose next reply meets an obstacle.
  let obstacles: [ConversationID: Story.Obstacle]
  /// Goes on handing out people and ids where the week stopped.
  let identities: DemoIdentities
  package let now: Moment
  let seed: UInt64
  private let begun: [ConversationID: Line]

  package init(now: Moment, seed: UInt64) {
    var identities = DemoIdentities(seed: seed)
    var messages: [Message] = []
    var obstacles: [ConversationID: Story.Obstacle] = [:]
    var begun: [ConversationID: Line] = [:]
    var triage: [DemoTriage] = []
    let clock = StoryTimes(now: now)
    for shelf in Shelf.week {
      for (index, story) in shelf.stories.enumerated() {
        var random = SeededRandom(seed: seed, for: "\(shelf.name) \(index)")
        let times = clock.times(of: story, on: shelf, random: &random)
        let told = StoryMessages(
          story, on: shelf, at: times, identities: &identities, random: &random)
        messages += told.messages
        obstacles[told.conversation] = story.obstacle
        begun[told.conversation] = story.draft
        if let one = DemoTriage(story, told, now: now, random: &random) { triage.append(one) }
      }
    }
    self.messages = messages.sorted { $0.position < $1.position }
    events = triage.sorted { ($0.at, $0.conversation) < ($1.at, $1.conversation) }.enumerated()
      .map { index, one in
        TriageEvent(
          id: Int64(index + 1), conversation: one.conversation, at: one.at, seat: one.seat,
          action: one.action)
      }
    self.obstacles = obstacles
    self.begun = begun
    self.identities = identities
    self.now = now
    self.seed = seed
  }

  package static func messages(now: Moment, seed: UInt64) -> [Message] {
    DemoWeek(now: now, seed: seed).messages
  }

  /// Replies that `seat` had begun before the demo was opened.
  package func drafts(seat: String) -> [Draft] {
    begun.keys.sorted().compactMap { conversation in
      begun[conversation].map {
        Draft(
          conversation: conversation, seat: seat, text: $0.text, sourceText: $0.english,
          savedAt: now.adding(seconds: -95))
      }
    }
  }
}
