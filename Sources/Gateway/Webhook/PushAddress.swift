package import InboxModel

/// Where platforms push to: `/push/<platform>/<account>`, below whatever the operator's proxy adds.
package enum PushAddress {
  /// The account that a path names, percent-encoded; nil when it names none.
  package static func account(_ path: String) -> AccountID? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts[0].isEmpty, parts[1] == "push",
      let platform = Platform(parts[2]), let name = decoded(parts[3]), !name.isEmpty
    else { return nil }
    return AccountID(platform: platform, name: name)
  }

  package static func path(_ account: AccountID) -> String {
    let name = account.name.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        String(Unicode.Scalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return "/push/\(account.platform.name)/\(name.joined())"
  }

  /// The fields of a query, percent-decoded once; nil where it is not UTF-8.
  ///
  /// A plus sign stays one: Base64 has it, and whoever means a blank writes `%20`.
  static func fields(_ query: String) -> [String: String]? {
    var fields: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(String(parts[0])),
        let value = decoded(parts.count > 1 ? String(parts[1]) : "")
      else { return nil }
      fields[name] = value
    }
    return fields
  }

  /// Nil when what is decoded is not UTF-8, or the encoding is broken.
  private static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest.removeFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
