import Crypto

/// The `sign` of a Tieba call: MD5 over all fields in the order of their names, and a salt.
enum TiebaSignature {
  /// Of calls of the app.
  static let appSalt = "tiebaclient!!!"
  /// Of `/c/…` calls of the site for computers.
  static let siteSalt = "36770b1f34c9bbf2e7d1a99d2b82fa9e"

  /// In lower-case hexadecimal digits; values are raw text, and empty ones take part.
  static func sign(_ fields: [(String, String)], salt: String) -> String {
    // Names in the order of their bytes: `BDUSS` before `_client_version` before `pn`.
    let sorted = fields.filter { $0.0 != "sign" }.sorted {
      $0.0.utf8.lexicographicallyPrecedes($1.0.utf8)
    }
    let text = sorted.map { "\($0.0)=\($0.1)" }.joined() + salt
    return hex(Insecure.MD5.hash(data: Array(text.utf8)))
  }

  static func signed(_ fields: [(String, String)], salt: String) -> [(String, String)] {
    fields + [("sign", sign(fields, salt: salt))]
  }
}

/// Bytes as lower-case hexadecimal digits.
func hex(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}
