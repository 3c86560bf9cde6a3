import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Testing

@testable import Gateway

/// Reading an account over a connection of our own.
struct AccountCourseTests {
  let house: GatewayHouse
  let connection = ScriptedConnection()

  init() throws { house = try GatewayHouse() }

  private func cursor() throws -> String? {
    try house.store.write { try $0.cursor(of: GatewayHouse.account) }
  }

  @Test func itReadsToTheEndAndGoesOnThereAfterANewStart() async throws {
    connection.set {
      $0.pages = [
        connection.page(["1", "2"], next: "a", hasMore: true), connection.page(["3"], next: "b"),
      ]
    }
    try house.connect(connection)
    try await house.until("the last page") { try cursor() == "b" }
    #expect(try house.texts("t").count == 3)
    house.stop()
    connection.set { $0.cursors = [] }
    try house.connect(connection)
    try await house.until("it reads on") { !connection.seen.cursors.isEmpty }
    #expect(connection.seen.cursors.first == SyncCursor("b"))
  }

  @Test func theFirstSyncIsHistoryAndWhatIsStampedLaterIsNot() async throws {
    let old = connection.message("old", at: 1_700_000_000)
    connection.set {
      $0.pages = [
        .success(
          SyncPage(
            messages: [old, connection.message("new")], next: SyncCursor("a"), hasMore: false))
      ]
    }
    try house.connect(connection)
    try await house.until("both are there") { try house.texts("t").count == 2 }
    let messages = try house.store.messages(of: house.conversation("t"))
    #expect(messages.map(\.isBackfill) == [true, false])
  }

  @Test func aPlatformThatSaysHowLongToWaitIsNotAskedSooner() async throws {
    connection.set { $0.pages = [connection.page(["1"], next: "a", pause: 900)] }
    try house.connect(connection)
    try await house.until("it is read") { try cursor() == "a" }
    house.pass(seconds: 800)
    try await house.until("the course has looked") { true }
    #expect(connection.seen.cursors.count == 1)
    house.pass(seconds: 110)
    try await house.until("it is read again") { connection.seen.cursors.count == 2 }
  }

  @Test func aReadThatFailsOpensAGapAndTheNextGoodOneEndsIt() async throws {
    connection.set { $0.pages = [.failure(.rateLimited("Too many calls.", retryAfter: 600))] }
    let course = try house.connect(connection)
    try await house.until("the gap") { try !house.gaps().isEmpty }
    #expect(try house.store.accountsInGap() == [GatewayHouse.account])
    #expect(try house.store.syncFailures()[GatewayHouse.account] == "Too many calls.")
    #expect(house.logs("cannot be read: Too many calls.") && course.hasFailed)
    house.pass(seconds: 500)
    try await house.until("the course has looked") { true }
    #expect(connection.seen.cursors.count == 1)
    house.pass(seconds: 200)
    try await house.until("the gap is over") { try house.gaps().first?.to != nil }
    #expect(try house.store.syncFailures().isEmpty)
    #expect(try house.store.accountsInGap().isEmpty)
  }

  @Test func aFaultIsSaidOnceHoweverOftenItComes() async throws {
    connection.set {
      $0.pages = Array(repeating: .failure(.unreachable("No route.")), count: 5)
    }
    let course = try house.connect(connection)
    for count in 1...5 {
      try await house.until("try \(count)") { course.reading.failures == count }
      house.pass(seconds: 60)
    }
    try await house.until("it is well") { house.logs("is read again") }
    #expect(house.log.count { $0.contains("No route.") } == 1)
  }

  @Test func aSingleRoundEndsWhenEverythingIsReadAndSent() async throws {
    try house.waiting("t")
    let key = try house.queue("t")
    connection.set { $0.pages = [connection.page(["1"], next: "a", hasMore: true)] }
    let course = try house.connect(connection, repeats: false)
    try await house.until("the round is over") { course.isSettled(house.now) }
    #expect(try house.state(key) == .sent)
    #expect(connection.seen.cursors.count == 2 && !course.hasFailed)
  }

  @Test func whatAnAccountMayDoIsKept() async throws {
    connection.set {
      $0.capabilities = [
        Capability(.replyToMessages, .unable("Overseas accounts answer on the phone.")),
        Capability(.readComments, .able), Capability(.readBack, .unknown("It did not answer.")),
      ]
    }
    try house.connect(connection)
    try await house.until("it is kept") { try !house.store.capabilities().isEmpty }
    let kept = try #require(try house.store.capabilities()[GatewayHouse.account])
    #expect(Set(kept.map(\.ability)) == [.replyToMessages, .readComments])
    #expect(
      kept.contains(
        Capability(.replyToMessages, .unable("Overseas accounts answer on the phone."))))
  }

  @Test func mediaAreCopiedUnderADigestAndTheMessageSaysWhere() async throws {
    var picture = connection.message("1")
    picture.media = .image
    connection.set {
      $0.media = .success(MediaBytes(bytes: [1, 2, 3], type: "image/png"))
      $0.pages = [
        .success(
          SyncPage(
            news: PlatformNews(
              messages: [picture], media: [MediaReference(message: "1", text: "m", media: .image)]),
            next: SyncCursor("a"), hasMore: false))
      ]
    }
    try house.connect(connection)
    try await house.until("the copy") {
      try house.store.messages(of: house.conversation("t")).first?.mediaFile != nil
    }
    let path = try #require(
      try house.store.messages(of: house.conversation("t")).first?.mediaFile)
    #expect(path.hasPrefix(house.folder + "/media/03/039058c6f2c0cb49"))
    #expect(path.hasSuffix(".png"))
    #expect(try Data(contentsOf: URL(filePath: path)) == Data([1, 2, 3]))
    #expect(try house.store.nextMedia(of: GatewayHouse.account) == nil)
  }

  @Test func mediaThatAreGoneAreGivenUpAndSaid() async throws {
    connection.set {
      $0.media = .failure(.unable("The picture is older than three days."))
      $0.pages = [
        .success(
          SyncPage(
            news: PlatformNews(
              messages: [connection.message("1")],
              media: [MediaReference(message: "1", text: "m", media: .image)]),
            next: SyncCursor("a"), hasMore: false))
      ]
    }
    try house.connect(connection)
    try await house.until("it is given up") { house.logs("older than three days") }
    #expect(try house.store.nextMedia(of: GatewayHouse.account) == nil)
  }
}
