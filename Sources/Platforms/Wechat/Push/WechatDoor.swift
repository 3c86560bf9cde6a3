import InboxModel
import PlatformContract

/// Lets in what WeChat pushed, and nothing else.
struct WechatDoor: Sendable {
  let crypto: WechatCrypto
  let house: House

  enum House: Sendable {
    /// The test of the address is plain; pushes are plain unless there is a key.
    case official
    /// Everything is encrypted, the test of the address too, and only `msg_signature` signs.
    case wecom
  }

  /// Seconds by which a push may be older or newer than our clock.
  private static let tolerance: Int64 = 300

  /// What the platform wants to read to know that the address is ours.
  func answer(toTest push: PlatformPush, now: Moment) throws(ConnectionProblem) -> [UInt8] {
    let stamp = try stamp(push, now: now)
    guard let echo = push.query["echostr"], !echo.isEmpty else {
      throw .malformed("The test of the address has no echostr.")
    }
    switch house {
    case .official:
      try check(stamp, signature: push.query["signature"])
      return Array(echo.utf8)
    case .wecom:
      try check(stamp + [echo], signature: push.query["msg_signature"])
      guard let plain = crypto.decrypted(echo) else { throw WechatDoor.notForUs }
      return plain
    }
  }

  /// The message of a push, and what makes the delivery unlike any other.
  func open(
    _ push: PlatformPush, now: Moment
  ) throws(ConnectionProblem) -> (fields: JSON, nonce: String) {
    let stamp = try stamp(push, now: now)
    let mark = stamp.joined(separator: ".")
    // The plain signature covers no body; it keeps strangers away from the parser.
    if let signature = push.query["signature"] { try check(stamp, signature: signature) }
    guard push.query["msg_signature"] != nil || push.query["encrypt_type"] == "aes" else {
      return (try plain(push), mark)
    }
    guard let signature = push.query["msg_signature"] else {
      throw .malformed("The push is encrypted and has no msg_signature.")
    }
    guard !crypto.keys.isEmpty else {
      throw .malformed(
        "The push is encrypted: the account's secrets need a line \"encoding_aes_key = …\".")
    }
    let envelope = try WechatBody.fields(push.body)
    // Some servers put line breaks around it, which are not signed.
    guard let text = envelope["Encrypt"].text?.filter({ !$0.isWhitespace }) else {
      throw .malformed("The push is said to be encrypted and holds nothing that is.")
    }
    try check(stamp + [text], signature: signature)
    guard let message = crypto.decrypted(text) else { throw WechatDoor.notForUs }
    // A retry may be encrypted anew under the same nonce; nobody else can make a second signature.
    return (try WechatBody.fields(message), mark + "." + signature)
  }

  private func plain(_ push: PlatformPush) throws(ConnectionProblem) -> JSON {
    guard house == .official, push.query["signature"] != nil else { throw WechatDoor.unsigned }
    guard crypto.keys.isEmpty else {
      throw .malformed(
        "The push is not encrypted although the account's secrets hold an encoding_aes_key: switch the console to the safe mode, or take that line away."
      )
    }
    return try WechatBody.fields(push.body)
  }

  private func stamp(_ push: PlatformPush, now: Moment) throws(ConnectionProblem) -> [String] {
    guard let timestamp = push.query["timestamp"], let nonce = push.query["nonce"],
      let seconds = Int64(timestamp), seconds > 0, seconds < Moment.latest.seconds
    else { throw WechatDoor.unsigned }
    guard abs(seconds - now.seconds) <= WechatDoor.tolerance else {
      throw .malformed(
        "The push is stamped more than 5 minutes from now: if WeChat sent it, this machine's clock is wrong."
      )
    }
    return [timestamp, nonce]
  }

  private func check(_ parts: [String], signature: String?) throws(ConnectionProblem) {
    guard let signature else { throw WechatDoor.unsigned }
    guard crypto.isSigned(parts, by: signature) else {
      throw .malformed(
        "The push's signature is wrong: if WeChat sent it, the token among the account's secrets is not the console's."
      )
    }
  }

  private static let unsigned = ConnectionProblem.malformed("The push is not signed.")
  private static let notForUs = ConnectionProblem.malformed(
    "The push cannot be decrypted for this account: if WeChat sent it, the encoding_aes_key or the id among the account's secrets is not the console's."
  )
}
