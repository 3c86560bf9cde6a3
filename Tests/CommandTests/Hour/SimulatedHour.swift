import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Platforms
import ReplyTracking
import StandIns

/// The built `dafud` on a store of its own, connected to stand-ins of all platforms.
///
/// Its clocks run sixty times as fast as the system's; here is the same clock.
final class SimulatedHour {
  let sandbox: Sandbox
  let store: Store
  let desk: Desk
  private let web: WebClient
  private var service: ServiceProcess?

  let weibo: WeiboStandIn
  let wechat: WechatStandIn
  let tieba: TiebaStandIn
  let qzone: QzoneStandIn
  let meipai: MeipaiStandIn

  private static let rate: Int64 = 60
  private let realStart: Int64
  /// Milliseconds since 1970: just before the stand-ins' own time, so that everything is news.
  private static let start: Int64 = 1_699_999_990_000

  init() async throws {
    let realStart = SimulatedHour.realNow
    self.realStart = realStart
    sandbox = try Sandbox()
    web = try WebClient()
    weibo = try await WeiboStandIn(now: SimulatedHour.start / 1000)
    wechat = try await WechatStandIn(clock: {
      SimulatedHour.moment(SimulatedHour.realNow, since: realStart).seconds
    })
    tieba = try await TiebaStandIn()
    qzone = try await QzoneStandIn()
    meipai = try await MeipaiStandIn()
    store = try Store.open(sandbox.storePath, access: .createIfMissing)
    // Those of a site file that says nothing about them.
    var rules = Rules.standard
    rules.replyWindows = PlatformFacts.replyWindows
    desk = Desk(
      store: store, rules: CompiledRules(rules), facts: AnswerWays.ofPlatforms.replyFacts)
    try writeSite()
  }

  func close() async throws {
    try await stop(SIGTERM)
    await web.shutdown()
    await weibo.stop()
    await wechat.stop()
    await tieba.stop()
    await qzone.stop()
    await meipai.stop()
  }

  // MARK: Time

  private static var realNow: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  private static func moment(_ real: Int64, since realStart: Int64) -> Moment {
    Moment(milliseconds: start + (real - realStart) * rate)
  }

  var now: Moment { SimulatedHour.moment(SimulatedHour.realNow, since: realStart) }

  /// Lets time pass, of which this test is a matter: the service runs on its own.
  func pass(halfMinutes: Int64) async throws {
    try await Task.sleep(for: .milliseconds(halfMinutes * 30_000 / SimulatedHour.rate))
    let seconds = now.seconds
    weibo.pass(seconds: seconds - weibo.now)
    tieba.pass(to: seconds)
    qzone.pass(to: seconds)
    meipai.pass(to: seconds)
  }

  // MARK: The service

  func start() throws {
    let clock = "\(SimulatedHour.start),\(realStart),\(SimulatedHour.rate)"
    service = try ServiceProcess(sandbox, ["--clock", clock])
  }

  /// Asks it to end, or ends it at once.
  func stop(_ signal: Int32) async throws {
    service?.send(signal)
    while service?.isRunning == true { try await Task.sleep(for: .milliseconds(5)) }
  }

  func log() throws -> String { try service?.log() ?? "" }

  /// Whether a push was answered as its platform wants it.
  func deliver(_ push: SimulatedPush) async -> Bool {
    let socket = WebText.encoded(sandbox.home.appending(path: "push").path)
    let address = "http+unix://\(socket)/push/\(push.account)"
    let call = WebCall(
      .post, WebText.address(address, query: push.query.map { ($0.key, $0.value) }),
      body: push.body)
    guard let answer = try? await web.answer(to: call) else { return false }
    return answer.status == 200
  }

  // MARK: The accounts

  /// What no log may show.
  var secrets: [String] {
    [
      weibo.token, weibo.appSecret, wechat.change { $0.appSecret }, wechat.change { $0.corpSecret },
      TiebaStandIn.bduss, QzoneStandIn.cookie, MeipaiStandIn.cookie,
    ]
  }

  /// Weibo's token has ended: its owner logs in again, and the service is told.
  func renewWeiboLogin() throws {
    weibo.expireToken()
    try sandbox.writeSecret(weibo.secrets, to: "weibo.secrets")
    service?.send(SIGHUP)
  }

  private func writeSite() throws {
    try sandbox.writeSecret(weibo.secrets, to: "weibo.secrets")
    try sandbox.writeSecret(wechat.change { $0.officialSecrets() }, to: "wechat.secrets")
    try sandbox.writeSecret(wechat.change { $0.kfSecrets }, to: "kf.secrets")
    try sandbox.writeSecret(
      "bduss = \(TiebaStandIn.bduss)\nstoken = \(TiebaStandIn.stoken)\n", to: "tieba.secrets")
    try sandbox.writeSecret("cookie = \(QzoneStandIn.cookie)\n", to: "qzone.secrets")
    try sandbox.writeSecret("cookie = \(MeipaiStandIn.cookie)\n", to: "meipai.secrets")
    let accounts = [
      account("weibo", "brand", "weibo", weibo.hosts, "business = true"),
      account("wechat", "brand", "wechat", wechat.hosts, "articles = [\"2247483720:0\"]"),
      account(
        "wechat", "service", "kf", wechat.hosts, "service = \"kf\"\nkf_accounts = [\"wk1\"]"),
      account(
        "tieba", "brand", "tieba", ["app": tieba.address, "web": tieba.address],
        "threads = [\"9000000001\"]\nuser_id = \"\(TiebaStandIn.brand)\"\n\(writing)"),
      account(
        "qzone", "brand", "qzone", ["user": qzone.address, "h5": qzone.address],
        "read = true\nuser_id = \"\(QzoneStandIn.brand)\"\n\(writing)"),
      account(
        "meipai", "brand", "meipai", ["web": meipai.address, "app": meipai.address],
        "videos = [\"1000000001\"]\nuser_id = \"\(MeipaiStandIn.brand)\"\n\(writing)"),
    ]
    let socket = sandbox.home.appending(path: "push").path
    try sandbox.writeSecret(
      "[service]\nlisten = \"\(socket)\"\n\n" + accounts.joined(separator: "\n"),
      to: "site.toml")
  }

  private let writing = "write = true\nreplies_per_hour = 100000"

  private func account(
    _ platform: String, _ name: String, _ secrets: String, _ hosts: [String: String],
    _ more: String
  ) -> String {
    let places = hosts.sorted { $0.key < $1.key }.map { "\"\($0.key)\" = \"\($0.value)\"" }
    return """
      [[account]]
      platform = "\(platform)"
      name = "\(name)"
      password_file = "\(secrets).secrets"
      hosts = { \(places.joined(separator: ", ")) }
      \(more)

      """
  }
}

/// One request that a platform makes to our address.
struct SimulatedPush {
  /// `platform/name`.
  var account: String
  var query: [String: String]
  var body: [UInt8]
}
