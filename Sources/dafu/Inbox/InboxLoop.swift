import Foundation
import InboxDesk
import InboxInterface
import InboxModel
import InboxStore
import NcursesTerminal
import TerminalScreen

/// The inbox on the terminal: one thread waits, updates, draws, and hands work to two queues.
///
/// Reading has a queue of its own: who reads a store never waits, who writes may have to.
struct InboxLoop {
  private let terminal: Terminal
  private let editor: ExternalEditor
  private let runner: EffectRunner
  private let mailbox: Mailbox
  private let reading: EffectQueue
  private let writing: EffectQueue
  private var watch: StoreWatch
  private var state: Interface
  private var hasEnded = false

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
    watch = StoreWatch(of: runner.desk.store, now: .now)
    state = Interface(preferences: preferences, size: terminal.size, now: SystemClock.now)
  }

  /// Runs until the person leaves or the terminal is gone, and then until all that was asked for
  /// is in the store; returns what could not be kept.
  mutating func run() -> [Unkept] {
    showFirstScreen()
    while !hasEnded {
      let isStoreReadable = wait()
      handle(news(isStoreReadable: isStoreReadable))
    }
    terminal.close()
    writing.finish()
    return mailbox.take().compactMap(Unkept.init)
  }

  /// Whole at its first appearance: nothing is drawn before the rows are there.
  private mutating func showFirstScreen() {
    var effects = state.start()
    while !effects.isEmpty {
      let events = effects.flatMap { runner.events(for: $0) }
      effects = events.flatMap { update(&state, $0) }
    }
    paint()
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

  /// Everything that happened since the last call, the clock first.
  private mutating func news(isStoreReadable: Bool) -> [Event] {
    var events: [Event] = [.ticked(SystemClock.now)]
    for event in terminal.events() {
      switch event {
      case .key(let key): events.append(.keyPressed(key))
      case .paste(let text): events.append(.pasted(text))
      case .resized(let size): events.append(.resized(size))
      case .focus: break
      case .hangUp: hasEnded = true
      }
    }
    events += mailbox.take()
    if watch.hasChanged(isReadable: isStoreReadable, now: .now) { events.append(.storeChanged) }
    return events
  }

  /// One screen for all of `events`, drawn before the work that follows from them.
  private mutating func handle(_ events: [Event]) {
    let effects = events.flatMap { update(&state, $0) }.coalesced
    if effects.contains(.redraw) { terminal.redrawAll() }
    paint()
    writing.add(effects.filter(\.writes))
    reading.add(effects.filter(\.reads))
    for effect in effects {
      switch effect {
      case .edit(let text): handle([editor.edit(text, on: terminal), .ticked(SystemClock.now)])
      case .suspend:
        terminal.suspend()
        terminal.redrawAll()
        paint()
      case .bell: terminal.bell()
      case .quit: hasEnded = true
      default: break
      }
    }
  }

  private func paint() { terminal.paint(render(state, widths: .libc)) }
}

/// Something that the person asked for and that could not be put into the store.
struct Unkept {
  let effect: Effect
  let reason: String

  init?(_ event: Event) {
    guard case .failed(let effect, let reason) = event, effect.writes else { return nil }
    self.effect = effect
    self.reason = reason
  }

  /// With the text, which would be lost otherwise.
  var sentence: String {
    switch effect {
    case .saveDraft(let draft):
      "\(reason); the draft for \(draft.conversation) was:\n\(draft.text)"
    case .queueReply(let request):
      "\(reason); the reply to \(request.conversation) was not queued:\n\(request.text)"
    default: reason
    }
  }
}
