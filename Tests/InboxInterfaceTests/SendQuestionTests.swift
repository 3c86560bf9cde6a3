import InboxInterface
import InboxModel
import Keymaps
import TerminalScreen
import Testing

/// A reply that should not go out without a second look asks, once for each text.
@Suite struct SendQuestionTests {
  private let id = SampleInbox.waiting[1].conversation

  private func composer(_ text: String) throws -> Session {
    var session = try Session()
    session.store.details[id] = SampleInbox.detail(of: SampleInbox.waiting[1])
    try session.press("j r")
    session.send(.pasted(text))
    return session
  }

  private func queued(_ session: Session) -> Int {
    session.effects.count { if case .queueReply = $0 { true } else { false } }
  }

  private func message(_ number: Int, _ direction: Direction, author: String? = nil) -> Message {
    Message(
      conversation: id, id: "c1-\(number)", direction: direction, text: "还在吗",
      at: SampleInbox.now.adding(seconds: Int64(number)), author: author)
  }

  @Test(
    arguments: [
      ("Your order ships this afternoon, thank you for waiting.", MandarinVerdict.untranslated),
      (
        "谢谢！Your order ships this afternoon from our warehouse.",
        .partly
      ),
    ])
  func aReplyThatIsNotMandarinAsks(text: String, verdict: MandarinVerdict) throws {
    var session = try composer(text)
    #expect(session.state.composer?.verdict == verdict)
    try session.press("<C-s>")
    #expect(session.state.question == .send(.notMandarin(verdict)))
    #expect(queued(session) == 0)
    try session.press("n")
    #expect(session.state.question == nil && session.state.composer?.reply.text == text)
    try session.press("<C-s>")
    #expect(session.state.question == .send(.notMandarin(verdict)))
    try session.press("y")
    #expect(queued(session) == 1 && session.state.composer == nil)
  }

  @Test func itAsksOnceAndAgainWhenTheTextHasChanged() throws {
    var session = try composer("Your order ships this afternoon, thank you.")
    session.store.failure = "the store is locked"
    try session.press("<C-s> y")
    #expect(session.state.composer != nil)
    session.store.failure = "the store is locked"
    try session.press("<C-s>")
    #expect(session.state.question == nil && queued(session) == 2)
    session.type("!")
    try session.press("<C-s>")
    #expect(session.state.question == .send(.notMandarin(.untranslated)))
  }

  @Test func whatNeedsNoTranslationAsksNothing() throws {
    for text in ["亲，今天下午发货。", "👍👍", "SF1234567890"] {
      var session = try composer(text)
      try session.press("<C-s>")
      #expect(session.state.question == nil && queued(session) == 1, "\(text)")
    }
  }

  @Test func whoWroteMeanwhileIsToldBeforeItGoesOut() throws {
    var session = try composer("亲，今天下午发货。")
    session.store.details[id]?.messages.append(message(2, .inbound))
    session.send(.storeChanged)
    try session.press("<C-s>")
    #expect(session.state.question == .send(.stale, [.wrote(1)]))
    try session.press("n <C-s>")
    #expect(session.state.question == .send(.stale, [.wrote(1)]))
    try session.press("y")
    #expect(queued(session) == 1)
  }

  @Test func whoAnsweredMeanwhileIsTold() throws {
    var session = try composer("亲，今天下午发货。")
    session.store.details[id]?.messages.append(message(2, .outbound, author: "li"))
    session.store.details[id]?.outbox.append(
      OutboxReply(
        key: "k9", conversation: id, parent: nil, text: "在", sourceText: nil, seat: "wang",
        queuedAt: SampleInbox.now, sendAfter: SampleInbox.now))
    session.send(.storeChanged)
    try session.press("<C-s>")
    #expect(
      session.state.question == .send(.stale, [.answered(by: "li"), .queued(by: "wang")]))
  }

  @Test func ownAndAutomaticRepliesAreNoNews() throws {
    var session = try composer("亲，今天下午发货。")
    var automatic = message(3, .outbound, author: "outside")
    automatic.isAutomatic = true
    session.store.details[id]?.messages += [message(2, .outbound, author: "anna"), automatic]
    session.send(.storeChanged)
    try session.press("<C-s>")
    #expect(session.state.question == nil && queued(session) == 1)
  }

  @Test func newsThatCameWhileTheQuestionStoodIsAskedAboutToo() throws {
    var session = try composer("亲，今天下午发货。")
    session.store.details[id]?.messages.append(message(2, .inbound))
    session.send(.storeChanged)
    try session.press("<C-s>")
    session.store.details[id]?.messages.append(message(3, .inbound))
    session.send(.storeChanged)
    try session.press("y")
    #expect(session.state.question == .send(.stale, [.wrote(2)]))
    try session.press("y")
    #expect(queued(session) == 1)
  }

  @Test func newsAfterAnAnsweredQuestionIsAskedAboutAgain() throws {
    var session = try composer("亲，今天下午发货。")
    session.store.details[id]?.messages.append(message(2, .inbound))
    session.send(.storeChanged)
    session.store.failure = "somebody wrote at this very moment"
    try session.press("<C-s> y")
    #expect(queued(session) == 1 && session.state.composer != nil)
    session.store.details[id]?.messages.append(message(3, .inbound))
    session.send(.storeChanged)
    try session.press("<C-s>")
    #expect(session.state.question == .send(.stale, [.wrote(1)]))
  }

  @Test func bothQuestionsAreAskedOneAfterTheOther() throws {
    var session = try composer("Your order ships this afternoon, thank you.")
    session.store.details[id]?.messages.append(message(2, .inbound))
    session.send(.storeChanged)
    try session.press("<C-s>")
    #expect(session.state.question == .send(.stale, [.wrote(1)]))
    try session.press("y")
    #expect(session.state.question == .send(.notMandarin(.untranslated)))
    try session.press("y")
    #expect(queued(session) == 1)
  }

  @Test(arguments: [Keymaps.default, Keymaps.vim])
  func theKeyThatOpenedAQuestionNeverAnswersIt(keymap: String) throws {
    let keymap = try Keymap(layers: [keymapFile(keymap)])
    for action in [Action.sendReply, .discardDraft] {
      for keys in keymap.keys(for: action, on: .composer) {
        #expect(keymap.meaning(of: keys, on: .question) == .nothing, "\(notation(of: keys))")
      }
    }
    for answer in [Action.answerYes, .answerNo] {
      #expect(!keymap.keys(for: answer, on: .question).isEmpty)
    }
  }

  @Test func otherKeysLeaveTheQuestionStanding() throws {
    var session = try composer("Your order ships this afternoon, thank you.")
    try session.press("<C-s>")
    for keys in ["<C-s>", "<Enter>", "<A-Enter>", "<Space>", "a", "Y", "5", "<Tab>", "x", "q"] {
      try session.press(keys)
      #expect(session.state.question != nil, "\(keys)")
    }
    session.send(.pasted("y"))
    #expect(session.state.question != nil && queued(session) == 0)
    try session.press("<Esc>")
    #expect(session.state.question == nil && session.state.composer != nil)
  }
}
