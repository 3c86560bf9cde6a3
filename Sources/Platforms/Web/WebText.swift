import Foundation

/// Encodings of addresses and forms.
package enum WebText {
  /// Percent-encodes everything but the unreserved characters of RFC 3986.
  package static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + hex[Int(byte >> 4)] + hex[Int(byte & 15)]
      }
    }
    return result
  }

  package static func form(_ fields: [(String, String)]) -> String {
    fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
  }

  package static func address(_ address: String, query: [(String, String)]) -> String {
    guard !query.isEmpty else { return address }
    return address + (address.contains("?") ? "&" : "?") + form(query)
  }

  /// The time of an HTTP header, in the form that RFC 9110 prefers; nil for another one.
  static func date(_ text: String) -> Date? {
    try? Date(text, strategy: httpDate)
  }

  private static let httpDate = Date.ParseStrategy(
    format:
      "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) GMT",
    locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt)

  private static let hex = "0123456789ABCDEF".map(String.init)
}
