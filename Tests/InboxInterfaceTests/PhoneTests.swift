import InboxInterface
import InboxModel
import TerminalScreen
import Testing

/// Answering on the phone: the codes, the words, and marking it answered.
@Suite struct PhoneTests {
  /// The Meipai row, which can be answered on the phone alone.
  private static let phoneRow = 5

  private func session(
    columns: Int = 80, rows: Int = 24, row: Int = phoneRow, keys: String,
    change: (inout Preferences) -> Void = { _ in }
  ) throws -> Session {
    var session = try Session(columns: columns, rows: rows, change: change)
    for _ in 0..<row { try session.press("j") }
    try session.press(keys)
    return session
  }

  private func claims(_ session: Session) -> [ReplyRequest] {
    session.effects.compactMap { if case .claimAnswered(let request) = $0 { request } else { nil } }
  }

  @Test func theListSaysPhoneBeforeAnybodyWrites() throws {
    let session = try Session()
    #expect(session.frame.text.contains("phone"))
    var learned = try Session()
    let row = SampleInbox.waiting[0]
    #expect(!learned.frame.text(row: 1).hasSuffix("phone"))
    var ways = AnswerWays()
    ways.phoneOnlyAccounts = [row.conversation.account: [row.kind: "Weibo refused it."]]
    learned.send(.waysLearned(ways))
    #expect(learned.frame.text(row: 1).hasSuffix("phone"))
    try learned.press("<Enter>")
    #expect(learned.frame.text.contains("Weibo refused it."))
    try learned.press("r")
    #expect(learned.frame.text(row: 22).contains("Weibo refused it."))
  }

  @Test func thePostStandsThereBesideTheReason() throws {
    var session = try Session()
    let row = SampleInbox.waiting[0]
    var detail = SampleInbox.detail(of: row)
    detail.facts.phoneOnly = "Weibo refused it."
    detail.messages[0].postTitle = "新品上市"
    session.store.details[row.conversation] = detail
    try session.press("<Enter>")
    #expect(session.frame.text.contains("Weibo refused it."))
    #expect(session.frame.text.contains("on: "))
    let last = try #require(session.state.opened?.lines.last).stretches.map(\.text).joined()
    #expect(session.frame.text.contains(last))
    // Where there is room for one, it is the reason.
    session.send(.resized(ScreenSize(columns: 80, rows: 8)))
    #expect(session.frame.text.contains("Weibo refused it."))
    #expect(!session.frame.text.contains("on: "))
  }

  @Test func fromListAndConversationOneKeyLeadsThere() throws {
    #expect(try session(keys: "a").state.screen == .phone)
    #expect(try session(keys: "<Enter> a").state.screen == .phone)
    #expect(try session(row: 1, keys: "a").state.phone?.link == nil)
  }

  @Test func aReplyThatOnlyThePhoneCanGiveIsWrittenHereAndLeadsThere() throws {
    var session = try session(keys: "r")
    #expect(session.state.screen == .composer)
    #expect(session.frame.text(row: 22).contains("Meipai has no reply interface"))
    session.send(.pasted(SampleCodes.text))
    try session.press("<C-s>")
    #expect(session.state.screen == .phone)
    #expect(session.state.phone?.text == SampleCodes.text)
    // Nothing was queued, and Esc goes back to the words.
    #expect(session.effects.allSatisfy { if case .queueReply = $0 { false } else { true } })
    try session.press("<Esc>")
    #expect(session.state.screen == .composer)
    #expect(session.state.composer?.reply.text == SampleCodes.text)
  }

  @Test func whatIsNotMandarinIsAskedAboutOnceHereToo() throws {
    var session = try session(keys: "r")
    session.send(.pasted("We will look into it."))
    try session.press("<C-s>")
    #expect(session.state.question == .send(.notMandarin(.untranslated)))
    try session.press("y")
    #expect(session.state.screen == .phone)
  }

  @Test func bothCodesStandSideBySideWhereThereIsRoom() throws {
    var session = try session(columns: 200, rows: 60, keys: "r")
    session.send(.pasted(SampleCodes.text))
    try session.press("<C-s>")
    try expectGolden(session.frame, "phone-200x60")
  }

  @Test func oneAtATimeWhereThereIsNot() throws {
    var session = try session(keys: "r")
    session.send(.pasted(SampleCodes.text))
    try session.press("<C-s>")
    try expectGolden(session.frame, "phone-80x24")
    try session.press("<Tab>")
    try expectGolden(session.frame, "phone-text-80x24")
    try session.press("<Tab>")
    #expect(session.state.phone?.shown == .link)
  }

  @Test func inChineseWithoutColourTheCodeIsReversed() throws {
    var session = try session(keys: "a") {
      $0.interface = .simplifiedChinese
      $0.colors = .none
    }
    try expectGolden(session.frame, "phone-chinese-mono-80x24")
    try session.press("?")
    #expect(session.state.screen == .help)
  }

  @Test func aCodeThatHasNoRoomSaysHowMuchItNeedsAndTheWordsAreThere() throws {
    var session = try session(keys: "r")
    let text = String(repeating: "您好，已为您处理。", count: 15)
    session.send(.pasted(text))
    try session.press("<C-s> <Tab>")
    try expectGolden(session.frame, "phone-long-80x24")
    session.send(.resized(ScreenSize(columns: 80, rows: 43)))
    #expect(session.frame.text.contains("\u{2588}"))
  }

  @Test func whatNoCodeHoldsIsSaid() throws {
    var session = try Session()
    let row = SampleInbox.waiting[PhoneTests.phoneRow]
    var detail = SampleInbox.detail(of: row)
    detail.facts.limit = nil
    session.store.details[row.conversation] = detail
    for _ in 0..<PhoneTests.phoneRow { try session.press("j") }
    try session.press("r")
    session.send(.pasted(String(repeating: "好", count: 3000)))
    try session.press("<C-s> <Tab>")
    #expect(session.frame.text.contains("too long for a code"))
  }

  @Test(arguments: [(80, 24), (40, 10), (20, 4), (1, 1), (200, 60), (77, 43)])
  func atAnySizeTheAddressIsWholeOrTheCodeIs(columns: Int, rows: Int) throws {
    var session = try session(keys: "a")
    session.send(.resized(ScreenSize(columns: columns, rows: rows)))
    let lines = (0..<rows).map { session.frame.text(row: $0) }
    if columns >= 40, rows >= 10 { #expect(lines.contains(SampleCodes.link)) }
    // Half a code is worse than none.
    let code = lines.filter { $0.contains("\u{2588}") }.count
    #expect(code == 0 || code >= 14, "\(code) rows")
  }

  @Test func markingItAnsweredClaimsTheWords() throws {
    var session = try session(keys: "r")
    session.send(.pasted(SampleCodes.text))
    try session.press("<Tab>")
    session.type("Done.")
    try session.press("<C-s> m")
    let request = try #require(claims(session).first)
    #expect(claims(session).count == 1)
    #expect(request.conversation == SampleInbox.waiting[PhoneTests.phoneRow].conversation)
    #expect(request.text == SampleCodes.text && request.sourceText == "Done.")
    #expect(request.seat == "anna" && request.seen != nil && request.parent != nil)
    #expect(session.state.phone == nil && session.state.composer == nil)
    #expect(session.state.notice == .answeredOnPhone(.claimed))
    #expect(session.store.drafts.isEmpty)
    try session.press("u")
    #expect(session.state.notice == .undone(.answerElsewhere(message: "claimed:0")))
  }

  @Test func withoutWordsTheyAreAskedFor() throws {
    var session = try session(keys: "a m")
    #expect(claims(session).isEmpty)
    #expect(session.state.screen == .composer && session.state.notice == .claimNeedsText)
    session.send(.pasted(SampleCodes.text))
    try session.press("<C-s> m")
    #expect(claims(session).count == 1)
  }

  @Test func whatHappenedMeanwhileIsAskedAboutFirst() throws {
    var session = try session(keys: "r")
    session.send(.pasted(SampleCodes.text))
    try session.press("<C-s>")
    var detail = try #require(session.state.opened?.detail)
    var message = try #require(detail.messages.last)
    message.id = "later"
    message.at = session.state.now
    detail.messages.append(message)
    session.store.details[detail.row.conversation] = detail
    session.send(.detailLoaded(detail))
    #expect(session.frame.text.contains("NEW: the user wrote"))
    try session.press("m")
    #expect(session.state.question == .claim([.wrote(1)]))
    try session.press("n")
    #expect(claims(session).isEmpty && session.state.screen == .phone)
    try session.press("m y")
    #expect(claims(session).count == 1)
  }

  @Test func aClaimThatFailedCanBeMadeAgain() throws {
    var session = try session(keys: "r")
    session.send(.pasted(SampleCodes.text))
    try session.press("<C-s>")
    session.store.failure = "The store is busy"
    try session.press("m")
    #expect(session.state.notice == .failed("The store is busy") && session.state.phone != nil)
    try session.press("m")
    #expect(session.state.phone == nil && claims(session).count == 2)
  }

  @Test func aCodeThatComesAfterTheScreenWasLeftIsDropped() throws {
    var session = try session(keys: "a q")
    #expect(session.state.phone == nil)
    session.send(.codeMade(text: SampleCodes.link, SampleCodes.code(SampleCodes.link)))
    #expect(session.state.phone == nil)
  }
}
