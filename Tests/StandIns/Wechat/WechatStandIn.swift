import Foundation
import Synchronization

/// WeChat's two servers on loopback: Official Accounts and WeChat Customer Service.
///
/// It speaks the wire formats; nothing in it comes from the code that is tested.
package final class WechatStandIn: Sendable {
  package let server: StandInServer
  private let box: Box

  package var address: String { server.address }
  /// For `options.web.hosts`.
  package var hosts: [String: String] { ["api": address, "qyapi": address] }

  /// `clock` gives Unix seconds.
  package init(clock: @escaping @Sendable () -> Int64) async throws {
    let box = Box()
    self.box = box
    server = try await StandInServer { request in
      let (answer, gate) = box.world.withLock { world in
        let answer = WechatServer(now: clock(), request: request).answer(&world)
        let isHeld = world.gates[request.path]?.isEmpty == false
        return (answer, isHeld ? world.gates[request.path]?.removeFirst() : nil)
      }
      await gate?.pass()
      return answer
    }
  }

  /// Reads or changes what it has.
  @discardableResult
  package func change<Result: Sendable>(_ body: (inout WechatWorld) -> Result) -> Result {
    box.world.withLock { body(&$0) }
  }

  package var sent: [WechatWorld.Sent] { change { $0.sent } }

  package func stop() async { await server.stop() }

  private final class Box: Sendable {
    let world = Mutex(WechatWorld())
  }
}

/// Answers one request.
struct WechatServer {
  let now: Int64
  let request: StandInRequest

  func answer(_ world: inout WechatWorld) -> StandInAnswer {
    if let answer = world.instead[request.path]?.first {
      world.instead[request.path]?.removeFirst()
      return answer
    }
    let answer = done(&world)
    guard let other = world.afterwards[request.path]?.first else { return answer }
    world.afterwards[request.path]?.removeFirst()
    return other
  }

  private func done(_ world: inout WechatWorld) -> StandInAnswer {
    switch (request.method, request.path) {
    case ("POST", "/cgi-bin/stable_token"): return stableToken(&world)
    case ("GET", "/cgi-bin/token"): return classicToken(&world)
    case ("GET", "/cgi-bin/gettoken"): return corpToken(&world)
    default: break
    }
    guard let token = request.query["access_token"], isKnown(token, world) else {
      return refusal(
        40001, "invalid credential, access_token is invalid or not latest rid: 65f0-1a2b-3c4d")
    }
    guard token != world.tokens.current || now < world.tokens.expiresAt else {
      return refusal(42001, "access_token expired")
    }
    if let answer = overQuota(&world) { return answer }
    switch request.path {
    case "/cgi-bin/message/custom/send": return customSend(&world)
    case "/cgi-bin/message/custom/typing": return typing(world)
    case "/cgi-bin/user/info":
      let follows = world.people[request.query["openid"] ?? ""]?.follows ?? false
      return json(["subscribe": follows ? 1 : 0, "openid": request.query["openid"] ?? ""])
    case "/cgi-bin/openapi/quota/get":
      if world.isOverseas { return refusal(76022, "could not use this cgi_path") }
      return json(ok(["quota": ["daily_limit": 500_000, "used": 1, "remain": 499_999]]))
    case "/customservice/msgrecord/getmsglist": return chatLog(world)
    case "/cgi-bin/media/get": return media(world)
    case "/cgi-bin/comment/list": return commentList(world)
    case "/cgi-bin/comment/reply/add": return addReply(&world)
    case "/datacube/getarticletotaldetail": return statistics(world)
    case "/cgi-bin/kf/account/list": return kfAccounts(world)
    case "/cgi-bin/kf/sync_msg": return kfSync(&world)
    case "/cgi-bin/kf/send_msg": return kfSend(&world)
    case "/cgi-bin/kf/customer/batchget": return kfNames(&world)
    default: return refusal(40066, "invalid url")
    }
  }

  // MARK: Tokens

  /// The same token as long as it is valid, unless another one is demanded.
  private func stableToken(_ world: inout WechatWorld) -> StandInAnswer {
    world.tokens.calls += 1
    if let answer = refused(world) { return answer }
    guard body["appid"] as? String == world.appID else { return refusal(40013, "invalid appid") }
    guard body["secret"] as? String == world.appSecret else {
      return refusal(40125, "invalid appsecret")
    }
    let force = body["force_refresh"] as? Bool ?? false
    if force { world.tokens.forced += 1 }
    return give(&world, fresh: force)
  }

  /// Another one at each call.
  private func classicToken(_ world: inout WechatWorld) -> StandInAnswer {
    guard request.query["appid"] == world.appID, request.query["secret"] == world.appSecret else {
      return refusal(40125, "invalid appsecret")
    }
    world.tokens.serial += 1
    world.tokens.classicBefore = world.tokens.classic
    world.tokens.classicBeforeEnds = now + world.tokens.overlap
    world.tokens.classic = "classic-\(world.tokens.serial)"
    return json(["access_token": world.tokens.classic, "expires_in": 7200])
  }

  private func isKnown(_ token: String, _ world: WechatWorld) -> Bool {
    guard !token.isEmpty, !world.tokens.rejected.contains(token) else { return false }
    return token == world.tokens.current || token == world.tokens.classic
      || (token == world.tokens.classicBefore && now < world.tokens.classicBeforeEnds)
  }

  /// Days are China's.
  private func overQuota(_ world: inout WechatWorld) -> StandInAnswer? {
    guard var quota = world.quotas[request.path] else { return nil }
    let day = (now + 28_800) / 86_400
    quota.calls.removeAll { ($0 + 28_800) / 86_400 != day }
    guard quota.calls.count < quota.aDay else {
      return refusal(45009, "reach max api daily quota limit rid: 65f0-1a2b-0001")
    }
    guard quota.calls.count(where: { $0 / 60 == now / 60 }) < quota.aMinute else {
      return refusal(45011, "api minute-quota reach limit, must slower rid: 65f0-1a2b-0002")
    }
    quota.calls.append(now)
    world.quotas[request.path] = quota
    return nil
  }

  private func corpToken(_ world: inout WechatWorld) -> StandInAnswer {
    world.tokens.calls += 1
    if let answer = refused(world) { return answer }
    guard request.query["corpid"] == world.corpID else { return refusal(40013, "invalid corpid") }
    guard request.query["corpsecret"] == world.corpSecret else {
      return refusal(40001, "invalid credential, hint: [1]")
    }
    return give(&world, fresh: false)
  }

  private func refused(_ world: WechatWorld) -> StandInAnswer? {
    world.tokens.refusal.map { refusal($0.code, $0.message) }
  }

  private func give(_ world: inout WechatWorld, fresh: Bool) -> StandInAnswer {
    if fresh || world.tokens.current.isEmpty || now >= world.tokens.expiresAt {
      world.tokens.serial += 1
      world.tokens.current = "token-\(world.tokens.serial)"
      world.tokens.expiresAt = now + 7200
    }
    return json([
      "access_token": world.tokens.current, "expires_in": world.tokens.expiresAt - now,
    ])
  }

  // MARK: Words

  var body: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any] ?? [:]
  }

  func refusal(_ code: Int, _ message: String) -> StandInAnswer {
    json(["errcode": code, "errmsg": message])
  }

  func ok(_ members: [String: Any] = [:]) -> [String: Any] {
    members.merging(["errcode": 0, "errmsg": "ok"]) { own, _ in own }
  }

  func json(_ value: [String: Any]) -> StandInAnswer {
    let data = try? JSONSerialization.data(withJSONObject: value)
    return .json(String(decoding: data ?? Data(), as: UTF8.self))
  }
}
