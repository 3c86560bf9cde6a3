import InboxModel

/// Decides when the lines of a story were said, so that it stands as it should at `now`.
struct StoryTimes {
  var now: Moment

  /// One time a line, ascending, all before `now`.
  func times(of story: Story, on shelf: Shelf, random: inout SeededRandom) -> [Moment] {
    guard shelf.spread != .beforeConnection else {
      let opening = dayTime(daysAgo: 16...52, random: &random)
      return walk(story, on: shelf, from: opening, random: &random)
    }
    guard let waitingFrom = story.waitingFrom, story.wait != .dismissed else {
      return past(story, on: shelf, random: &random)
    }
    let loose = walk(story, on: shelf, from: now, random: &random)
    let age = waitingAge(of: story, from: waitingFrom, on: shelf, random: &random)
    let anchor: Int
    if case .windowCloses = story.wait {
      anchor = story.lines.count - 1
    } else {
      anchor = waitingFrom
    }
    let shift = now.adding(seconds: -age).milliseconds - loose[anchor].milliseconds
    let placed = loose.map { Moment(milliseconds: $0.milliseconds + shift) }
    return squeezed(placed, after: anchor)
  }

  /// A story that is over: it happened on some day of the week, at an hour when people write.
  private func past(_ story: Story, on shelf: Shelf, random: inout SeededRandom) -> [Moment] {
    if shelf.spread == .burst {
      let opening = now.adding(seconds: -random.number(in: 14 * 60...112 * 60))
      return squeezed(walk(story, on: shelf, from: opening, random: &random), after: 0)
    }
    let target = DemoTarget(shelf: shelf, author: story.author, isFirst: true)
    let mustMissWorkingTime =
      target.span.clock == .working && story.lines.contains { $0.pace == .late }
    var opening = dayTime(daysAgo: 0...6, random: &random)
    for _ in 0..<200 where mustMissWorkingTime && !isWorkMorning(opening) {
      opening = dayTime(daysAgo: 0...6, random: &random)
    }
    var times = walk(story, on: shelf, from: opening, random: &random)
    while let last = times.last, last > now.adding(seconds: -120) {
      times = times.map { $0.adding(seconds: -86_400) }
    }
    return times
  }

  /// How long before `now` the part that waits was opened, in seconds.
  private func waitingAge(
    of story: Story, from waitingFrom: Int, on shelf: Shelf, random: inout SeededRandom
  ) -> Int64 {
    let target = DemoTarget(shelf: shelf, author: story.author, isFirst: waitingFrom == 0)
    let seconds = target.span.seconds
    switch story.wait {
    case .overdue(let minutes):
      return seconds + minutes * 60 + random.number(in: 0...50)
    case .dueSoon:
      return seconds - random.number(in: 180...max(180, target.warnBefore - 120))
    case .windowCloses(let minutes):
      return 48 * 3600 - minutes * 60 - random.number(in: 0...50)
    case .patient, .dismissed, .snoozed, .claimed:
      return random.number(in: 60...max(60, seconds - target.warnBefore - 300))
    }
  }

  /// The lines one after the other, each at a believable distance from the one before.
  private func walk(
    _ story: Story, on shelf: Shelf, from opening: Moment, random: inout SeededRandom
  ) -> [Moment] {
    let target = DemoTarget(shelf: shelf, author: story.author, isFirst: true)
    var at = opening
    return story.lines.enumerated().map { index, line in
      guard index > 0 else { return at }
      let wasPerson = story.lines[index - 1].speaker == .person
      switch line.speaker {
      case .machine: at = at.adding(seconds: random.number(in: 1...2))
      case .person where wasPerson: at = at.adding(seconds: random.number(in: 12...95))
      case .person:
        let pause: ClosedRange<Int64> = shelf.kind == .message ? 25...480 : 240...4_000
        at = at.adding(seconds: random.number(in: pause))
      case .seat, .phone:
        at = at.adding(seconds: replyDelay(line, target: target, shelf: shelf, random: &random))
        if shelf.spread != .burst { at = whenAwake(at, random: &random) }
      }
      return Moment(milliseconds: at.milliseconds + random.number(in: 0...999))
    }
  }

  private func replyDelay(
    _ line: Line, target: DemoTarget, shelf: Shelf, random: inout SeededRandom
  ) -> Int64 {
    if shelf.spread == .burst { return random.number(in: 50...700) }
    if line.pace == .prompt {
      return random.number(in: 90...min(target.span.seconds * 7 / 10, 2_700))
    }
    switch target.span.clock {
    // From a morning on, this is well over two hours of work later, lunch break and all.
    case .working: return random.number(in: 16_500...32_000)
    case .wall: return target.span.seconds + random.number(in: 1_500...14_000)
    }
  }

  /// An hour at which people write, so many days ago, before `now`.
  private func dayTime(daysAgo: ClosedRange<Int64>, random: inout SeededRandom) -> Moment {
    // People write a lot at noon and in the evening, hardly at four in the morning.
    let weights: [Int64] = [
      3, 2, 1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 12, 9, 8, 8, 8, 9, 9, 11, 13, 13, 10, 6,
    ]
    let hour = Int64(random.index(weights: weights))
    let day = Int64(Zone.shanghai.local(now).date.dayNumber) - random.number(in: daysAgo)
    let second = hour * 3600 + random.number(in: 0...3_599)
    let at = Zone.shanghai.moment(CivilDate(dayNumber: Int(day)), second: Int(second))
    return at < now ? at : at.adding(seconds: -86_400)
  }

  private func isWorkMorning(_ at: Moment) -> Bool {
    let local = Zone.shanghai.local(at)
    return local.date.weekday < 5 && (9 * 3600..<12 * 3600).contains(local.second)
  }

  /// Nobody of the brand answers between half past ten at night and nine in the morning.
  private func whenAwake(_ at: Moment, random: inout SeededRandom) -> Moment {
    let local = Zone.shanghai.local(at)
    let opens = 9 * 3600
    guard local.second < opens || local.second > 22 * 3600 + 1800 else { return at }
    let date = local.second < opens ? local.date : local.date.adding(days: 1)
    let second = opens + Int(random.number(in: 60...2_400))
    return Zone.shanghai.moment(date, second: second)
  }

  /// The times after `anchor` drawn together where they would lie after `now`.
  private func squeezed(_ times: [Moment], after anchor: Int) -> [Moment] {
    guard let last = times.last, last > now.adding(seconds: -20) else { return times }
    let start = times[anchor].milliseconds
    let room = now.milliseconds - start
    let steps = Int64(times.count - anchor)
    return times.enumerated().map { index, at in
      index <= anchor
        ? at : Moment(milliseconds: start + room * Int64(index - anchor) / (steps + 1))
    }
  }
}
