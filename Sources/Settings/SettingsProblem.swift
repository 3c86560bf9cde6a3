package import ReplyTracking

/// A mistake in a configuration file: where, what stands there, what may stand there.
///
/// Nothing starts on half a configuration (formats.md section 4).
package struct SettingsProblem: Error, Hashable, Sendable {
  package var file: String
  /// From 1; 0 when the whole file is meant.
  package var line: Int
  /// The full name of the setting, such as `calendar.hours.mon`; empty where none is meant.
  package var name: String
  package var reason: Reason

  package init(file: String, line: Int, name: String = "", reason: Reason) {
    self.file = file
    self.line = line
    self.name = name
    self.reason = reason
  }

  package enum Reason: Hashable, Sendable {
    case missingFile
    case unreadable(String)
    case notUTF8
    case notTOML(String)
    /// A name that is not known here; `nearest` is the one that was probably meant.
    case unknownName(nearest: String?, known: [String])
    /// A setting of the site file in a personal one, or the other way round.
    case belongsIntoSiteFile
    case belongsIntoPersonalFile
    case missing(Expected)
    case wrong(found: String, expected: Expected)
    case equalEnds(String)
    case overlap(String, with: String)
    /// An interval that passes midnight runs into one of the next day.
    case overlapAcrossMidnight(String, with: String, day: String)
    case endNotAfterStart(from: String, to: String)
    /// The same thing stands already on line `first`.
    case repeated(String, first: Int)
    /// The period has time in common with the one that stands on line `first`.
    case periodsOverlap(first: Int)
    case holidays(HolidayFileProblem)
    /// Each setting is well-formed, and together they cannot be used.
    case rules(RuleConflict)
    /// A policy is for an account that no `[[account]]` names, while others are named.
    case undeclaredAccount(String, known: [String])
  }

  /// What may stand in a place.
  package enum Expected: Hashable, Sendable {
    case text, wholeNumber(least: Int), boolean, onlyTrue
    case table, tables, texts, people
    case zone, civilDate, moment
    /// `<n>s|m|h working|wall`, and without the clock.
    case span, length
    case months
    case interval, intervals
    case platform, language
    case shellCommand
    /// `http://` or `https://` and what follows.
    case address
    /// A loopback address with its port, or the path of a socket.
    case listenAddress
    /// Of version 4 of the protocol.
    case internetAddress
    /// Articles of WeChat by `msg_data_id` and place.
    case articles
    /// Decimal digits, alone and in a list.
    case id, ids
    /// Of a bridge's action.
    case actionName
    case oneOf([String])
    case calendar(known: [String])
    case holidays
    /// Of a keymap: a section, and what a key does.
    case bindings, action
  }
}

/// What is wrong with a file of holidays in the iCalendar format (RFC 5545).
package enum HolidayFileProblem: Hashable, Sendable {
  case notACalendar
  case noEvents
  case unclosed(String)
  case wrongEnd(found: String, open: String)
  case noDate
  case notAllDay(String)
  case recurring(String)
  case notADate(String)
  case endNotAfterStart
  /// Longer than ten years.
  case tooLong
  /// A line without a name and a colon.
  case notALine
  /// An event begins within the one that begins on line `outer`.
  case eventInEvent(outer: Int)
  case outsideOfCalendar
  /// A property that an event has once stands there again.
  case repeated(String)
  /// A second DTEND or DURATION.
  case secondEnd
}
