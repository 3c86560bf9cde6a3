import Crypto
import Foundation
import InboxModel
package import PlatformContract

extension WeiboConnection {
  /// A private message or an event, signed by the fans service; or its check of our address.
  package func decodePush(_ push: PlatformPush) throws(ConnectionProblem) -> PushContent {
    let (timestamp, nonce) = try checkSignature(push)
    let name = "\(timestamp):\(nonce)"
    if push.method == .get {
      guard let echo = push.query["echostr"] else {
        throw .malformed("Weibo's check of the push address has no echostr.")
      }
      return PushContent(answer: Array(echo.utf8), nonce: name)
    }
    let text = String(decoding: push.body, as: UTF8.self)
    if text.drop(while: \.isWhitespace).hasPrefix("<") {
      throw .malformed(
        "Weibo pushes XML to this account; set its push format to json (eps/push/set_format) and it is read."
      )
    }
    guard let body = JSON(parsing: push.body), case .object = body else {
      throw .malformed("The push is signed as Weibo's and holds no JSON object.")
    }
    let received = WeiboPush(
      account: account, me: keys.uid, now: surroundings.clock())
    var content = try received.content(body)
    content.nonce = name
    for place in content.news.messages.indices { nameAuthor(of: place, in: &content) }
    return content
  }

  /// A push that brings somebody unknown asks to read, so that they are asked for at once.
  private func nameAuthor(of place: Int, in content: inout PushContent) {
    let message = content.news.messages[place]
    guard let person = message.author.flatMap({ Int64($0) }) else { return }
    if let user = names[person] {
      WeiboMessages.describe(user, &content.news.messages[place])
    } else if options.isBusiness, names.wait(message, now: surroundings.clock()) {
      content.asksToRead = true
    }
  }

  /// SHA-1 over secret, timestamp and nonce in the order of their bytes.
  ///
  /// The body is not signed: a push with the same timestamp and nonce and another body is a forgery.
  private func checkSignature(
    _ push: PlatformPush
  ) throws(ConnectionProblem) -> (timestamp: String, nonce: String) {
    guard let secret = keys.pushSecret else {
      throw .unable(
        "A push cannot be checked without a secret; add a line \"app_secret = …\" to the account's secrets."
      )
    }
    guard let timestamp = push.query["timestamp"], let nonce = push.query["nonce"],
      let signature = push.query["signature"]
    else { throw .malformed("The push has no signature of Weibo's.") }
    let joined = [secret, timestamp, nonce].map { Array($0.utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }.joined()
    let digest = Insecure.SHA1.hash(data: Data(joined))
    guard let claimed = WeiboPush.bytes(hex: signature), digest == Data(claimed) else {
      throw .malformed(
        "The push's signature is wrong; compare push_app_secret with Weibo's console.")
    }
    guard let at = WeiboPush.moment(timestamp),
      abs(at.seconds(since: surroundings.clock())) <= WeiboPush.patience
    else {
      throw .malformed("The push is too old or of the future; check this server's clock.")
    }
    return (timestamp, nonce)
  }
}
