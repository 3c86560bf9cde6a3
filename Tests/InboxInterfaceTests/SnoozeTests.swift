import InboxModel
import TerminalScreen
import Testing

@testable import InboxInterface

@Suite struct SnoozeTests {
  // 10:00 on Tuesday 2026-11-24 in Shanghai.
  private func read(_ text: String) -> Moment? {
    snoozeTime(text, now: SampleInbox.now, zone: .shanghai)
  }

  @Test(
    arguments: [
      ("2h", "2026-11-24T12:00"), ("90m", "2026-11-24T11:30"), ("3d", "2026-11-27T10:00"),
      ("1w", "2026-12-01T10:00"), ("15min", "2026-11-24T10:15"), ("2小时", "2026-11-24T12:00"),
      ("90分钟", "2026-11-24T11:30"), ("90分", "2026-11-24T11:30"), ("3天", "2026-11-27T10:00"),
      ("2周", "2026-12-08T10:00"), ("17:30", "2026-11-24T17:30"), ("9:05", "2026-11-25T09:05"),
      ("10:00", "2026-11-25T10:00"), ("0:00", "2026-11-25T00:00"), ("10:01", "2026-11-24T10:01"),
      ("tomorrow", "2026-11-25T09:00"), ("Tomorrow 10:30", "2026-11-25T10:30"),
      ("明天", "2026-11-25T09:00"), ("明天 10:30", "2026-11-25T10:30"), ("明天　8:00", "2026-11-25T08:00"),
      ("后天", "2026-11-26T09:00"), ("today 18:00", "2026-11-24T18:00"),
      ("今天 18:00", "2026-11-24T18:00"),
      ("monday", "2026-11-30T09:00"), ("mon", "2026-11-30T09:00"), ("周一", "2026-11-30T09:00"),
      ("tuesday", "2026-12-01T09:00"), ("wed 8:15", "2026-11-25T08:15"), ("周日", "2026-11-29T09:00"),
      ("sun", "2026-11-29T09:00"), ("2026-11-25", "2026-11-25T09:00"),
      ("2026-11-25 09:30", "2026-11-25T09:30"), ("2028-02-29 23:59", "2028-02-29T23:59"),
      ("2h30m", "2026-11-24T12:30"), ("1天2小时", "2026-11-25T12:00"),
      ("下午3点", "2026-11-24T15:00"), ("9点", "2026-11-25T09:00"), ("晚上8点半", "2026-11-24T20:30"),
      ("明天9点", "2026-11-25T09:00"), ("明天下午3点20分", "2026-11-25T15:20"),
      ("周一 上午10点半", "2026-11-30T10:30"), ("中午12点", "2026-11-24T12:00"),
      ("  2h  ", "2026-11-24T12:00"), ("2H", "2026-11-24T12:00"),
    ])
  func aTimeIsRead(text: String, expected: String) {
    #expect(read(text) == SampleInbox.moment(expected + ":00+08:00"), "\(text)")
  }

  @Test(
    arguments: [
      "", " ", "h", "2", "0h", "-2h", "2.5h", "2x", "２h", "99999999999999999999h", "100001h",
      "24:00",
      "9:60", "9:5", "9", ":30", "9:", "9:30:00", "mo", "someday", "2026-02-29", "2026-13-01",
      "26-11-25", "tomorrow 25:00", "tomorrow at 9", "2h 3m", "9:30 tomorrow", "周八", "明天25点", "下午",
      "点", "半点",
      "2h3", "9点70",
      "\u{1B}[31m",
    ])
  func whatIsNoTimeIsNone(text: String) {
    #expect(read(text) == nil, "\(text)")
  }

  @Test func timesAreInTheReadersZone() throws {
    let paris = try #require(Zone(identifier: "Europe/Paris"))
    #expect(
      snoozeTime("9:00", now: SampleInbox.now, zone: paris)
        == SampleInbox.moment("2026-11-24T09:00:00+01:00"))
  }

  @Test func enterTakesThePresetThatIsHighlighted() throws {
    var session = try Session()
    try session.press("s <Enter>")
    let id = SampleInbox.waiting[0].conversation
    #expect(session.effects == [.snooze(id, until: SampleInbox.now.adding(seconds: 3600))])
    #expect(session.state.list.total == 11)
    try session.press("s <Down> <Down> <Enter>")
    #expect(
      session.effects.last
        == .snooze(
          SampleInbox.waiting[1].conversation,
          until: SampleInbox.moment("2026-11-25T09:00:00+01:00")))
  }

  @Test func whatIsTypedStandsOverThePresets() throws {
    var session = try Session()
    try session.press("s 3 d <Enter>")
    #expect(
      session.effects
        == [
          .snooze(
            SampleInbox.waiting[0].conversation,
            until: SampleInbox.now.adding(seconds: 3 * 86_400))
        ])
    #expect(
      session.state.notice == .snoozed(until: SampleInbox.now.adding(seconds: 3 * 86_400)))
  }

  @Test func whatIsNoTimeIsSaidAndCanBePutRight() throws {
    var session = try Session()
    try session.press("s")
    session.type("soonish")
    try session.press("<Enter>")
    #expect(session.effects.isEmpty)
    #expect(session.state.notice == .notATime("soonish"))
    #expect(session.state.prompt?.field.text == "soonish")
  }

  @Test func aTimeThatHasPassedIsRefused() throws {
    var session = try Session()
    try session.press("s")
    session.type("2020-01-01")
    try session.press("<Enter>")
    #expect(session.effects.isEmpty)
    #expect(session.state.notice == .timeInPast)
  }

  @Test func theConversationIsTheOneThePromptWasOpenedOn() throws {
    var session = try Session()
    try session.press("s")
    session.store.rows[.waiting]?.insert(
      SampleInbox.row(.weibo, "new", .comment, "新", "新"), at: 0)
    session.send(.storeChanged)
    try session.press("<Enter>")
    guard case .snooze(let id, _) = session.effects.last else {
      Issue.record("\(session.effects)")
      return
    }
    #expect(id == SampleInbox.waiting[0].conversation)
  }

  @Test func wakingBringsItBackNow() throws {
    var session = try Session()
    try session.press("g s S")
    #expect(
      session.effects == [.snooze(SampleInbox.snoozed[0].conversation, until: SampleInbox.now)])
    #expect(session.state.list.total == 0)
    #expect(session.state.notice == .woken)
    try session.press("u")
    #expect(session.state.list.total == 1)
    #expect(session.state.notice == .snoozedAgain)
  }

  @Test func whatIsNeitherSnoozedNorClaimedIsLeftAlone() throws {
    var session = try Session()
    try session.press("S")
    #expect(session.state.notice == .notSnoozed)
    try session.press("C")
    #expect(session.state.notice == .notClaimed)
    #expect(session.effects.isEmpty)
    try session.press("u")
    #expect(session.state.notice == .nothingToUndo)
    try session.press("c C")
    #expect(session.state.notice == .released)
    try session.press("C")
    #expect(session.state.notice == .notClaimed)
  }
}
