import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import Testing

@testable import Gateway

/// Replies over a connection of our own.
struct AccountReplyTests {
  let house: GatewayHouse
  let connection = ScriptedConnection()

  init() throws {
    house = try GatewayHouse()
    try house.waiting("t")
  }

  @Test func aReplyGoesOutOnce() async throws {
    let key = try house.queue("t")
    try house.connect(connection)
    try await house.until("it is sent") { try house.state(key) == .sent }
    house.look()
    try await house.until("it has looked again") { true }
    #expect(connection.seen.sent.map(\.key) == [key])
    #expect(try house.store.messages(of: house.conversation("t")).last?.id == "s-\(key)")
  }

  @Test func aDoubtfulReplyIsReadBackAndNeverSentAgain() async throws {
    connection.set { $0.outcomes = [.unknown(reason: "The platform did not answer in time.")] }
    let key = try house.queue("t", "您好")
    try house.connect(connection)
    try await house.until("it is doubtful") { try house.state(key) == .unconfirmed }
    #expect(house.logs("reply \(key) is unconfirmed: The platform did not answer in time."))
    house.pass(seconds: 6)
    try await house.until("the first reading back") { connection.seen.readBacks == 1 }
    #expect(try house.state(key) == .unconfirmed)
    var copy = Message(
      conversation: house.conversation("t"), id: "platform-7", direction: .outbound, text: "您好 ",
      at: house.now.wall)
    copy.author = "outside"
    connection.set { $0.held = [copy] }
    house.pass(seconds: 30)
    try await house.until("it is confirmed") { try house.state(key) == .sent }
    #expect(connection.seen.sent.count == 1)
    let replies = try house.store.messages(of: house.conversation("t"))
      .filter { $0.direction == .outbound }
    #expect(replies.map(\.id) == ["platform-7"] && replies.map(\.author) == ["li"])
  }

  @Test func itEndsInTimeThoughSomebodyHoldsTheStore() async throws {
    let key = try house.queue("t")
    let store = try Store.open(house.store.path, access: .existing, patience: { _ in false })
    let desk = Desk(
      store: store, rules: CompiledRules(.standard), facts: { _, _ in ReplyFacts() })
    let course = try AccountCourse(connection, desk: desk, random: { 0.5 }, log: { _ in })
    let now = house.now
    while try house.state(key) != .sending { course.step(now) }
    // Until the answer is there, which nobody has taken yet.
    while connection.seen.sent.isEmpty { await Task.yield() }
    try house.store.write { _ in
      course.stop(now)
      course.step(now)
      #expect(!course.isOver)
      course.step(Now(wall: now.wall, steady: now.steady + CourseLimits().grace))
      #expect(course.isOver)
    }
    // The next start finds it doubtful.
    #expect(try house.state(key) == .sending)
  }

  @Test func readingBackEndsAtSomeTime() async throws {
    connection.set { $0.outcomes = [.unknown(reason: "It broke off.")] }
    let key = try house.queue("t")
    let limits = CourseLimits()
    try house.connect(connection)
    try await house.until("it is doubtful") { try house.state(key) == .unconfirmed }
    for count in 1...limits.readBacks.count {
      house.pass(seconds: limits.readBacks[count - 1] / 1000)
      try await house.until("reading back \(count)") { connection.seen.readBacks == count }
    }
    house.pass(seconds: 100_000)
    try await house.until("it has looked") { true }
    #expect(connection.seen.readBacks == limits.readBacks.count)
    #expect(try house.state(key) == .unconfirmed)
  }

  @Test func oneThatMayGoThroughLaterIsTriedAgainAndOneThatMayNotIsFailed() async throws {
    connection.set {
      $0.outcomes = [
        .failed(reason: "Busy.", retry: true), .failed(reason: "Forbidden words.", retry: false),
      ]
    }
    let key = try house.queue("t")
    try house.connect(connection)
    try await house.until("the first try") { try house.store.outboxReply(key)?.failure == "Busy." }
    house.pass(seconds: 20)
    house.look()
    try await house.until("the second") { try house.state(key) == .failed }
    #expect(try house.store.outboxReply(key)?.failure == "Forbidden words.")
  }

  @Test func anAnswerThatNeverComesLeavesTheReplyDoubtful() async throws {
    connection.set { $0.hangs = true }
    let key = try house.queue("t")
    try house.connect(connection)
    try await house.until("it is being sent") { connection.seen.sent.count == 1 }
    house.pass(seconds: 181)
    try await house.until("it is doubtful") { try house.state(key) == .unconfirmed }
  }

  @Test func thatAReplyDidNotArriveIsTakenInOnceItIsKnownAsSent() async throws {
    let key = try house.queue("t")
    var news = PlatformNews()
    news.failures = [PlatformNews.LateFailure(message: "s-\(key)", reason: "The person blocks us.")]
    let page = SyncPage(news: news, next: SyncCursor("c1"), hasMore: false)
    connection.set {
      $0.hangs = true
      $0.pages = [.success(page), .success(page)]
    }
    try house.connect(connection)
    try await house.until("it is told") { connection.seen.pages.count == 1 }
    connection.set { $0.hangs = false }
    try await house.until("it has failed") {
      house.pass(seconds: 1)
      return try house.state(key) == .failed
    }
    #expect(try house.store.outboxReply(key)?.failure == "The person blocks us.")
  }

  @Test func aStopWaitsAMomentForTheAnswerAndThenLeavesTheMark() async throws {
    connection.set { $0.hangs = true }
    let key = try house.queue("t")
    let course = try house.connect(connection)
    try await house.until("it is being sent") { connection.seen.sent.count == 1 }
    course.stop(house.now)
    #expect(!course.isOver)
    house.pass(seconds: 4)
    try await house.until("it is over") { course.isOver }
    #expect(try house.state(key) == .sending)
    #expect(try house.desk.recoverAfterCrash(before: house.now.wall) == 1)
    #expect(try house.state(key) == .unconfirmed)
  }

  @Test func oneThatWasAcceptedAndDidNotArriveIsFailedAndAnswersNobody() async throws {
    let key = try house.queue("t")
    try house.connect(connection)
    try await house.until("it is sent") { try house.state(key) == .sent }
    var news = SyncNews()
    news.news.failures = [.init(message: "s-\(key)", reason: "The person refuses messages.")]
    try house.desk.record(news, of: GatewayHouse.account, now: house.now.wall)
    #expect(try house.state(key) == .failed)
    #expect(try house.store.outboxReply(key)?.failure == "The person refuses messages.")
    #expect(try house.store.turns(of: house.conversation("t")).last?.isOpen == true)
  }
}
