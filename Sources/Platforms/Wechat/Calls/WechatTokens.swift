import InboxModel
import PlatformContract

/// The access token of an app, fetched when it is needed and shared with other processes.
///
/// Whoever finds a token refused gets another one, unless somebody did so meanwhile.
actor WechatTokens {
  private let issuer: WechatTokenIssuer
  private let surroundings: Surroundings
  private let file: WechatTokenFile?
  private var kept: WechatToken?
  private var underWay: Task<Result<WechatToken, WechatProblem>, Never>?

  init(_ issuer: WechatTokenIssuer, _ surroundings: Surroundings) {
    self.issuer = issuer
    self.surroundings = surroundings
    file = surroundings.folder.map { WechatTokenFile(folder: $0, name: issuer.fileName) }
  }

  /// A token that holds; another one than `refused`, if there can be another one.
  func token(insteadOf refused: String?) async throws(WechatProblem) -> String {
    if let kept, kept.holds(surroundings.clock()), kept.text != refused { return kept.text }
    if let joined = underWay {
      let result = await joined.value
      if underWay == joined { underWay = nil }
      let token = try result.get()
      // One that is refused was fetched before anybody knew that it is.
      if token.text != refused { return token.text }
    }
    let task = underWay ?? Task { await self.fetched(insteadOf: refused) }
    underWay = task
    let result = await task.value
    if underWay == task { underWay = nil }
    let token = try result.get()
    kept = token
    return token.text
  }

  private func fetched(insteadOf refused: String?) async -> Result<WechatToken, WechatProblem> {
    do throws(WechatProblem) {
      guard let file else { return .success(try await issued(insteadOf: refused, after: kept)) }
      let lock = try await file.lock(pause: surroundings.pause)
      defer { lock.release() }
      let shared = file.read()
      if let shared, shared.holds(surroundings.clock()), shared.text != refused {
        return .success(shared)
      }
      let token = try await issued(insteadOf: refused, after: shared)
      if !file.write(token) {
        surroundings.log("WeChat's token cannot be kept in \(file.path): each process asks for it.")
      }
      return .success(token)
    } catch {
      return .failure(error)
    }
  }

  private func issued(
    insteadOf refused: String?, after last: WechatToken?
  ) async throws(WechatProblem) -> WechatToken {
    let now = surroundings.clock()
    var token = try await issuer.token(force: false, web: surroundings.web, now: now)
    token.forcedAt = last?.forcedAt
    guard token.text == refused, issuer.canForce, token.mayForce(now) else { return token }
    // WeChat holds a token for valid that its own calls refuse.
    var forced = try await issuer.token(force: true, web: surroundings.web, now: now)
    forced.forcedAt = now
    return forced
  }
}

struct WechatToken: Hashable, Sendable {
  var text: String
  var expiresAt: Moment
  /// When another token was last demanded.
  var forcedAt: Moment?

  /// Not within the last minute: it would expire on the way.
  func holds(_ now: Moment) -> Bool { now.adding(seconds: 60) < expiresAt }

  /// WeChat lets it be demanded twenty times a day.
  func mayForce(_ now: Moment) -> Bool {
    guard let forcedAt else { return true }
    return now.seconds(since: forcedAt) >= 4500 || now < forcedAt
  }
}
