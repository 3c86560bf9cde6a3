import Foundation
import InboxDesk
import InboxInterface
import InboxModel
import InboxStore
import NcursesTerminal
import TerminalScreen

/// The inbox on the terminal: one thread waits, updates, draws, and hands work to three queues.
///
/// Reading has a queue of its own: who reads a store never waits, who writes may have to, and who
/// counts everything in it takes his time.
struct InboxLoop {
  private let terminal: Terminal
  private let editor: ExternalEditor
  private let runner: EffectRunner
  private let mailbox: Mailbox
  private let reading: EffectQueue
  private let writing: EffectQueue
  private let counting: EffectQueue
  private var watch: StoreWatch
  private var state: Interface
  /// The person has left; what they typed after that is for nobody.
  private var hasLeft = false
  private var isTerminalGone = false
  /// Effects for the queues, held back until the screen is drawn: it comes first.
  private var held: [Effect] = []
  /// Effects that were handed out, or are about to be, and are not answered yet.
  private var openReads = 0
  private var openWrites = 0
  /// A key set off one of them.
  private var awaitsAnswers = false

  /// Keys that wait for a report, and those after them.
  private var typedAhead: [Event] = []

  /// How long a key waits for what the key before it writes.
  private static let patience = Duration.seconds(1)

  init(
    _ terminal: Terminal, _ editor: ExternalEditor, _ runner: EffectRunner,
    preferences: Preferences
  ) {
    self.terminal = terminal
    self.editor = editor
    self.runner = runner
    mailbox = Mailbox()
    reading = EffectQueue("dafu.reading", runner, mailbox)
    writing = EffectQueue("dafu.writing", runner, mailbox)
    counting = EffectQueue("dafu.counting", runner, mailbox)
    watch = StoreWatch(of: runner.desk.store, now: .now)
    state = Interface(preferences: preferences, size: terminal.size, now: SystemClock.now)
  }

  /// Runs until the person leaves or the terminal is gone, and then until all that was asked for
  /// is in the store; returns what could not be kept.
  mutating func run() -> [Unkept] {
    showFirstScreen()
    while !hasLeft, !isTerminalGone {
      let isStoreReadable = wait()
      handle(news(isStoreReadable: isStoreReadable))
    }
    terminal.close()
    writing.finish()
    return mailbox.take().events.compactMap(Unkept.init)
  }

  /// Whole at its first appearance: nothing is drawn before the rows are there.
  private mutating func showFirstScreen() {
    let events = state.start().flatMap { runner.events(for: $0) }
    let rest = events.flatMap { update(&state, $0) }
    paint()
    carryOut(rest, isKeys: false)
    handOut()
  }

  /// Sleeps until something happens or is due; returns whether the store's folder has changed.
  private func wait() -> Bool {
    var descriptors = [terminal.fileDescriptor, mailbox.fileDescriptor, watch.fileDescriptor]
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var milliseconds = state.nextTick.milliseconds - SystemClock.now.milliseconds
    if let deadline = watch.deadline {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      milliseconds = min(milliseconds, Int64(left.rounded(.up)))
    }
    _ = poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: max(milliseconds, 0)))
    return descriptors[2].revents & Int16(POLLIN) != 0
  }

  /// Everything that happened since the last call: the clock first, and what earlier keys set off
  /// before later keys.
  private mutating func news(isStoreReadable: Bool) -> [Event] {
    var events: [Event] = [.ticked(SystemClock.now)] + takeAnswers()
    for event in terminal.events() {
      switch event {
      case .key(let key): events.append(.keyPressed(key))
      case .paste(let text): events.append(.pasted(text))
      case .resized(let size): events.append(.resized(size))
      case .focus: break
      case .hangUp: isTerminalGone = true
      }
    }
    if watch.hasChanged(isReadable: isStoreReadable, now: .now) { events.append(.storeChanged) }
    return events
  }

  private mutating func takeAnswers() -> [Event] {
    let answers = mailbox.take()
    openReads -= answers.reads
    openWrites -= answers.writes
    return answers.events
  }

  /// One screen for all of `events`.
  private mutating func handle(_ events: [Event]) {
    for event in events {
      if event.isInput {
        typedAhead.append(event)
        runTypedAhead()
      } else {
        carryOut(update(&state, event).coalesced, isKeys: false)
      }
    }
    runTypedAhead()
    paint()
    handOut()
  }

  /// Does what was typed, in order, up to a key that needs a report which is not there yet: a
  /// report may take seconds, and meanwhile the clock, the window and Ctrl-C go on.
  private mutating func runTypedAhead() {
    if let last = typedAhead.last, state.interrupts(last) { typedAhead = [last] }
    while !hasLeft, let event = typedAhead.first {
      if case .keyPressed(let key) = event, state.needsAnswer(key) { return }
      typedAhead.removeFirst()
      awaitAnswers()
      carryOut(update(&state, event).coalesced, isKeys: true)
    }
  }

  private mutating func handOut() {
    for effect in held {
      (effect.writes ? writing : effect.counts ? counting : reading).add(effect)
    }
    held = []
  }

  private mutating func carryOut(_ effects: [Effect], isKeys: Bool) {
    for effect in effects {
      switch effect {
      case .edit(let text):
        handOut()
        carryOut(update(&state, editor.edit(text, on: terminal)), isKeys: isKeys)
      case .suspend:
        // Who is stopped may be killed without ever going on.
        handOut()
        writing.finish()
        terminal.suspend()
        terminal.redrawAll()
      case .redraw: terminal.redrawAll()
      case .bell: terminal.bell()
      case .quit: hasLeft = true
      case .loadPage, .loadCounts, .loadDetail, .explain, .makeCode, .openMedia:
        held.append(effect)
        openReads += 1
        if isKeys { awaitsAnswers = true }
      case .makeReport, .findTurns: held.append(effect)
      case .saveDraft, .discardDraft, .queueReply, .claimAnswered, .noReplyNeeded, .snooze, .claim,
        .release, .mark, .undo:
        held.append(effect)
        openWrites += 1
        if isKeys, !effect.isAboutDraft { awaitsAnswers = true }
      }
    }
  }

  /// What a key sets off is done before the next key is looked at, however fast one types.
  ///
  /// `r` and a word is a reply with that word, and `x` twice settles two conversations; drafts
  /// change nothing that the next key could mean. Who reads never waits for others, so that a read
  /// is waited for; where another process keeps the store from being written for longer than
  /// anybody wants to wait, keys come first again.
  private mutating func awaitAnswers() {
    guard awaitsAnswers else { return }
    let deadline = ContinuousClock.now + InboxLoop.patience
    while openReads > 0 || openWrites > 0 {
      handOut()
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      guard openReads > 0 || left > 0 else { break }
      var descriptor = pollfd(fd: mailbox.fileDescriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&descriptor, 1, openReads > 0 ? -1 : Int32(left.rounded(.up)))
      for event in takeAnswers() { carryOut(update(&state, event).coalesced, isKeys: true) }
    }
    awaitsAnswers = false
  }

  private func paint() { terminal.paint(render(state, widths: .libc)) }
}

extension Event {
  /// The person did it; the rest happened.
  fileprivate var isInput: Bool {
    switch self {
    case .keyPressed, .pasted: true
    default: false
    }
  }
}

extension Effect {
  fileprivate var isAboutDraft: Bool {
    switch self {
    case .saveDraft, .discardDraft: true
    default: false
    }
  }
}
