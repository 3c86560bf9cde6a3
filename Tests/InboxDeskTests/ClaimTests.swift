import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import TestSupport
import Testing

/// A seat says that it answered on the phone; the platform confirms it, or never does.
struct ClaimTests {
  let shop: TemporaryStore
  let conversation: ConversationID
  private static let words = "您好，马上为您处理。"

  init() throws {
    shop = try TemporaryStore()
    conversation = try shop.waiting()
  }

  @discardableResult
  private func claim(
    _ text: String = words, by seat: String = "li", at second: Int64,
    seen: MessagePosition? = nil
  ) throws -> ClaimOutcome {
    try shop.desk.claimAnswered(
      ReplyRequest(conversation: conversation, parent: "m-t", text: text, seat: seat, seen: seen),
      now: after(second))
  }

  private func copy(
    _ id: String = "p1", _ text: String = words, at second: Int64, storedAt: Int64? = nil,
    author: String? = "outside", change: (inout Message) -> Void = { _ in }
  ) throws {
    var message = outgoing(id, conversation, text, at: after(second))
    message.author = author
    change(&message)
    try shop.desk.record([message], storedAt: after(storedAt ?? second))
  }

  private func write(_ id: String, at second: Int64) throws {
    try shop.desk.record(
      [incoming(id, conversation, at: after(second))], storedAt: after(second))
  }

  /// What people see went out, with who has the credit.
  private func shown() throws -> [String] {
    let detail = try #require(try shop.desk.detail(of: conversation, seat: "li", limit: 40))
    return detail.messages.filter { $0.direction == .outbound }
      .map { "\($0.id.prefix(7)) \($0.author ?? "nobody") \($0.delivery.rawValue)" }
  }

  /// Of each reply that is counted, whether it is only claimed.
  private func counted() throws -> [Bool] {
    var claims: [Bool] = []
    try shop.store.snapshot {
      try $0.forEachReply(turns: false, posts: false) { claims.append($0.isClaimed) }
    }
    return claims
  }

  @Test func aClaimAnswersAtOnceAndIsNotConfirmed() throws {
    try shop.desk.saveDraft(
      Draft(conversation: conversation, seat: "li", text: "您", savedAt: after(20)))
    guard case .claimed(let id) = try claim(at: 300) else {
      Issue.record("it was not claimed")
      return
    }
    let message = try #require(try shop.store.messages(of: conversation).last)
    #expect(message.id == id && message.delivery == .claimed && message.text == ClaimTests.words)
    #expect(message.author == "li" && message.at == after(300) && message.parent == "m-t")
    let turn = try #require(try shop.store.turns(of: conversation).last)
    #expect(turn.wallSeconds == 300 && turn.answer?.isConfirmed == false)
    #expect(try shop.threads(.done, at: after(301)) == ["t"])
    #expect(try shop.store.row(of: conversation)?.hasDraft == false)
    #expect(try shop.audit() == [["queue_reply", "waiting", "done"]])
    #expect(
      try shop.store.events(of: conversation).map(\.action) == [.answerElsewhere(message: id)])
    #expect(try counted() == [true])
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func thePlatformsCopyTakesItsPlaceWhicheverCameFirst() throws {
    for copyIsFirst in [false, true] {
      let other = try ClaimTests()
      if copyIsFirst { try other.copy(at: 200) }
      let outcome = try other.claim(at: 300)
      if !copyIsFirst { try other.copy(at: 200, storedAt: 900) }
      #expect(copyIsFirst == (outcome == .confirmed(at: after(200))))
      #expect(try other.shown() == ["p1 li sent"])
      #expect(try other.counted() == [false])
      let turn = try #require(try other.shop.store.turns(of: other.conversation).last)
      #expect(turn.answer?.message == "p1" && turn.answer?.author == "li")
      #expect(turn.answer?.isConfirmed == true && turn.wallSeconds == 200)
      #expect(try other.shop.desk.verify().differing == 0)
    }
  }

  @Test func blanksAndLineEndsMakeNoOtherReply() throws {
    try claim("您好，\n马上为您处理。 ", at: 300)
    try copy("p1", " 您好， 马上为您处理。", at: 86_000)
    #expect(try shown() == ["p1 li sent"])
  }

  @Test func aReplyInOtherWordsConfirmsWithinTheHour() throws {
    try claim(at: 4000)
    try copy("p1", "您好，已经处理好了。", at: 400)
    #expect(try shown() == ["p1 li sent"])
    let other = try ClaimTests()
    try other.claim(at: 4000)
    try other.copy("p1", "您好，已经处理好了。", at: 399)
    try other.copy("p2", "还有别的问题吗？", at: 7601)
    #expect(try other.shown() == ["p1 outside sent", "claimed li claimed", "p2 outside sent"])
  }

  @Test func theSameWordsConfirmWithinADay() throws {
    try claim(at: 300)
    try copy(at: 300 + 86_401)
    #expect(try shown() == ["claimed li claimed", "p1 outside sent"])
    try copy("p2", at: 300 + 86_400)
    #expect(try shown() == ["p2 li sent", "p1 outside sent"])
  }

  @Test func ofSeveralTheSameWordsComeFirstAndThenTheNearest() throws {
    try claim(at: 300)
    try copy("p1", "在吗？", at: 299)
    try copy("p2", at: 200)
    try copy("p3", at: 320)
    #expect(try shown() == ["p2 outside sent", "p1 outside sent", "p3 li sent"])
    #expect(try counted() == [false, false, false])
  }

  @Test func twoClaimsHaveACopyEach() throws {
    try claim("第一句", at: 300)
    try claim("第二句", by: "wu", at: 310)
    try copy("p2", "第二句", at: 305)
    #expect(try shown() == ["claimed li claimed", "p2 wu sent"])
    try copy("p1", "第一句。", at: 301)
    #expect(try shown() == ["p1 li sent", "p2 wu sent"])
  }

  @Test func whatThePersonWroteBetweenPartsAClaimFromOtherWords() throws {
    try copy("p1", "请问订单号？", at: 200)
    try write("m2", at: 250)
    try claim("已为您查询。", at: 300)
    #expect(try shown() == ["p1 outside sent", "claimed li claimed"])
    // In the same words it is still the same reply, if not much later: the person said thanks.
    let other = try ClaimTests()
    try other.copy(at: 200)
    try other.write("m2", at: 250)
    #expect(try other.claim(at: 3800) == .confirmed(at: after(200)))
    let late = try ClaimTests()
    try late.copy(at: 200)
    try late.write("m2", at: 250)
    guard case .claimed = try late.claim(at: 3801) else {
      Issue.record("an old reply answered a new question")
      return
    }
  }

  @Test func ofATimeThatIsNotExactNobodyKnowsWhatWasBetween() throws {
    try write("m2", at: 250)
    try claim(at: 300)
    try copy("p1", "换了说法", at: 200) { $0.precision = .minute }
    #expect(try shown() == ["p1 li sent"])
  }

  @Test func whatAColleagueSentThroughDafuConfirmsNothing() throws {
    let key = try shop.handOver(conversation, at: after(10))
    try shop.desk.finish(key, .sent(id: "s1", at: after(11)), now: after(12))
    try claim(by: "wu", at: 300)
    #expect(try shown() == ["s1 li sent", "claimed wu claimed"])
  }

  @Test func automaticAndFailedRepliesConfirmNothing() throws {
    try claim(at: 300)
    try copy("p1", at: 299) { $0.isAutomatic = true }
    try copy("p2", at: 301) { $0.delivery = .failed }
    #expect(try counted() == [true])
  }

  @Test func aClaimIsNoEvidenceThatADoubtfulReplyWentOut() throws {
    let key = try shop.handOver(conversation, ClaimTests.words, at: after(10))
    try shop.desk.finish(key, .unknown(reason: "No answer."), now: after(40))
    try claim(by: "wu", at: 50)
    #expect(try shop.state(key) == .unconfirmed)
  }

  @Test func undoTakesTheClaimBackAndGivesTheWordsBack() throws {
    let before = try shop.store.turns(of: conversation)
    try claim(at: 300)
    guard case .undone = try shop.desk.undo(by: "li", now: after(310)) else {
      Issue.record("nothing was taken back")
      return
    }
    #expect(try shop.store.turns(of: conversation) == before)
    #expect(try shown().isEmpty && counted().isEmpty)
    let detail = try #require(try shop.desk.detail(of: conversation, seat: "li", limit: 40))
    #expect(detail.draft?.text == ClaimTests.words)
    // Its copy, if there is one, is somebody else's.
    try copy(at: 299, storedAt: 400)
    #expect(try shown() == ["p1 outside sent"])
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func whatIsClaimedTwiceCountsOnce() throws {
    try claim(at: 300)
    #expect(try claim(by: "wu", at: 310) == .repeated(by: "li", at: after(300)))
    #expect(try shop.audit().count == 1)
    try write("m2", at: 400)
    guard case .claimed = try claim(at: 500) else {
      Issue.record("the same words to a new question are a new reply")
      return
    }
  }

  @Test func withoutWordsOrUnseenNewsNothingIsClaimed() throws {
    #expect(try claim(" \n", at: 300) == .refused(.empty))
    let seen = MessagePosition(at: after(0), id: "m-t")
    try write("m2", at: 200)
    var stale = StaleReply()
    stale.newMessages = 1
    #expect(try claim(at: 300, seen: seen) == .stale(stale))
    #expect(try counted().isEmpty)
  }
}
