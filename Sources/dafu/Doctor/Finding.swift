/// One line of `dafu doctor`: what was looked at, how it is, and what to do about it.
struct Finding {
  enum Grade: String {
    case good = "ok"
    /// Works, and could be better.
    case note
    case bad
  }

  var grade: Grade
  var subject: String
  var words: String

  static func good(_ subject: String, _ words: String) -> Finding {
    Finding(grade: .good, subject: subject, words: words)
  }

  static func note(_ subject: String, _ words: String) -> Finding {
    Finding(grade: .note, subject: subject, words: words)
  }

  static func bad(_ subject: String, _ words: String) -> Finding {
    Finding(grade: .bad, subject: subject, words: words)
  }
}
