import Crypto
import CryptoExtras
import Foundation

/// One request as WeChat makes it to a brand's address.
package struct WechatPush: Hashable, Sendable {
  package var query: [String: String]
  package var body: [UInt8]

  /// The query as it stands in the address, encoded.
  package var queryText: String {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._~")
    return query.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")" }
      .joined(separator: "&")
  }

  package enum Mode: Sendable, CaseIterable { case plain, compatible, safe }
  package enum Format: Sendable, CaseIterable { case xml, json }
}

/// What a person does beside writing.
package enum WechatAct: String, Sendable, CaseIterable {
  case subscribe, unsubscribe
  case scan = "SCAN"
  case click = "CLICK"
}

/// Signs and encrypts as WeChat does.
package struct WechatPushMaker: Sendable {
  package var token: String
  package var aesKey: String
  package var receiver: String

  package init(token: String, aesKey: String, receiver: String) {
    self.token = token
    self.aesKey = aesKey
    self.receiver = receiver
  }

  /// A push of `fields`, of which whole numbers stand without CDATA.
  package func push(
    _ fields: [(String, String)], mode: WechatPush.Mode, format: WechatPush.Format = .xml,
    timestamp: Int64, nonce: String
  ) throws -> WechatPush {
    try push(
      Self.body(fields, format), mode: mode, format: format, timestamp: timestamp, nonce: nonce)
  }

  package func push(
    _ plain: String, mode: WechatPush.Mode, format: WechatPush.Format = .xml, timestamp: Int64,
    nonce: String
  ) throws -> WechatPush {
    var query = [
      "timestamp": "\(timestamp)", "nonce": nonce,
      "signature": signature(["\(timestamp)", nonce]),
    ]
    guard mode != .plain else { return WechatPush(query: query, body: Array(plain.utf8)) }
    let text = try encrypted(plain)
    query["encrypt_type"] = "aes"
    query["msg_signature"] = signature(["\(timestamp)", nonce, text])
    let envelope = [("ToUserName", "gh_7f0c2d91ab34"), ("Encrypt", text)]
    guard mode == .compatible else {
      return WechatPush(query: query, body: Array(Self.body(envelope, format).utf8))
    }
    // Everything stands there twice: plain, and encrypted.
    let both: String
    switch format {
    case .xml:
      both = plain.replacingOccurrences(
        of: "</xml>", with: "<Encrypt><![CDATA[\(text)]]></Encrypt></xml>")
    case .json: both = plain.dropLast() + ",\"Encrypt\":\"\(text)\"}"
    }
    return WechatPush(query: query, body: Array(both.utf8))
  }

  /// The GET by which WeCom tests the address.
  package func encryptedTest(
    _ echo: String, timestamp: Int64, nonce: String
  ) throws -> [String: String] {
    let text = try encrypted(echo)
    return [
      "timestamp": "\(timestamp)", "nonce": nonce, "echostr": text,
      "msg_signature": signature(["\(timestamp)", nonce, text]),
    ]
  }

  package func signature(_ parts: [String]) -> String {
    let sorted = ([token] + parts).sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }
    return Insecure.SHA1.hash(data: Data(sorted.joined().utf8))
      .map { String(format: "%02x", $0) }.joined()
  }

  package func encrypted(_ message: String, random: String = "0123456789abcdef") throws -> String {
    let message = Data(message.utf8)
    var block = Data(random.utf8)
    for shift in [24, 16, 8, 0] { block.append(UInt8(message.count >> shift & 0xFF)) }
    block += message + Data(receiver.utf8)
    let padding = 32 - block.count % 32
    block += Data(repeating: UInt8(padding), count: padding)
    let key = Data(base64Encoded: aesKey + "=") ?? Data()
    let cipher = try AES._CBC.encrypt(
      block, using: SymmetricKey(data: key), iv: AES._CBC.IV(ivBytes: Array(key.prefix(16))),
      noPadding: true)
    return cipher.base64EncodedString()
  }

  private static func body(_ fields: [(String, String)], _ format: WechatPush.Format) -> String {
    switch format {
    case .xml:
      let elements = fields.map { name, value in
        Int64(value) != nil
          ? "<\(name)>\(value)</\(name)>" : "<\(name)><![CDATA[\(value)]]></\(name)>"
      }
      return "<xml>\(elements.joined())</xml>"
    case .json:
      let members = fields.map { name, value in
        Int64(value) != nil ? "\"\(name)\":\(value)" : "\"\(name)\":\(Self.quoted(value))"
      }
      return "{\(members.joined(separator: ","))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let data = try? JSONEncoder().encode(text)
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}

extension WechatStandIn {
  package var official: WechatPushMaker {
    change { WechatPushMaker(token: $0.token, aesKey: $0.aesKey, receiver: $0.appID) }
  }

  package var wecom: WechatPushMaker {
    change { WechatPushMaker(token: $0.corpToken, aesKey: $0.corpAESKey, receiver: $0.corpID) }
  }

  /// The push of a person's text at `time`, in Unix seconds; it opens their window to be answered.
  package func textPush(
    _ text: String, from person: String, id: String, at time: Int64, mode: WechatPush.Mode,
    format: WechatPush.Format = .xml, nonce: String
  ) throws -> WechatPush {
    write(person, at: time)
    return try official.push(
      [
        ("ToUserName", "gh_7f0c2d91ab34"), ("FromUserName", person), ("CreateTime", "\(time)"),
        ("MsgType", "text"), ("Content", text), ("MsgId", id),
      ], mode: mode, format: format, timestamp: time, nonce: nonce)
  }

  /// The push of something that a person did; it opens or closes their window to be answered.
  ///
  /// `key` is the scene of a code, or the item of the menu.
  package func actPush(
    _ act: WechatAct, by person: String, key: String? = nil, at time: Int64,
    mode: WechatPush.Mode = .safe, nonce: String
  ) throws -> WechatPush {
    change { world in
      world.people[person, default: WechatWorld.Person()].follows = act != .unsubscribe
      if act == .unsubscribe {
        world.people[person]?.wroteAt = nil
        world.people[person]?.actedAt = nil
      } else {
        world.people[person]?.actedAt = time
        world.people[person]?.answersToAct = 0
      }
    }
    var fields = [
      ("ToUserName", "gh_7f0c2d91ab34"), ("FromUserName", person), ("CreateTime", "\(time)"),
      ("MsgType", "event"), ("Event", act.rawValue),
    ]
    if let key { fields.append(("EventKey", key)) }
    return try official.push(fields, mode: mode, timestamp: time, nonce: nonce)
  }

  /// The push by which WeCom says that something waits for `kf`, with a token to read it by.
  package func kfPush(
    _ kf: String, token: String, at time: Int64, nonce: String
  ) throws -> WechatPush {
    change { _ = $0.kf.syncTokens.insert(token) }
    let corpID = change { $0.corpID }
    var push = try wecom.push(
      [
        ("ToUserName", corpID), ("CreateTime", "\(time)"), ("MsgType", "event"),
        ("Event", "kf_msg_or_event"), ("Token", token), ("OpenKfId", kf),
      ], mode: .safe, timestamp: time, nonce: nonce)
    push.query["signature"] = nil
    push.query["encrypt_type"] = nil
    return push
  }

  /// A customer's text to `kf`, which waits to be read.
  package func kfText(
    _ text: String, from person: String, id: String, to kf: String, at time: Int64
  ) {
    write(person, at: time)
    let data = try? JSONEncoder().encode(text)
    let quoted = String(decoding: data ?? Data(), as: UTF8.self)
    addKf(
      """
      {"msgid":"\(id)","open_kfid":"\(kf)","external_userid":"\(person)","send_time":\(time),
      "origin":3,"servicer_userid":"","msgtype":"text","text":{"content":\(quoted)}}
      """, to: kf)
  }

  /// Any entry of `sync_msg`, as JSON.
  package func addKf(_ entry: String, to kf: String) {
    change { $0.kf.entries[kf, default: []].append(entry) }
  }

  /// The person wrote: the account may answer five times within 48 hours.
  package func write(_ person: String, at time: Int64) {
    change { world in
      world.people[person, default: WechatWorld.Person()].wroteAt = time
      world.people[person]?.answers = 0
    }
  }
}
