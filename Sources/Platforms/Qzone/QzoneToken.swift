/// The value against forged calls that every call of QZone bears, `g_tk`.
enum QzoneToken {
  /// Of the cookie `p_skey`: h = h × 33 + character, in 32 bits, without the sign.
  static func token(_ key: String, seed: UInt32 = 5381) -> UInt32 {
    key.utf16.reduce(seed) { $0 &+ ($0 << 5) &+ UInt32($1) } & 0x7FFF_FFFF
  }
}

/// The login of an account, as its browser sends it.
struct QzoneLogin: Sendable {
  /// The whole `Cookie` header.
  var cookie: String
  /// The QQ number.
  var uin: String
  var token: UInt32

  init(cookie: String) throws(SetupProblem) {
    var values: [String: String] = [:]
    for pair in cookie.split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { $0.drop { $0 == " " } }
      if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
    }
    guard cookie.unicodeScalars.allSatisfy({ (0x20...0x7E).contains($0.value) }),
      let key = values["p_skey"] ?? values["skey"]
    else {
      throw SetupProblem(
        "The secret \"cookie\" lacks p_skey; copy the Cookie header of user.qzone.qq.com whole.")
    }
    // A letter, and sometimes zeros, stand before the number.
    let number = (values["p_uin"] ?? values["uin"] ?? "").drop { $0 == "o" || $0 == "0" }
    guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw SetupProblem(
        "The secret \"cookie\" lacks uin; copy the Cookie header of user.qzone.qq.com whole.")
    }
    self.cookie = cookie
    uin = String(number)
    token = QzoneToken.token(key)
  }
}
