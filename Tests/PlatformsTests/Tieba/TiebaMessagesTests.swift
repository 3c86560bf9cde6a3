import InboxModel
import SwiftProtobuf
import Testing
import TiebaMessages

@testable import Platforms

/// The published vectors in protocol buffers.
struct TiebaMessagesTests {
  private let maker = TiebaMessageMaker(
    account: AccountID(platform: .tieba, name: "brand"), own: ["987654321"],
    now: Moment(seconds: 1_700_100_000))

  @Test func theCallForRepliesIsWrittenAsTheAppDoes() throws {
    var request = TiebaRepliesRequest()
    request.data.pn = 1
    request.data.common.clientVersion = TiebaWire.version
    request.data.common.bduss = "TEST-BDUSS"
    let data: [UInt8] = try request.serializedBytes()
    #expect(data == bytes(TiebaVectors.repliesRequest))
    let body = TiebaWire.body(data)
    #expect(body.count == 121)
    let head =
      "---*_r1999\r\nContent-Disposition: form-data; name=\"data\"; filename=\"file\"\r\n\r\n"
    #expect(body.starts(with: Array(head.utf8) + data))
    #expect(String(decoding: body.suffix(16), as: UTF8.self) == "\r\n---*_r1999--\r\n")
  }

  @Test func theCallForAFloorIsWrittenAsTheAppDoes() throws {
    var request = TiebaFloorRequest()
    request.data.kz = 9_000_000_001
    request.data.spid = 150_000_000_009
    request.data.pn = 1
    request.data.sort = 0
    request.data.common = TiebaWire.common(TiebaWire.version)
    let data: [UInt8] = try request.serializedBytes()
    #expect(data == bytes(TiebaVectors.floorRequest))
  }

  @Test func aReplyToTheAccountIsRead() throws {
    let answer = try TiebaRepliesResponse(serializedBytes: bytes(TiebaVectors.repliesResponse))
    let reply = try #require(answer.data.replyList.first)
    #expect(answer.data.page.hasMore_p == 1)
    #expect(reply.threadID == 9_000_000_001 && reply.postID == 150_000_000_009)
    #expect(reply.time == 1_700_000_000 && reply.isFloor == 1 && reply.fname == "测试品牌")
    #expect(reply.quotePid == 150_000_000_002)
    #expect(TiebaMessageMaker.name(reply.replyer) == "测试用户")
    #expect(
      TiebaMessageMaker.portrait(reply.replyer.portrait) == "tb.1.0a1b2c3d.AbCdEfGhIjKlMnOpQrStUv")
    let last = try #require(reply.newFloorInfo.last)
    #expect(TiebaText(last.content).text == "@品牌官方: 什么时候补货？[滑稽]")
  }

  @Test func aDeadLoginIsRead() throws {
    let answer = try TiebaRepliesResponse(serializedBytes: bytes(TiebaVectors.failure))
    #expect(answer.error.errorno == 1)
    #expect(answer.error.errmsg == "用户未登录或登录失败，请更换账号或重试")
  }

  @Test func aCommentOnTheBrandsFloorBecomesAMessageWithoutItsHeader() throws {
    let answer = try TiebaFloorResponse(serializedBytes: bytes(TiebaVectors.floorResponse)).data
    #expect(TiebaText(answer.post.content).text == "楼层原文")
    let message = try #require(
      maker.comment(
        answer.subpostList[0], in: TiebaRoot(thread: answer.thread.id, floor: answer.post.id),
        floorAuthor: TiebaUser.with { $0.id = answer.post.authorID }, among: answer.subpostList,
        answer.thread))
    #expect(message.text == "什么时候补货？")
    #expect(TiebaText(answer.subpostList[0].content).answers == 987_654_321)
    #expect(message.id == "150000000009" && message.direction == .inbound)
    #expect(message.conversation.thread == "9000000001_150000000002:123456789")
    #expect(message.parent == "150000000002" && message.post == "9000000001")
    #expect(message.at == Moment(seconds: 1_700_000_000) && message.kind == .comment)
    #expect(message.author == "123456789" && message.authorName == "测试用户")
    #expect(message.postTitle == "新品发布帖")
  }
}
