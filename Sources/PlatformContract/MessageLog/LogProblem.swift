/// Why one line of a message log did not go in; the lines around it do (formats.md section 1).
package struct LogProblem: Error, Hashable, Sendable {
  /// Of the file, from 1; of a CSV record that runs over several lines, its first.
  package var line: Int
  /// The field or column it stands in, where there is one.
  package var field: String?
  package var reason: Reason

  package init(line: Int, field: String? = nil, reason: Reason) {
    self.line = line
    self.field = field
    self.reason = reason
  }

  package enum Reason: Error, Hashable, Sendable {
    /// `column` counts bytes from 1.
    case notJSON(column: Int)
    case truncated
    case notAnObject(found: String)
    case afterTheObject(column: Int)
    case tooDeep
    case repeatedField
    case missing
    case empty
    case wrongType(found: String, expected: String)
    case unknownValue(String, allowed: [String])
    case platformName(String)
    case accountWithSlash(String)
    /// A bridge speaks for one account.
    case otherAccount(String, own: String)
    case notATime(String)
    case timeOutOfRange(String)
    case notInEncoding(LogEncoding)
    case loneSurrogate
    case neitherTextNorMedia
    case lineTooLong(limit: Int)
    case cellCount(found: Int, expected: Int)
    case quote(column: Int)
    case unclosedQuote
    case missingColumns([String])
    case repeatedColumn
    /// The whole file is in an encoding that is not read.
    case utf16
  }
}

/// How the bytes of a message log stand for text.
package enum LogEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
}

package enum LogFormat: String, Sendable, CaseIterable {
  case jsonl, csv
}

/// The beginning of what a stranger wrote, short enough for one line of an error.
///
/// It is not cleaned: whoever prints it does that.
func excerpt(_ text: String) -> String {
  let head = text.unicodeScalars.prefix(41)
  guard head.count == 41 else { return text }
  return String(String.UnicodeScalarView(head.prefix(40))) + "…"
}
