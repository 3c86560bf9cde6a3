import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import Testing
import TestSupport

/// What is kept up step by step is what a recomputation makes of the facts.
struct UpkeepTests {
  private let rules: Rules = {
    var calendar = WorkCalendar(name: "office", zone: .shanghai)
    calendar.hours = Array(repeating: [DayInterval(open: 32_400, close: 64_800)], count: 7)
    calendar.holidays = .china
    var policy = Policy(name: "all")
    policy.calendar = "office"
    policy.firstResponse = Span(seconds: 3600, clock: .working)
    policy.nextResponse = Span(seconds: 1800, clock: .working)
    policy.warnBefore = Span(seconds: 900, clock: .working)
    return Rules(
      policies: [policy], calendars: [calendar], kol: KOLRule(followers: 1000), episodeGap: 7200,
      replyWindows: [Rules.Channel(platform: .wechat, kind: .message): 7200])
  }()

  @Test func whateverHappensTheTurnsAreThoseOfARecomputation() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    let shop = try TemporaryStore(rules: rules)
    for round in 0..<15 {
      let inbox = RandomInbox(account: "a\(round)", &random)
      var hand = RandomHand(desk: shop.desk, inbox: inbox)
      for batch in inbox.batches(&random) {
        let storedAt = hand.tick()
        try shop.desk.record(batch, storedAt: storedAt)
        // What is derived of the batch is looked at before anything else is.
        #expect(try shop.desk.verify().differing == 0, "seed \(seed), round \(round)")
        for _ in 0..<Int.random(in: 0...5, using: &random) { try hand.act(&random) }
      }
      let checked = try shop.desk.verify()
      #expect(checked.differing == 0, "seed \(seed), round \(round), \(checked.examples)")
      guard checked.differing == 0 else { return }
    }
    #expect(try shop.desk.recompute().differing == 0, "seed \(seed)")
  }

  @Test func whatIsNotSaidToHaveChangedStoodAsItStandsToday() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    for round in 0..<6 {
      let shop = try TemporaryStore(rules: rules)
      let inbox = RandomInbox(account: "a", &random)
      var hand = RandomHand(desk: shop.desk, inbox: inbox)
      for batch in inbox.batches(&random) {
        try shop.desk.record(batch, storedAt: hand.tick())
        for _ in 0..<6 { try hand.act(&random) }
      }
      let end = hand.tick()
      let today = try inbox.threads.map { try shop.store.turns(of: $0) }
      for _ in 0..<12 {
        let moment = end.adding(seconds: -Int64.random(in: 0..<90, using: &random))
        let asOf = Bool.random(using: &random) ? moment : after(30_000)
        try shop.store.snapshot { transaction in
          for knownAt in [nil, moment] {
            let past = try PastInbox(shop.desk, in: transaction, asOf: asOf, knownAt: knownAt)
            let changed = try past.changedSince()
            for (thread, turns) in zip(inbox.threads, today)
            where changed?.contains(thread) == false {
              let place: Comment =
                "seed \(seed), round \(round), \(thread) at \(asOf), known \(knownAt != nil)"
              #expect(try past.turns(of: thread) == turns, place)
            }
          }
        }
      }
    }
  }

  @Test func theSameMessagesInTwoOrdersMakeTheSameTurns() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    let shops = try [TemporaryStore(rules: rules), TemporaryStore(rules: rules)]
    for round in 0..<15 {
      let inbox = RandomInbox(account: "a\(round)", &random)
      for shop in shops {
        for (index, batch) in inbox.batches(&random).enumerated() {
          try shop.desk.record(batch, storedAt: after(90_000 + Int64(index)))
        }
      }
      let seen = inbox.records.randomElement(using: &random)
      for shop in shops {
        guard let seen, try shop.store.row(of: seen.conversation) != nil else { continue }
        try shop.desk.noReplyNeeded(
          seen.conversation, through: seen.position, by: "li", now: after(100_000))
      }
      for thread in inbox.threads {
        let place: Comment = "seed \(seed), round \(round), \(thread)"
        #expect(
          try shops[0].store.messages(of: thread) == shops[1].store.messages(of: thread), place)
        #expect(try shops[0].store.turns(of: thread) == shops[1].store.turns(of: thread), place)
      }
    }
  }
}

/// A seat and a sender that do one thing or another.
private struct RandomHand {
  let desk: Desk
  let inbox: RandomInbox
  private var clock: Int64 = 40_000

  init(desk: Desk, inbox: RandomInbox) {
    self.desk = desk
    self.inbox = inbox
  }

  /// The next moment; now and then it is the same one again.
  mutating func tick() -> Moment {
    clock += clock % 3
    clock += 1
    return after(clock)
  }

  mutating func act(_ random: inout SeededNumbers) throws {
    let now = tick()
    let seat = Bool.random(using: &random) ? "li" : "wu"
    guard let message = inbox.records.randomElement(using: &random),
      try desk.store.row(of: message.conversation) != nil
    else { return }
    let thread = message.conversation
    let soon = now.adding(seconds: Int64.random(in: 1..<100, using: &random))
    switch Int.random(in: 0..<18, using: &random) {
    case 0, 1: try desk.noReplyNeeded(thread, through: message.position, by: seat, now: now)
    case 2: try desk.snooze(thread, until: soon, by: seat, now: now)
    case 3: try desk.claim(thread, until: soon, by: seat, now: now)
    case 4: try desk.release(thread, by: seat, now: now)
    case 5, 6: _ = try desk.undo(by: seat, now: now)
    case 7:
      let request = ReplyRequest(
        conversation: thread, parent: message.id, text: "您好", seat: seat, hold: 0)
      _ = try desk.queueReply(request, now: now)
    case 8, 9:
      guard let reply = try desk.nextToSend(now: now) else { return }
      let outcomes: [SendOutcome?] = [
        .sent(id: "s-\(reply.key)", at: now), .failed(reason: "No.", retry: false),
        .failed(reason: "Busy.", retry: true), .unknown(reason: "No answer."), nil,
      ]
      guard let outcome = outcomes.randomElement(using: &random) ?? nil else { return }
      try desk.finish(reply.key, outcome, now: now)
    case 10:
      guard let reply = try desk.store.outbox(in: .failed).randomElement(using: &random) else {
        return
      }
      if Bool.random(using: &random) {
        try desk.resend(reply.key, by: seat, now: now)
      } else {
        try desk.cancelReply(reply.key, by: seat, now: now)
      }
    case 11: try desk.spam(thread, Bool.random(using: &random), by: seat, now: now)
    case 12: _ = try? desk.block(thread, Bool.random(using: &random), by: seat, now: now)
    case 13, 14:
      // Refused where it makes no sense, and then nothing is changed.
      guard let other = inbox.threads.randomElement(using: &random) else { return }
      _ = try? desk.merge(thread, into: other, by: seat, now: now)
    case 15: _ = try? desk.unmerge(thread, by: seat, now: now)
    case 16: _ = try? desk.answerPrivately(thread, by: seat, now: now)
    default: try desk.recoverAfterCrash(before: now)
    }
  }
}
