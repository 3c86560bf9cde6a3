import InboxModel
import PlatformContract
import Synchronization

/// A OneBot-style bridge over HTTP that runs a QQ client of its own: `POST /action` with JSON.
///
/// The names of its actions differ among bridges and can be set.
final class QzoneBridge: QzoneSource {
  let surroundings: Surroundings
  /// It fails without saying whether the post is gone, and may search for long.
  let failsByPost = true
  private let address: String
  private let token: String?
  private let actions: [String: String]
  private let uin: Mutex<String?>

  init(_ options: QzoneOptions, address: String, token: String?, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    self.address = address
    self.token = token
    actions = options.actions
    uin = Mutex(options.userID)
  }

  func own() async throws(ConnectionProblem) -> String {
    if let uin = uin.withLock({ $0 }) { return uin }
    guard let number = QzoneComment.number(try await ask(.login, [:])["user_id"]) else {
      throw .malformed("The OneBot bridge does not say which account it runs.")
    }
    uin.withLock { $0 = number }
    return number
  }

  func posts(from start: Int) async throws(ConnectionProblem) -> [QzonePost] {
    let own = try await own()
    let data = try await ask(
      .posts,
      [
        "user_id": JSON.id(own), "target_uin": JSON.id(own), "pos": .integer(Int64(start)),
        "num": .integer(Int64(QzoneWire.pageSize)), "include_image_data": .bool(false),
      ])
    return QzoneBridge.list(data, "msglist", "emotion_list", "posts", "list").compactMap {
      QzonePost($0, owner: own, now: surroundings.clock())
    }
  }

  func board(from start: Int) async throws(ConnectionProblem) -> [QzoneComment]? { nil }

  /// The bridge itself addresses the person of `reply_uin`.
  func reply(_ text: String, to target: QzoneTarget) async -> QzoneAcceptance {
    let parameters: JSON = [
      "target_uin": JSON.id(target.post.owner), "target_tid": .text(target.post.tid),
      "content": .text(QzoneEmoticons.written(text)), "reply_comment_id": .text(target.comment),
      "reply_uin": JSON.id(target.person ?? target.commentUin),
    ]
    do {
      let answer = try await surroundings.web.answer(to: call(.send, parameters))
      if [401, 403].contains(answer.status) {
        return .refused(QzoneBridge.wrongToken, retry: false, stop: 0)
      }
      if answer.status == 404 { return .refused(noAction(.send), retry: false, stop: 0) }
      guard let read = JSON(parsing: answer.body), let code = read["retcode"].integer else {
        return .unknown("The OneBot bridge's answer to the reply cannot be read.")
      }
      switch code {
      case 0: return .accepted
      case 1400, 1401, 1403, 1404:
        return .refused(
          "The OneBot bridge does not take the reply: error \(code).", retry: false, stop: 0)
      default:
        return .unknown("The OneBot bridge failed at the reply: error \(code).")
      }
    } catch {
      switch error {
      case .notSent(let reason): return .refused(reason, retry: true, stop: 0)
      case .noAnswer(let reason): return .unknown(reason)
      }
    }
  }

  // MARK: Calls

  private static let wrongToken =
    "The OneBot bridge refuses the token; see the secret \"onebot_token\"."

  private func noAction(_ action: QzoneBridgeAction) -> String {
    "The OneBot bridge has no action \"\(name(action))\"; see `actions` in the site file."
  }

  func ask(
    _ action: QzoneBridgeAction, _ parameters: JSON
  ) async throws(ConnectionProblem) -> JSON {
    let answer: WebAnswer
    do {
      answer = try await surroundings.web.answer(to: call(action, parameters))
    } catch {
      throw .unreachable("The OneBot bridge: \(error.sentence)")
    }
    if [401, 403].contains(answer.status) { throw .needsLogin(QzoneBridge.wrongToken) }
    if answer.status == 404 { throw .unable(noAction(action)) }
    guard let read = JSON(parsing: answer.body) else {
      throw .malformed("The OneBot bridge answers with something that is no JSON.")
    }
    switch read["retcode"].integer ?? 0 {
    case 0 where read["status"].text != "failed": return read["data"]
    case 1401, 1403: throw .needsLogin(QzoneBridge.wrongToken)
    case 1404: throw .unable(noAction(action))
    case let code: throw .unreachable("The OneBot bridge fails with error \(code).")
    }
  }

  private func name(_ action: QzoneBridgeAction) -> String {
    actions[action.rawValue] ?? action.standardName
  }

  private func call(_ action: QzoneBridgeAction, _ parameters: JSON) -> WebCall {
    .json(
      "\(address)/\(name(action))", parameters,
      headers: token.map { [("Authorization", "Bearer \($0)")] } ?? [])
  }

  /// The data themselves may be the list.
  static func list(_ data: JSON, _ names: String...) -> [JSON] {
    if case .list(let elements) = data { return elements }
    return names.lazy.map { data[$0].list }.first { !$0.isEmpty } ?? []
  }
}

extension JSON {
  /// A number where the text is one.
  static func id(_ text: String) -> JSON {
    Int64(text).map(JSON.integer) ?? .text(text)
  }
}
