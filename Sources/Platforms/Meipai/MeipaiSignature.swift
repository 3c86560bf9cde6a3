import Crypto

/// The `sig` of a call of Meipai's app.
enum MeipaiSignature {
  private static let salt = "bdaefd747c7d594f"
  private static let end = "Tw5AY783H@EU3#XC"

  /// Of a path without a leading slash; `time` is in milliseconds since 1970.
  ///
  /// The values of all parameters, in the order of their code units, between the path and a salt;
  /// MD5 in hexadecimal digits, with the two digits of each byte swapped.
  static func sign(_ path: String, _ parameters: [(String, String)], time: Int64) -> String {
    let values = parameters.filter { !$0.0.contains("sig") }.map(\.1).sorted {
      $0.utf16.lexicographicallyPrecedes($1.utf16)
    }
    let text = path + values.joined() + salt + String(time) + end
    let digits = Array(hex(Insecure.MD5.hash(data: Array(text.utf8))))
    return stride(from: 0, to: digits.count, by: 2)
      .map { "\(digits[$0 + 1])\(digits[$0])" }.joined()
  }

  static func signed(
    _ path: String, _ parameters: [(String, String)], time: Int64
  ) -> [(String, String)] {
    parameters + [
      ("sigVersion", "1.3"), ("sigTime", String(time)),
      ("sig", sign(path, parameters, time: time)),
    ]
  }
}
