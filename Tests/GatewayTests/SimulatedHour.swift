import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Platforms
import ReplyTracking
import StandIns
import Synchronization
import TestSupport

@testable import Gateway

/// The service's work on all five platforms at once, on stand-ins, in a time that only moves when
/// the test says so.
final class SimulatedHour {
  let folder: String
  let store: Store
  let desk: Desk
  let clock: SimulatedClock
  let random: SharedNumbers
  private(set) var courses: [AccountCourse] = []
  private(set) var log: [String] = []
  private let web: WebClient
  let spool: PushSpool
  let reception: PushReception
  private var pushes: SpooledPushes

  let weibo: WeiboStandIn
  let wechat: WechatStandIn
  let tieba: TiebaStandIn
  let qzone: QzoneStandIn
  let meipai: MeipaiStandIn

  /// Just before the stand-ins' own time, so that everything is news.
  static let start: Int64 = 1_699_999_990

  init(seed: UInt64) async throws {
    folder = NSTemporaryDirectory() + "dafu-hour-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    store = try Store.open(folder + "/inbox.sqlite", access: .createIfMissing)
    var rules = Rules.standard
    rules.replyWindows = PlatformFacts.replyWindows
    desk = Desk(
      store: store, rules: CompiledRules(rules), facts: AnswerWays.ofPlatforms.replyFacts)
    let clock = SimulatedClock(seconds: SimulatedHour.start)
    self.clock = clock
    random = SharedNumbers(seed: seed)
    web = try WebClient()
    spool = try PushSpool(ofStore: store.path)
    reception = PushReception(
      spool: spool, clock: { clock.wall }, log: { _, _ in }, onNews: { _, _ in })
    pushes = SpooledPushes(spool: spool, desk: desk, log: { _, _ in })
    weibo = try await WeiboStandIn(now: SimulatedHour.start)
    wechat = try await WechatStandIn(clock: { clock.wall.seconds })
    tieba = try await TiebaStandIn()
    qzone = try await QzoneStandIn()
    meipai = try await MeipaiStandIn()
    try connectAll()
  }

  func close() async {
    for course in courses { course.stop(clock.look) }
    for _ in 0..<2000 where courses.contains(where: { !$0.isOver }) {
      for course in courses { course.step(clock.look) }
      await Task.yield()
    }
    courses = []
    await web.shutdown()
    await weibo.stop()
    await wechat.stop()
    await tieba.stop()
    await qzone.stop()
    await meipai.stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  static func account(_ platform: Platform) -> AccountID {
    AccountID(platform: platform, name: "brand")
  }

  private func connectAll() throws {
    var ofWeibo = WeiboOptions()
    (ofWeibo.web.hosts, ofWeibo.isBusiness) = (weibo.hosts, true)
    var ofWechat = WechatOptions()
    ofWechat.web.hosts = wechat.hosts
    ofWechat.articles = [WechatArticle(dataID: 2_247_483_720, index: 0)]
    var ofTieba = TiebaOptions()
    ofTieba.web.hosts = ["app": tieba.address, "web": tieba.address]
    (ofTieba.threads, ofTieba.userID) = (["9000000001"], "\(TiebaStandIn.brand)")
    (ofTieba.write, ofTieba.repliesPerHour) = (true, 100_000)
    var ofQzone = QzoneOptions()
    ofQzone.web.hosts = ["user": qzone.address, "h5": qzone.address]
    (ofQzone.read, ofQzone.write, ofQzone.repliesPerHour) = (true, true, 100_000)
    ofQzone.userID = "\(QzoneStandIn.brand)"
    var ofMeipai = MeipaiOptions()
    ofMeipai.web.hosts = ["web": meipai.address, "app": meipai.address]
    (ofMeipai.videos, ofMeipai.userID) = (["1000000001"], "\(MeipaiStandIn.brand)")
    (ofMeipai.write, ofMeipai.repliesPerHour) = (true, 100_000)
    let all: [(Platform, ConnectionOptions, String)] = [
      (.weibo, .weibo(ofWeibo), weibo.secrets),
      (.wechat, .wechat(ofWechat), wechat.change { $0.officialSecrets() }),
      (.tieba, .tieba(ofTieba), "bduss = \(TiebaStandIn.bduss)\nstoken = \(TiebaStandIn.stoken)"),
      (.qzone, .qzone(ofQzone), "cookie = \(QzoneStandIn.cookie)"),
      (.meipai, .meipai(ofMeipai), "cookie = \(MeipaiStandIn.cookie)"),
    ]
    let connections = try all.map { platform, options, secrets in
      try connect(
        SimulatedHour.account(platform), options, secrets: Secrets(secrets),
        surroundings: Surroundings(
          web: web, clock: { [clock] in clock.wall }, random: { [random] in random.next() },
          pause: { _ in await Task.yield() }, folder: folder))
    }
    courses = try connections.map { connection in
      try AccountCourse(
        connection, desk: desk, random: { [random] in random.next() },
        log: { [weak self] in self?.log.append($0) })
    }
    reception.serve(connections)
  }

  /// Works until nothing is left to do at this moment.
  func settle() async throws {
    for _ in 0..<3000 {
      let now = clock.look
      while try pushes.move(now: now.wall).hasMore {}
      for course in courses { course.step(now) }
      let isBusy = courses.contains { course in
        course.isBusy || (course.due(now).map { $0 <= now.steady } ?? false)
      }
      guard isBusy else { return }
      let requests = courses.flatMap(\.descriptors)
      try await offPool {
        var requests = requests
        _ = poll(&requests, nfds_t(requests.count), 2)
      }
    }
  }
}

extension AccountCourse {
  /// Something is under way in the background.
  var isBusy: Bool {
    reading.task != nil || replies.task != nil || replies.readingBack.task != nil
      || probing.task != nil || copying.task != nil
  }
}

/// Both clocks, moved by hand.
final class SimulatedClock: Sendable {
  private let milliseconds: Mutex<Int64>
  init(seconds: Int64) { milliseconds = Mutex(seconds * 1000) }
  var wall: Moment { Moment(milliseconds: milliseconds.withLock { $0 }) }
  var look: Now { milliseconds.withLock { Now(wall: Moment(milliseconds: $0), steady: $0) } }
  func pass(seconds: Int64) { milliseconds.withLock { $0 += seconds * 1000 } }
}

/// Numbers from 0 up to 1, the same for the same seed and order of asking.
final class SharedNumbers: Sendable {
  private let numbers: Mutex<SeededNumbers>
  init(seed: UInt64) { numbers = Mutex(SeededNumbers(seed: seed)) }

  func next() -> Double { numbers.withLock { Double.random(in: 0..<1, using: &$0) } }

  /// From 0 up to `limit`.
  func below(_ limit: Int) -> Int { Int(next() * Double(limit)) }
}
