import Crypto
import CryptoExtras
import Foundation

/// Signs as WeChat does, and opens what WeChat encrypted; Official Accounts and WeCom do it alike.
struct WechatCrypto: Sendable {
  /// The Token of the console, which signs.
  let token: String
  /// The EncodingAESKey, and the one before it: after a change both may be under way.
  let keys: [WechatKey]
  /// AppID or CorpID, which stands in everything that is encrypted for us.
  let receiver: String

  /// Whether `signature` is the SHA-1, in hex, over the token and `parts` in the order of their
  /// bytes; it takes the same time wherever they differ.
  func isSigned(_ parts: [String], by signature: String) -> Bool {
    guard let bytes = WechatCrypto.bytes(hex: signature) else { return false }
    let sorted = ([token] + parts).map { Array($0.utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return Insecure.SHA1.hash(data: sorted.flatMap(\.self)) == bytes
  }

  /// The message within `text`, base64 of AES-256-CBC; nil unless it was made for us.
  ///
  /// Only what is signed may come here: the reasons for a refusal stay inside.
  func decrypted(_ text: String) -> [UInt8]? {
    guard let cipher = Data(base64Encoded: text), !cipher.isEmpty, cipher.count % 32 == 0 else {
      return nil
    }
    for key in keys {
      if let message = opened(cipher, with: key) { return message }
    }
    return nil
  }

  /// 16 random bytes, a length in four bytes, so many bytes of message, the receiver; filled up to
  /// blocks of 32, which no library's PKCS#7 of 16 takes off.
  private func opened(_ cipher: Data, with key: WechatKey) -> [UInt8]? {
    guard let iv = try? AES._CBC.IV(ivBytes: key.bytes.prefix(16)),
      let plain = try? AES._CBC.decrypt(
        cipher, using: SymmetricKey(data: key.bytes), iv: iv, noPadding: true)
    else { return nil }
    let block = Array(plain)
    guard let last = block.last, (1...32).contains(last), block.count > Int(last),
      block.suffix(Int(last)).allSatisfy({ $0 == last })
    else { return nil }
    let content = block.dropLast(Int(last))
    guard content.count >= 20 else { return nil }
    let length = content[16..<20].reduce(0) { $0 << 8 | Int($1) }
    guard 20 + length < content.count else { return nil }
    guard content[(20 + length)...].elementsEqual(receiver.utf8) else { return nil }
    return Array(content[20..<(20 + length)])
  }

  private static func bytes(hex: String) -> [UInt8]? {
    let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 40, hex.utf8.count == 40 else { return nil }
    return stride(from: 0, to: 40, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}

/// An EncodingAESKey: 43 characters of base64 for 32 bytes.
struct WechatKey: Sendable {
  let bytes: [UInt8]

  /// Nil when it is none.
  ///
  /// The last character may carry bits that mean nothing, and a pasted key blanks.
  init?(_ text: String) {
    let text = text.filter { !$0.isWhitespace }
    guard text.utf8.count == 43, let data = Data(base64Encoded: text + "="), data.count == 32 else {
      return nil
    }
    bytes = Array(data)
  }
}
