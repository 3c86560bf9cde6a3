import Foundation
import InboxModel
import PlatformContract
import Synchronization

@testable import Platforms

/// What a connection has around it in tests: a clock that stands until it is moved, and pauses that
/// take no time.
final class Loopback: Sendable {
  private let web: WebClient
  private let now = Mutex(Moment(seconds: 1_700_100_000))
  private let logged = Mutex<[String]>([])
  private let folders = Mutex<[String]>([])

  init() throws(SetupProblem) { web = try WebClient() }

  func shutdown() async {
    await web.shutdown()
    for folder in folders.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// From now on there is a folder of dafud's own, in which things outlive a connection.
  @discardableResult
  func useFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "dafu-state-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    folders.withLock { $0.append(folder) }
    return folder
  }

  func pass(seconds: Int64) { now.withLock { $0 = $0.adding(seconds: seconds) } }

  var log: [String] { logged.withLock { $0 } }

  var surroundings: Surroundings {
    Surroundings(
      web: web, clock: { self.now.withLock { $0 } }, random: { 0.5 }, pause: { _ in },
      folder: folders.withLock { $0.last },
      log: { line in self.logged.withLock { $0.append(line) } })
  }
}

/// Runs `work` with surroundings and lets them go.
func withLoopback<Result>(_ work: (Loopback) async throws -> Result) async throws -> Result {
  let loopback = try Loopback()
  do {
    let result = try await work(loopback)
    await loopback.shutdown()
    return result
  } catch {
    await loopback.shutdown()
    throw error
  }
}

/// What one round of reading gave.
struct Round {
  var messages: [Message] = []
  var media: [MediaReference] = []
  var failures: [PlatformNews.LateFailure] = []
  var capabilities: [Capability] = []
  var cursor: SyncCursor?
  var pause: Int64?

  var ids: [String] { messages.map(\.id) }
  func message(_ id: some CustomStringConvertible) -> Message? {
    messages.first { $0.id == "\(id)" }
  }
}

extension PlatformConnection {
  /// Reads until nothing more waits; the cursor goes through its text, as a store keeps it.
  func round(since cursor: SyncCursor? = nil) async throws -> Round {
    var round = Round(cursor: cursor)
    for _ in 0..<2000 {
      let page = try await pull(since: round.cursor)
      round.messages += page.news.messages
      round.media += page.news.media
      round.failures += page.news.failures
      round.capabilities += page.capabilities
      round.cursor = page.next.map { SyncCursor($0.text) }
      round.pause = page.pause
      if !page.hasMore { return round }
    }
    throw Endless()
  }

  func answer(_ capability: Capability.Ability) async -> Capability.Answer? {
    await probe().first { $0.ability == capability }?.answer
  }
}

private struct Endless: Error {}

/// Bytes from hexadecimal digits.
func bytes(_ hex: String) -> [UInt8] {
  let digits = Array(hex.filter { !$0.isWhitespace })
  return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
    UInt8(String(digits[$0...($0 + 1)]), radix: 16)
  }
}
