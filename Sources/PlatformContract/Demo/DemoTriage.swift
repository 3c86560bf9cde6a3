import InboxModel

/// What a colleague did to one conversation of the demo week instead of answering it.
struct DemoTriage: Sendable {
  var conversation: ConversationID
  var at: Moment
  var seat: String
  var action: TriageEvent.Action

  /// Nil where nobody did anything.
  init?(_ story: Story, _ told: StoryMessages, now: Moment, random: inout SeededRandom) {
    guard let last = told.messages.last else { return nil }
    conversation = told.conversation
    seat = DemoBrand.Seat.shanghai[random.index(weights: [50, 50])]
    let latest = now.adding(seconds: -1)
    at = min(last.at.adding(seconds: random.number(in: 40...400)), latest)
    switch story.wait {
    case .dismissed: action = .noReplyNeeded(through: last.position)
    case .snoozed: action = .snooze(until: now.adding(seconds: random.number(in: 9_000...20_000)))
    case .claimed:
      at = min(max(last.at, now.adding(seconds: -240)), latest)
      action = .claim(until: now.adding(seconds: 25 * 60))
    case .patient, .overdue, .dueSoon, .windowCloses: return nil
    }
  }
}
