import Foundation
import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

/// What has to hold although the process ends at any moment: each connection here is a new one.
struct ReplyBookTests {
  private let account = AccountID(platform: .tieba, name: "品牌/../x")

  @Test func aReplyThatWasAcceptedGoesOutOnceAlsoInANewProcess() async throws {
    try await withTieba { house in
      try house.loopback.useFolder()
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      let reply = house.reply("在", to: floor, root: floor)
      let first = try await house.writer().send(reply)
      #expect(try await house.writer().send(reply) == first)
      // Also where answering was switched off meanwhile.
      #expect(try await house.own().send(reply) == first)
      #expect(house.platform.replies.count == 1)
    }
  }

  @Test func whatWasAcceptedJustBeforeTheEndIsLookedForByTheNextProcess() async throws {
    try await withTieba { house in
      try house.loopback.useFolder()
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      let cursor = try await house.writer().round().cursor
      house.platform.set(.invisible)
      let outcome = try await house.writer().send(house.reply("在", to: floor, root: floor))
      guard case .sent(let id, _) = outcome else {
        Issue.record("it was not accepted")
        return
      }
      let round = try await house.writer().round(since: cursor)
      #expect(round.failures.isEmpty)
      house.loopback.pass(seconds: 600)
      let told = try await house.writer().round(since: round.cursor)
      #expect(told.failures.map(\.message) == [id])
      house.loopback.pass(seconds: 600)
      #expect(try await house.writer().round(since: told.cursor).failures.isEmpty)
    }
  }

  @Test func thePaceAndAStopAreThoseOfTheLastProcess() async throws {
    try await withTieba { house in
      try house.loopback.useFolder()
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      func send(_ key: String) async throws -> SendOutcome {
        let writer = try house.own {
          $0.write = true
          $0.repliesPerHour = 2
        }
        return await writer.send(house.reply("在\(key)", to: floor, root: floor, key: key))
      }
      house.platform.set(.tooFast)
      #expect(
        try await send("a")
          == .failed(
            reason: "Tieba says that this account replies too often; wait before it is sent again.",
            retry: false))
      house.platform.set(.tooFast, false)
      #expect(
        try await send("b")
          == .failed(
            reason: "Tieba asked for fewer replies; the next goes out in 15 minutes.", retry: true))
      house.loopback.pass(seconds: 900)
      guard case .sent = try await send("b") else {
        Issue.record("it waits for ever")
        return
      }
      #expect(
        try await send("c")
          == .failed(
            reason:
              "This account answers 2 times an hour at most; the next goes out in 45 minutes.",
            retry: true))
    }
  }

  @Test func nothingGoesOutWhereThatCannotBeWrittenDown() async throws {
    try await withTieba { house in
      let folder = try house.loopback.useFolder()
      house.platform.addThread()
      let floor = house.platform.addFloor("在吗")
      let writer = try house.writer()
      try FileManager.default.removeItem(atPath: folder)
      #expect(
        await writer.send(house.reply("在", to: floor, root: floor))
          == .failed(
            reason:
              "dafud cannot write down that the reply goes out; see to the disk it writes to.",
            retry: true))
      #expect(house.platform.replies.isEmpty)
      // Nor does it count.
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let reply = house.reply("在", to: floor, root: floor)
      guard case .sent(_, house.loopback.surroundings.clock()) = await writer.send(reply) else {
        Issue.record("it was not sent")
        return
      }
      #expect(try await house.writer().send(reply) == writer.send(reply))
    }
  }

  @Test func theFileIsTheOwnersAloneAndWhatIsNotIsNotTrusted() async throws {
    try await withLoopback { loopback in
      let folder = try loopback.useFolder()
      let now = loopback.surroundings.clock()
      ReplyBook(account, loopback.surroundings).change { $0.sent = [now.milliseconds] }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let name = try #require(names.first { $0.hasSuffix(".replies") })
      #expect(name.hasPrefix("tieba-") && names.allSatisfy { $0.hasPrefix(name) })
      let path = folder + "/" + name
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      let again = ReplyBook(account, loopback.surroundings)
      #expect(again.contents.sent == [now.milliseconds])
      // Two connections at a time lose nothing of each other's.
      ReplyBook(account, loopback.surroundings).change { $0.stoppedUntil = 5 }
      again.change { $0.sent.append(6) }
      let both = ReplyBook(account, loopback.surroundings).contents
      #expect(both.sent == [now.milliseconds, 6] && both.stoppedUntil == 5)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      #expect(ReplyBook(account, loopback.surroundings).contents == ReplyBook.Contents())
      try Data("no JSON".utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      #expect(ReplyBook(account, loopback.surroundings).contents == ReplyBook.Contents())
    }
  }

  @Test func aClockThatWasWrongOnceStopsNobodyForEver() async throws {
    try await withLoopback { loopback in
      let surroundings = loopback.surroundings
      let book = ReplyBook(account, surroundings)
      let later = surroundings.clock().adding(seconds: 9_000_000)
      book.change {
        $0.sent = [later.milliseconds]
        $0.stoppedUntil = later.milliseconds
      }
      let pace = WritingPace(
        platform: "Tieba", gap: 30, perHour: 1, book: book, looksLater: false)
      let sent = SendOutcome.sent(id: "1", at: surroundings.clock())
      #expect(await pace.turn(sent, key: "k", surroundings) == sent)
    }
  }
}

extension OutgoingReply {
  static func toTieba(_ key: String) -> OutgoingReply {
    OutgoingReply(
      key: key,
      conversation: ConversationID(
        account: AccountID(platform: .tieba, name: "brand"), thread: "1_2:3"),
      kind: .comment, parent: nil, text: "您好")
  }
}

extension WritingPace {
  /// A reply that needs nothing to be known first.
  func turn(
    _ outcome: SendOutcome, key: String, _ surroundings: Surroundings
  ) async -> SendOutcome {
    await turn(.toTieba(key), in: surroundings, prepare: {}, send: { outcome })
  }
}
