import InboxModel
import PlatformContract
import StandIns
import Synchronization
import Testing

@testable import Platforms

let weiboAccount = AccountID(platform: .weibo, name: "brandcn")

/// Weibo on loopback with an account connected to it; waiting moves its clock.
final class OpenWeibo: Sendable {
  let standIn: WeiboStandIn
  let connection: WeiboConnection
  let web: WebClient
  private let lines: Lines
  /// What the service's log was told.
  var log: [String] { lines.all }

  init(
    _ standIn: WeiboStandIn, _ web: WebClient, options: WeiboOptions, secrets: Secrets
  ) throws {
    self.standIn = standIn
    self.web = web
    let lines = Lines()
    self.lines = lines
    var options = options
    options.web.hosts = standIn.hosts
    let surroundings = Surroundings(
      web: web, clock: { Moment(seconds: standIn.now) }, random: { 0.5 },
      pause: { standIn.pass(seconds: $0 / 1000) }, log: { lines.add($0) })
    let connection = try connect(
      weiboAccount, .weibo(options), secrets: secrets, surroundings: surroundings)
    self.connection = try #require(connection as? WeiboConnection)
  }

  /// The same account in another process.
  func restarted(
    options: WeiboOptions = WeiboOptions(), secrets: String? = nil
  ) throws -> OpenWeibo {
    try OpenWeibo(
      standIn, web, options: options, secrets: Secrets(secrets ?? standIn.secrets))
  }

  func reply(
    _ text: String, to message: Message, key: String = "k1", post: String? = nil
  ) -> OutgoingReply {
    OutgoingReply(
      key: key, conversation: message.conversation, kind: message.kind, parent: message.id,
      post: post, text: text)
  }
}

private final class Lines: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock { $0 } }
  func add(_ line: String) { lines.withLock { $0.append(line) } }
}

/// Opens Weibo, runs `work`, and closes it.
func withWeibo(
  options: WeiboOptions = WeiboOptions(), secrets: (WeiboStandIn) -> String = \.secrets,
  _ work: (OpenWeibo) async throws -> Void
) async throws {
  let standIn = try await WeiboStandIn()
  do {
    try await withClient { web in
      try await work(
        try OpenWeibo(standIn, web, options: options, secrets: Secrets(secrets(standIn))))
    }
  } catch {
    await standIn.stop()
    throw error
  }
  await standIn.stop()
}

/// What a store would hold of an account, with the cursor that it read to.
struct WeiboInbox {
  private(set) var cursor: SyncCursor?
  private(set) var messages: [String: Message] = [:]
  private(set) var pages: [SyncPage] = []
  private(set) var deletions: [String] = []

  /// Reads until nothing more waits.
  mutating func read(_ weibo: OpenWeibo) async throws {
    for _ in 0..<500 {
      let page = try await weibo.connection.pull(since: cursor)
      keep(page)
      guard page.hasMore else { return }
    }
    Issue.record("500 pages and no end")
  }

  /// Reads one page.
  mutating func readPage(_ weibo: OpenWeibo) async throws {
    keep(try await weibo.connection.pull(since: cursor))
  }

  /// Reads for so many seconds, every five minutes or as seldom as the pages say.
  mutating func read(_ weibo: OpenWeibo, for seconds: Int64) async throws {
    let end = weibo.standIn.now + seconds
    while weibo.standIn.now < end {
      try await read(weibo)
      weibo.standIn.pass(seconds: max(300, pages.last?.pause ?? 60))
    }
    try await read(weibo)
  }

  private mutating func keep(_ page: SyncPage) {
    for message in page.messages {
      messages[message.id] = messages[message.id]?.merged(with: message) ?? message
    }
    deletions += page.news.deletions.map(\.message)
    cursor = page.next
    pages.append(page)
  }

  subscript(id: Int64) -> Message? { messages[String(id)] }

  func saying(_ text: String) -> Message? { messages.values.first { $0.text == text } }

  var capabilities: [Capability] { pages.flatMap(\.capabilities) }
}
