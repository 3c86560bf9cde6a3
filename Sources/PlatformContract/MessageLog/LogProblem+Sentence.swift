extension LogProblem: CustomStringConvertible {
  /// What is wrong and where in the line, in one sentence.
  ///
  /// Whoever prints it puts file and line before it. It may quote what a stranger wrote: clean it before it reaches a terminal.
  package var description: String {
    guard let field else { return "\(reason)." }
    return "`\(excerpt(field))`: \(reason)."
  }
}

extension LogProblem.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notJSON(let column): "this is not JSON at byte \(column) of the line"
    case .truncated: "the line ends in the middle of the object"
    case .notAnObject(let found): "a line must be one JSON object, and here stands \(found)"
    case .afterTheObject(let column):
      "something follows the object at byte \(column) of the line; one line is one message"
    case .tooDeep: "values are nested more than 64 deep"
    case .repeatedField: "the field stands twice in the line"
    case .missing: "the field is missing and must be there"
    case .empty: "the field is empty and must not be"
    case .wrongType(let found, let expected): "here stands \(found); it must be \(expected)"
    case .unknownValue(let value, let allowed):
      "\"\(value)\" is not known; it must be \(allowed.joined(separator: ", "))"
    case .platformName(let name):
      "\"\(name)\" is no platform's name; it must be lower-case letters, digits and hyphens, a "
        + "letter first"
    case .accountWithSlash(let name): "\"\(name)\" holds a slash, which an account's name may not"
    case .otherAccount(let found, let own):
      "the message is of \(found), and this bridge may speak for \(own) alone"
    case .notATime(let text):
      "\"\(text)\" is no time; write 2026-09-30T17:30:00+08:00, or Unix seconds or milliseconds"
    case .timeOutOfRange(let text): "\"\(text)\" lies outside the years 1970 to 2099"
    case .notInEncoding(let encoding): "the bytes are not \(encoding.rawValue)"
    case .loneSurrogate: "a \\u escape is half of a surrogate pair and stands for no character"
    case .neitherTextNorMedia: "the text is empty and no `media` is given"
    case .lineTooLong(let limit):
      "the line is longer than \(limit >> 20) MiB, the most that one message may take"
    case .cellCount(let found, let expected):
      "the line has \(found) \(found == 1 ? "cell" : "cells") and the first line has \(expected)"
    case .quote(let column):
      "a quote at byte \(column) of the line neither opens nor closes a cell; inside a cell it "
        + "must be doubled"
    case .unclosedQuote: "a quoted cell begins here and never ends"
    case .missingColumns(let names):
      "the first line must name the columns, and \(names.joined(separator: ", ")) "
        + "\(names.count == 1 ? "is" : "are") missing; nothing of the file went in"
    case .repeatedColumn: "the column stands twice in the first line; nothing of the file went in"
    case .utf16: "the file is UTF-16; save it as UTF-8. Nothing of it went in"
    }
  }
}
