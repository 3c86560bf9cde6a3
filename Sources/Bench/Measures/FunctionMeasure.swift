import InboxInterface
import InboxModel
import NcursesTerminal
import ReplyTracking
import TerminalScreen

/// The pure functions that every message or every key goes through, in this process, one thread.
struct FunctionMeasure {
  let workshop: Workshop

  func run() throws {
    measureMandarin()
    measureWorkingHours()
    measureDerivation()
    try measureFrames()
  }

  /// Runs `body` again and again for at least a second; nanoseconds for each of `count` things.
  private func nanoseconds(for count: Int, _ body: () -> Void) -> Double {
    let start = ContinuousClock.now
    var rounds = 0
    repeat {
      body()
      rounds += 1
    } while start.duration(to: .now) < .seconds(1)
    return start.duration(to: .now) / .nanoseconds(1) / Double(rounds * count)
  }

  private func measureMandarin() {
    var speaker = Speaker(random: SeededGenerator(seed: workshop.seed))
    let answers = (0..<20_000).map { _ in speaker.answer() }
    let check = MandarinCheck(MandarinSettings(ignoreWords: ["Dunk Low", "Air Max", "Zoom Fly"]))
    var mandarin = 0
    let time = nanoseconds(for: answers.count) {
      mandarin = answers.count { check.check($0).verdict == .mandarin }
    }
    let bytes = answers.reduce(0) { $0 + $1.utf8.count } / answers.count
    Figure(
      name: "Mandarin checks", value: 1e9 / time, unit: "replies/s", target: .atLeast(1_000_000),
      note: "\(bytes) bytes a reply, \(100 * mandarin / answers.count) % in Mandarin"
    ).printLine()
  }

  /// Working time between two instants at most a year apart, and the deadline of a target.
  private func measureWorkingHours() {
    guard let calendar = BenchRules.working.calendars.first else { return }
    let hours = WorkingHours(calendar)
    var random = SeededGenerator(seed: workshop.seed)
    let year: Range<Int64> = 0..<31_536_000
    let spans = (0..<100_000).map { _ in
      let from = ConversationPlanner.start.adding(seconds: .random(in: year, using: &random))
      return (from: from, to: from.adding(seconds: .random(in: year, using: &random)))
    }
    var worked: Int64 = 0
    let time = nanoseconds(for: spans.count) {
      worked = spans.reduce(0) { $0 + hours.seconds(from: $1.from, to: $1.to).seconds }
    }
    Figure(
      name: "working seconds of a span within a year", value: time, unit: "ns",
      target: .atMost(100),
      note: "\(worked / Int64(spans.count) / 3600) h a span"
    ).printLine()
    var due = 0
    let search = nanoseconds(for: spans.count) {
      due = spans.count { hours.deadline(from: $0.from, seconds: 7200) != nil }
    }
    Figure(
      name: "deadline of 2 h working", value: search, unit: "ns",
      note: due == spans.count ? "" : "\(spans.count - due) without one"
    ).printLine()
  }

  private func measureDerivation() {
    let messages = MessageLogGenerator(seed: workshop.seed, count: 50_000).messages()
    let conversations = Array(Dictionary(grouping: messages, by: \.conversation))
    let rules = CompiledRules(BenchRules.working)
    var turns = 0
    let time = nanoseconds(for: messages.count) {
      turns = 0
      for (conversation, messages) in conversations {
        turns += deriveTurns(of: conversation, messages: messages, events: [], rules: rules).count
      }
    }
    Figure(
      name: "turns derived", value: time, unit: "ns/message",
      note: "\(turns) turns of \(messages.count) messages in working hours"
    ).printLine()
  }

  /// What a key costs before ncurses: update, render, compare with the frame before.
  private func measureFrames() throws {
    let size = ScreenSize(columns: 200, rows: 50)
    var state = try interface(size)
    var frame = render(state, widths: .libc)
    var changed = 0
    let time = nanoseconds(for: 1) {
      _ = update(&state, .keyPressed(Key(.scalar("j"))))
      let next = render(state, widths: .libc)
      next.forEachChange(since: frame) { _, _, cells in changed += cells.count }
      frame = next
    }
    Figure(
      name: "update, render, compare 200×50", value: time / 1000, unit: "µs/key",
      note: "\(changed > 0 ? "" : "nothing changed")"
    ).printLine()
  }

  /// A list of 400 rows with the first selected, and `j` to move.
  private func interface(_ size: ScreenSize) throws -> Interface {
    let binding = KeymapFile.Binding(keys: "j", action: "move-down", line: 1)
    let section = KeymapFile.Section(screen: "inbox", line: 1, bindings: [binding])
    let keymap = try Keymap(layers: [KeymapFile(sections: [section])])
    var state = Interface(
      preferences: Preferences(seat: "anna", keymap: keymap, widths: .libc), size: size,
      now: ConversationPlanner.start.adding(seconds: 86_400))
    for effect in state.start() {
      guard case .loadPage(let request) = effect else { continue }
      let rows = MessageLogGenerator(seed: workshop.seed, count: 400).messages().map { message in
        var row = InboxRow(
          conversation: message.conversation, kind: message.kind, openedAt: message.at)
        row.authorName = message.authorName ?? ""
        row.text = message.text
        row.items = 1
        row.due = Due(at: message.at.adding(seconds: 7200), reason: .target)
        return row
      }
      _ = update(
        &state, .pageLoaded(Page(request: request, offset: 0, rows: rows, total: rows.count)))
    }
    return state
  }
}
