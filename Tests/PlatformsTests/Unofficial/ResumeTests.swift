import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

/// Reading that breaks off goes on where it was, in a process that began anew, and loses nothing.
struct ResumeTests {
  @Test func tiebaGoesOnAfterASafetyPageAndADeadCookie() async throws {
    try await withTieba { house in
      house.platform.addThread()
      let floors = (0..<70).map { house.platform.addFloor("第\($0)楼", by: 100 + $0) }
      let comments = floors.prefix(5).map { house.platform.addComment("评论", to: $0) }
      let found = try await readAll(
        break: { house.platform.set($0 % 2 == 0 ? .safetyPage : .deadCookie) },
        mend: {
          house.platform.set(.safetyPage, false)
          house.platform.set(.deadCookie, false)
        }, connect: { try house.own { $0.threads = ["9000000001"] } })
      #expect(found == Set((floors + comments).map(String.init)))
    }
  }

  @Test func qzoneGoesOnAfterTooManyCallsAndAnEmptyAnswer() async throws {
    try await withQzone(inlineLimit: 3) { house in
      for number in 0..<45 { house.platform.addPost("abc\(number)") }
      for number in 0..<90 { house.platform.addComment("评论", under: "abc\(number % 4)") }
      for number in 0..<45 { house.platform.addBoardEntry("留言\(number)") }
      let found = try await readAll(
        break: { house.platform.set($0 % 2 == 0 ? .tooMany : .empty) },
        mend: {
          house.platform.set(.tooMany, false)
          house.platform.set(.empty, false)
        }, connect: { try house.browser() })
      #expect(found.count == 90 + 45)
    }
  }

  @Test func meipaiGoesOnAfterAPageInThePlaceOfData() async throws {
    try await withMeipai { house in
      house.platform.addVideo()
      let comments = (0..<70).map { house.platform.addComment("评论", by: 100 + $0) }
      let found = try await readAll(
        break: { _ in
          house.platform.set(.page)
          house.platform.set(.appError)
        },
        mend: {
          house.platform.set(.page, false)
          house.platform.set(.appError, false)
        }, connect: { try house.connection() })
      #expect(found == Set(comments.map { "\($0.id)" }))
    }
  }

  /// Before every page something breaks; each page is read by a connection of its own.
  private func readAll(
    break breakIt: (Int) -> Void, mend: () -> Void,
    connect: () throws -> some PlatformConnection
  ) async throws -> Set<String> {
    var found: Set<String> = []
    var cursor: SyncCursor?
    var broken = 0
    for step in 0..<500 {
      breakIt(step)
      do throws(ConnectionProblem) {
        // What needs nothing of that which is broken may work all the same.
        let page = try await connection(connect).pull(since: cursor)
        found.formUnion(page.messages.map(\.id))
        cursor = page.next
        if !page.hasMore { break }
      } catch {
        broken += 1
      }
      mend()
      let page = try await connect().pull(since: cursor)
      found.formUnion(page.messages.map(\.id))
      cursor = page.next
      if !page.hasMore { break }
    }
    mend()
    #expect(broken > 0)
    return found
  }

  private func connection<Connection: PlatformConnection>(
    _ connect: () throws -> Connection
  ) throws(ConnectionProblem) -> Connection {
    do {
      return try connect()
    } catch {
      throw .unable("\(error)")
    }
  }
}
