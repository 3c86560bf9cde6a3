import InboxModel
import PlatformContract
import StandIns
import SwiftProtobuf
import Testing
import TiebaMessages

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

  @Test func aLongWalkBackRemembersWhatIsNewest() {
    var mark = TiebaCursor.FeedMark()
    // The newest come first.
    for page in 0..<100 { mark.add((0..<20).map { Int64(5000 - page * 20 - $0) }) }
    #expect(mark.given.count == TiebaCursor.FeedMark.limit)
    #expect(Set(mark.given) == Set(4001...5000))
  }

  @Test func aFeedThatIsCutShortByASafetyCheckGoesOnWhereItWas() async throws {
    try await withTieba(pageSize: 20) { house in
      house.platform.addThread()
      let floors = (0..<9).map { house.platform.addFloor("第\($0)楼", by: 100 + $0) }
      let connection = try house.own()
      var cursor: SyncCursor?
      var found: [String] = []
      house.platform.give(floorPages: 5)
      for _ in 0..<6 {
        guard let page = try? await connection.pull(since: cursor) else {
          house.platform.give(floorPages: 5)
          continue
        }
        found += page.messages.map(\.id)
        cursor = page.next
      }
      #expect(found.sorted() == floors.map(String.init))
    }
  }

  @Test func aFeedThatIsRefusedIsNoPeace() async throws {
    try await withTieba { house in
      house.platform.addThread()
      house.platform.set(.feedsRefused)
      let round = try await house.own().round()
      #expect(
        round.capabilities == [
          Capability(
            .readComments,
            .unknown("Tieba does not give the replies to the account: error 340001."))
        ])
    }
  }

  @Test func whatIsGoneIsToldAsTheFeedHasItWithoutWhomItAnswers() throws {
    let vector = try TiebaRepliesResponse(serializedBytes: bytes(TiebaVectors.repliesResponse))
    let reply = try #require(TiebaFeedItem(reply: vector.data.replyList[0]))
    let text = TiebaText(reply.pieces)
    #expect(text.text == "什么时候补货？[滑稽]" && text.answers == 987_654_321)
    let mention = try #require(
      TiebaFeedItem(
        mention: [
          "thread_id": "9", "post_id": "10", "type": "3", "content": "x", "replyer": ["id": "5"],
          "new_floor_info": [
            ["content": [["type": "0", "text": "主题"]]],
            [
              "content": [
                ["type": "4", "text": "@品牌官方", "uid": "987654321"],
                ["type": "0", "text": ": 在吗"], ["type": "2", "c": "滑稽"],
              ]
            ],
          ],
        ]))
    #expect(TiebaText(mention.pieces).text == "在吗[滑稽]")
    #expect(mention.time == 0 && mention.author.id == 5)
    // What somebody typed in a floor of their own stays.
    let floor = try #require(
      TiebaFeedItem(mention: ["thread_id": 9, "post_id": 10, "type": 2, "content": "@a: b"]))
    #expect(TiebaText(floor.pieces).text == "@a: b")
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
