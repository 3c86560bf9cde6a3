import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

/// What is public, read without any login.
struct TiebaReadingTests {
  @Test func floorsAndCommentsOfAThreadComeOnceEachInTheirConversations() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("什么时候补货？")
      let own = house.platform.addComment("明天就有", by: TiebaStandIn.brand, to: floor)
      let other = house.platform.addComment("我也想知道", by: 555, to: floor)
      let answer = house.platform.addComment(
        "也是明天", by: TiebaStandIn.brand, to: floor, answering: 555)
      let round = try await house.reader().round()
      #expect(round.ids.sorted() == ["\(floor)", "\(own)", "\(other)", "\(answer)"])
      let threads = round.ids.map { round.message($0)?.conversation.thread }
      #expect(Set(threads) == ["9000000001_\(floor):123456789", "9000000001_\(floor):555"])
      #expect(round.message(own)?.direction == .outbound)
      #expect(round.message(own)?.author == "outside")
      #expect(round.message(own)?.parent == "\(floor)")
      #expect(round.message(answer)?.parent == "\(other)")
      #expect(round.message(answer)?.conversation.thread == "9000000001_\(floor):555")
      #expect(round.message(answer)?.text == "也是明天")
      #expect(round.message(floor)?.postTitle == "新品发布帖")
    }
  }

  @Test func manyPagesOfFloorsAndOfCommentsAreWalkedBack() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floors = (0..<75).map { house.platform.addFloor("第\($0)楼", by: 1000 + $0) }
      let comments = (0..<10).map { house.platform.addComment("评论\($0)", to: floors[4]) }
      house.platform.set(.ghosts)
      house.platform.set(.doubles)
      let round = try await house.reader().round()
      #expect(Set(round.ids) == Set((floors + comments).map(String.init)))
    }
  }

  @Test func aLaterRoundReadsWhatIsNewAndCommentsUnderOldFloors() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floors = (0..<65).map { house.platform.addFloor("第\($0)楼") }
      let connection = try house.reader()
      let first = try await connection.round()
      let quiet = try await connection.round(since: first.cursor)
      #expect(quiet.messages.isEmpty)
      let new = house.platform.addFloor("新的")
      let late = house.platform.addComment("旧楼新评论", by: 77, to: floors[0])
      var found: Set<String> = []
      var cursor = quiet.cursor
      // Older pages are looked through one a round.
      for _ in 0..<3 {
        let round = try await connection.round(since: cursor)
        found.formUnion(round.ids)
        cursor = round.cursor
      }
      #expect(found.contains("\(new)") && found.contains("\(late)"))
    }
  }

  @Test func aFloorThatWasUnderReviewComesWithItsOldID() async throws {
    try await withTieba { house in
      house.platform.addThread()
      house.platform.set(.invisible)
      _ = try await house.writer().send(
        house.reply("审核中", to: 150_000_000_001, root: 150_000_000_001))
      house.platform.addFloor("后来的")
      let connection = try house.reader()
      let first = try await connection.round()
      #expect(first.messages.map(\.text) == ["后来的"])
      house.platform.showAll()
      let second = try await connection.round(since: first.cursor)
      #expect(second.messages.map(\.text).contains("审核中"))
    }
  }

  @Test func threadsOfAForumAreReadAndAgainWhenSomebodyAnswers() async throws {
    try await withTieba { house in
      let opening = house.platform.addThread(7, title: "求助", by: 42, text: "密封圈有异味")
      house.platform.addThread(8, by: TiebaStandIn.brand)
      house.platform.addThread(9, forum: "别的吧", by: 43)
      let connection = try house.reader { $0.forums = ["测试品牌"] }
      let first = try await connection.round()
      #expect(first.ids == ["\(opening)"])
      #expect(first.messages.first?.conversation.thread == "7_\(opening):42")
      #expect(first.messages.first?.postTitle == "求助")
      let answer = house.platform.addFloor("用柠檬水", by: TiebaStandIn.brand, in: 7)
      let second = try await connection.round(since: first.cursor)
      #expect(second.ids == ["\(answer)"])
      // A floor of the brand answers who opened the thread.
      #expect(second.messages.first?.conversation.thread == "7_\(opening):42")
      #expect(second.messages.first?.parent == "\(opening)")
    }
  }

  @Test func aCommentThatComesAfterManyWereDeletedIsFound() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("楼层")
      for number in 0..<14 { house.platform.addComment("广告", by: 300 + Int64(number), to: floor) }
      let connection = try house.reader()
      let first = try await connection.round()
      house.platform.deleteComments(of: floor, but: 2)
      let late = house.platform.addComment("在吗", to: floor)
      let second = try await connection.round(since: first.cursor)
      #expect(second.ids.contains("\(late)"))
    }
  }

  @Test func aCommentUnderAnOldFloorOfAForumsThreadIsFound() async throws {
    try await withTieba { house in
      house.platform.addThread(7, title: "求助", by: 42)
      let floors = (0..<95).map { house.platform.addFloor("第\($0)楼", by: 100 + $0, in: 7) }
      let connection = try house.reader { $0.forums = ["测试品牌"] }
      var round = try await connection.round()
      let calls = house.platform.requests.count
      round = try await connection.round(since: round.cursor)
      #expect(round.messages.isEmpty)
      // A quiet forum costs one call.
      #expect(house.platform.requests.count == calls + 1)
      let late = house.platform.addComment("旧楼新评论", by: 77, to: floors[0], in: 7)
      var found: Set<String> = []
      for _ in 0..<4 {
        round = try await connection.round(since: round.cursor)
        found.formUnion(round.ids)
      }
      #expect(found.contains("\(late)"))
      let after = house.platform.requests.count
      _ = try await connection.round(since: round.cursor)
      #expect(house.platform.requests.count == after + 1)
    }
  }

  @Test func aQuietForumIsNotForgottenForABusyOne() {
    var cursor = TiebaCursor()
    for id in 1...400 {
      var mark = TiebaCursor.ThreadMark()
      mark.forum = id <= 30 ? "quiet" : "busy"
      mark.last = Int64(id)
      cursor.threads["\(id)"] = mark
    }
    cursor.prune(keeping: ["1", "31"])
    #expect((1...30).allSatisfy { cursor.threads["\($0)"] != nil })
    #expect(cursor.threads["31"] != nil)
    #expect(cursor.threads.count == 30 + 1 + TiebaCursor.threadLimit)
  }

  @Test func anErrorThatSaysNothingLosesNothing() async throws {
    try await withTieba { house in
      house.platform.addThread(7, by: 42)
      let connection = try house.reader { $0.forums = ["测试品牌"] }
      house.platform.set(.unknownError)
      // The forum's list is read; its thread is not.
      let cursor = try await connection.pull(since: nil).next
      await #expect(throws: ConnectionProblem.unreachable("Tieba reports an unknown error.")) {
        try await connection.pull(since: cursor)
      }
      house.platform.set(.unknownError, false)
      #expect(try await connection.round(since: cursor).messages.count == 1)
    }
  }

  @Test func anEmptyAnswerIsNoEmptyThread() async throws {
    try await withTieba { house in
      house.platform.addThread()
      house.platform.set(.nothing)
      await #expect(
        throws: ConnectionProblem.unreachable("Tieba answered with nothing at all.")
      ) { try await house.reader().pull(since: nil) }
    }
  }

  @Test func aThreadThatCannotBeReadIsToldAndTheOthersAreRead() async throws {
    try await withTieba { house in
      house.platform.addThread(7, by: 42)
      house.platform.addThread(8, by: 43)
      for thread in [7, 8] as [Int64] {
        for number in 0..<40 {
          house.platform.addFloor("第\(number)楼", by: 100 + Int64(number), in: thread)
        }
      }
      house.platform.set(.brokenThread)
      let connection = try house.reader { $0.forums = ["测试品牌"] }
      var round = try await connection.round()
      #expect(round.messages.count == 41)
      #expect(
        Set(round.capabilities) == [
          Capability(.readComments, .unknown("Tieba's answer is none that is known."))
        ])
      house.platform.set(.brokenThread, false)
      round = try await connection.round(since: round.cursor)
      #expect(Set(round.ids).count == 41)
    }
  }

  @Test func whatBearsNoTimeBearsTheOneAtWhichItWasRead() async throws {
    try await withTieba { house in
      house.platform.addThread()
      house.platform.addFloor("在吗")
      house.platform.set(.noTimes)
      let round = try await house.reader().round()
      #expect(round.messages.map(\.precision) == [.received])
      #expect(round.messages.map(\.at) == [house.loopback.surroundings.clock()])
    }
  }

  @Test func aThreadThatIsGoneKeepsNobodyFromReadingTheOthers() async throws {
    try await withTieba { house in
      house.platform.addThread(7)
      house.platform.addThread(8)
      house.platform.delete(thread: 7)
      let floor = house.platform.addFloor("还在", in: 8)
      let round = try await house.reader { $0.threads = ["7", "8"] }.round()
      #expect(round.ids == ["\(floor)"])
      #expect(house.loopback.log.contains("Tieba does not give the thread 7: error 4."))
      let connection = try house.reader { $0.threads = ["7", "8"] }
      let before = house.loopback.log.count
      let again = try await connection.round(since: round.cursor)
      _ = try await connection.round(since: again.cursor)
      // It is said once, not in every round.
      #expect(house.loopback.log.count == before + 1)
    }
  }

  @Test func noLoginTravelsWithPublicCalls() async throws {
    try await withTieba { house in
      house.platform.addThread()
      house.platform.addFloor("在吗")
      let connection = try house.own { $0.threads = ["9000000001"] }
      _ = try await connection.round()
      let open = house.platform.requests.filter { $0.path.hasPrefix("/c/f/") }
      #expect(open.count >= 2)
      for request in open {
        #expect(request.headers["cookie"] == nil)
        #expect(!request.text.contains(TiebaStandIn.bduss))
      }
    }
  }

  @Test func compressedAnswersAreRead() async throws {
    try await withTieba { house in
      house.platform.set(.gzip)
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      let ids = try await house.reader().round().ids
      #expect(ids == ["\(floor)"])
    }
  }

  @Test func aPageForPeopleIsARequestForPatience() async throws {
    try await withTieba { house in
      house.platform.set(.safetyPage)
      await #expect(
        throws: ConnectionProblem.rateLimited(
          "Tieba answered with a page for people, probably a safety check.", retryAfter: 600)
      ) { try await house.reader().pull(since: nil) }
    }
  }

  @Test func aCursorOfAnotherMakingBeginsAnew() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      for text in ["", "{}", "[1]", "{\"work\":7}"] {
        let ids = try await house.reader().round(since: SyncCursor(text)).ids
        #expect(ids == ["\(floor)"])
      }
    }
  }
}
