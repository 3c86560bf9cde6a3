import Foundation
import InboxModel
import PlatformContract
import StandIns
import Synchronization

@testable import Platforms

/// A stand-in of WeChat, a clock that stands still, and connections to it.
final class WechatHouse: Sendable {
  let wechat: WechatStandIn
  let client: WebClient
  private let time: Time
  private let lines = Lines()

  static let start: Int64 = 1_735_660_801
  static let person = "oPanda0_TestUser-Openid00001"

  private init() async throws {
    let time = Time()
    self.time = time
    wechat = try await WechatStandIn { time.seconds.load(ordering: .relaxed) }
    client = try WebClient()
  }

  /// Runs `work` in a house and closes it.
  static func open(_ work: (WechatHouse) async throws -> Void) async throws {
    let house = try await WechatHouse()
    do {
      try await work(house)
    } catch {
      await house.close()
      throw error
    }
    await house.close()
  }

  /// Gives `work` a folder that is gone afterwards.
  static func withFolder(_ work: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "dafu-wechat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await work(folder.path)
  }

  /// So often was a path asked.
  func calls(_ path: String) -> Int { wechat.server.requests.count { $0.path == path } }

  var now: Moment { Moment(seconds: time.seconds.load(ordering: .relaxed)) }
  var log: [String] { lines.all.withLock { $0 } }

  /// A cursor behind the statistics of every day before today.
  var listed: SyncCursor {
    WechatCursor(comments: CommentCursor(listedDay: WechatTime.day(now).adding(days: -1))).text
  }

  func pass(_ seconds: Int64) { time.seconds.add(seconds, ordering: .relaxed) }

  func surroundings(folder: String? = nil) -> Surroundings {
    Surroundings(
      web: client, clock: { [time] in Moment(seconds: time.seconds.load(ordering: .relaxed)) },
      random: { 0.5 },
      // Another process has the lock for as long as a call on loopback takes.
      pause: { _ in try? await Task.sleep(for: .milliseconds(2)) }, folder: folder,
      log: { [lines] line in lines.all.withLock { $0.append(line) } })
  }

  func official(
    withKey: Bool = true, folder: String? = nil,
    _ change: (inout WechatOptions) -> Void = { _ in }
  ) throws -> WechatConnection {
    var options = WechatOptions()
    options.web.hosts = wechat.hosts
    change(&options)
    return try WechatConnection(
      AccountID(platform: .wechat, name: "brandcn"), options: options,
      secrets: Secrets(wechat.change { $0.officialSecrets(withKey: withKey) }),
      surroundings: surroundings(folder: folder))
  }

  func kf(
    folder: String? = nil, _ change: (inout WechatOptions) -> Void = { _ in }
  ) throws -> WechatKfConnection {
    var options = WechatOptions()
    options.service = .kf
    options.web.hosts = wechat.hosts
    change(&options)
    return try WechatKfConnection(
      AccountID(platform: .wechat, name: "service"), options: options,
      secrets: Secrets(wechat.change { $0.kfSecrets }), surroundings: surroundings(folder: folder))
  }

  /// Everything that there is to read, from `cursor` on.
  func everything(
    _ connection: some PlatformConnection, since cursor: SyncCursor? = nil
  ) async throws -> (pages: [SyncPage], messages: [Message]) {
    var pages: [SyncPage] = []
    var next = cursor
    repeat {
      let page = try await connection.pull(since: next)
      pages.append(page)
      next = page.next
    } while pages.last?.hasMore == true && pages.count < 1000
    return (pages, pages.flatMap(\.messages))
  }

  private func close() async {
    await wechat.stop()
    await client.shutdown()
  }

  private final class Time: Sendable {
    let seconds = Atomic<Int64>(WechatHouse.start)
  }

  private final class Lines: Sendable {
    let all = Mutex<[String]>([])
  }
}

extension PlatformPush {
  init(_ push: WechatPush) { self.init(query: push.query, body: push.body) }
}

extension OutgoingReply {
  static func message(
    _ text: String, to conversation: ConversationID, key: String = "k1"
  ) -> OutgoingReply {
    OutgoingReply(key: key, conversation: conversation, kind: .message, parent: nil, text: text)
  }
}
