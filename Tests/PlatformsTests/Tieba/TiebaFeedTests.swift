import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

/// The account's own feeds, behind the unread counters.
struct TiebaFeedTests {
  @Test func repliesAndMentionsComeWithTheirWholeTextAndFloor() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let text = "这个杯子的密封圈能不能单独买一个"
      let floor = house.platform.addFloor(text)
      let comment = house.platform.addComment("想知道+1 @品牌官方", by: 55, to: floor)
      let under = house.platform.addFloor("官方楼层", by: TiebaStandIn.brand)
      let toBrand = house.platform.addComment("好的谢谢", by: 56, to: under)
      let connection = try house.own()
      let round = try await connection.round()
      #expect(Set(round.ids) == ["\(floor)", "\(comment)", "\(toBrand)"])
      #expect(round.message(floor)?.text == text)
      #expect(round.message(floor)?.conversation.thread == "9000000001_\(floor):123456789")
      #expect(round.message(comment)?.kind == .mention)
      #expect(round.message(comment)?.conversation.thread == "9000000001_\(floor):55")
      #expect(round.message(toBrand)?.conversation.thread == "9000000001_\(under):56")
      // The same floor and comment as the thread itself tells them.
      let watched = try await house.reader().round()
      for id in round.ids {
        #expect(watched.message(id)?.conversation == round.message(id)?.conversation)
        #expect(watched.message(id)?.text == round.message(id)?.text)
      }
    }
  }

  @Test func longFeedsAreWalkedBackToWhatIsKnown() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floors = (0..<11).map { house.platform.addFloor("第\($0)楼", by: 100 + $0) }
      let connection = try house.own()
      let first = try await connection.round()
      #expect(Set(first.ids) == Set(floors.map(String.init)))
      let new = (0..<5).map { house.platform.addFloor("新\($0)楼", by: 200 + $0) }
      let second = try await connection.round(since: first.cursor)
      #expect(Set(second.ids) == Set(new.map(String.init)))
    }
  }

  @Test func feedsAreReadWhenACounterSaysSoAndOnceAnHour() async throws {
    try await withTieba { house in
      house.platform.addThread()
      house.platform.set(.emptyTextLists)
      let connection = try house.own()
      let first = try await connection.round()
      func feeds() -> Int { house.platform.requests.count { $0.path.hasPrefix("/c/u/feed/") } }
      #expect(feeds() == 2)
      let second = try await connection.round(since: first.cursor)
      #expect(feeds() == 2)
      house.platform.addFloor("在吗")
      let third = try await connection.round(since: second.cursor)
      #expect(feeds() == 3 && third.messages.count == 1)
      house.loopback.pass(seconds: 3600)
      _ = try await connection.round(since: third.cursor)
      #expect(feeds() == 5)
    }
  }

  @Test func aDeadCookieAsksForAnotherOne() async throws {
    try await withTieba { house in
      house.platform.addThread()
      house.platform.set(.deadCookie)
      let problem = ConnectionProblem.needsLogin(
        "Tieba's cookie is not valid any more; copy BDUSS and STOKEN again.")
      await #expect(throws: problem) { try await house.own().pull(since: nil) }
      await #expect(throws: problem) {
        try await house.own { $0.userID = "1" }.pull(since: nil)
      }
    }
  }

  @Test func answersInGBKAreRead() async throws {
    try await withTieba { house in
      house.platform.set(.gbk)
      house.platform.addThread()
      let floor = house.platform.addFloor("@品牌官方 在吗")
      let round = try await house.own().round()
      #expect(round.message(floor)?.text == "@品牌官方 在吗")
    }
  }
}
