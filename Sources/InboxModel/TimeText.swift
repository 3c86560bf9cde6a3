/// RFC 3339 in and out, by hand: one message log line has one of these, and Foundation's parser
/// takes sixteen times as long.
extension Moment {
  /// Parses an RFC 3339 time with an offset (`2026-09-30T17:30:00.250+08:00`, `…Z`).
  ///
  /// A blank or a lower-case `t` between date and time is accepted, as RFC 3339 section 5.6
  /// permits; fractions beyond milliseconds are cut. A leap second (`:60`) counts as the second
  /// after it. Nil for anything else, a missing offset included.
  package init?(rfc3339 text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t")
        || bytes[10] == UInt8(ascii: " "),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
      let second = decimal(bytes[17..<19]), hour < 24, minute < 60, second <= 60
    else { return nil }
    var position = 19
    var milliseconds = 0
    if bytes[position] == UInt8(ascii: ".") {
      let end = bytes[(position + 1)...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
      guard end > position + 1 else { return nil }
      for place in 0..<3 {
        let index = position + 1 + place
        milliseconds = milliseconds * 10 + (index < end ? Int(bytes[index] - 0x30) : 0)
      }
      position = end
    }
    guard let offset = offsetSeconds(bytes[position...]) else { return nil }
    let local = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
    self.init(milliseconds: Int64(local - offset) * 1000 + Int64(milliseconds))
  }

  /// `2026-09-30T09:30:00Z`; the fraction is cut.
  package var rfc3339: String { rfc3339(offset: 0) }

  /// The instant as a clock `offset` seconds east of Greenwich shows it: `…+08:00`, or `…Z` for 0.
  package func rfc3339(offset: Int) -> String {
    let local = Int(seconds) + offset
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let second = local - day * 86_400
    let clock =
      "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    return "\(CivilDate(dayNumber: day))T\(clock)\(offsetText(offset))"
  }
}

private func offsetSeconds(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard let sign = bytes.first else { return nil }
  if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return bytes.count == 1 ? 0 : nil }
  let digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
  guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), digits.count == 4,
    bytes.count == 5 || (bytes.count == 6 && bytes[bytes.startIndex + 3] == UInt8(ascii: ":")),
    let hours = decimal(digits.prefix(2)), let minutes = decimal(digits.suffix(2)),
    hours < 24, minutes < 60
  else { return nil }
  let seconds = hours * 3600 + minutes * 60
  return sign == UInt8(ascii: "-") ? -seconds : seconds
}

private func offsetText(_ offset: Int) -> String {
  guard offset != 0 else { return "Z" }
  let size = abs(offset)
  return "\(offset < 0 ? "-" : "+")\(padded(size / 3600, 2)):\(padded(size / 60 % 60, 2))"
}
