import InboxModel

/// The times of a message log: RFC 3339, Unix seconds or Unix milliseconds.
enum LogTime {
  static func parse(_ text: String) throws(LogProblem.Reason) -> Moment {
    if let moment = Moment(rfc3339: text) { return try checked(moment, text) }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }),
      let number = Double(text)
    else { throw .notATime(excerpt(text)) }
    return try parse(number, written: text)
  }

  /// From 10^11 on a number is milliseconds (March 1973), below it seconds (the year 5138):
  /// between the two readings nothing valid is in doubt but January 1970 to March 1973.
  static func parse(
    _ number: Double, written text: String
  ) throws(LogProblem.Reason) -> Moment {
    guard number.magnitude < 1e15 else { throw .timeOutOfRange(excerpt(text)) }
    let milliseconds = number.magnitude >= 1e11 ? number : number * 1000
    return try checked(Moment(milliseconds: Int64(milliseconds.rounded(.down))), text)
  }

  private static func checked(
    _ moment: Moment, _ text: String
  ) throws(LogProblem.Reason) -> Moment {
    guard moment >= .earliest, moment < .latest else { throw .timeOutOfRange(excerpt(text)) }
    return moment
  }
}
