/// Looks for the mistakes at which the library that reads TOML ends the program instead of
/// refusing them: a header whose brackets hold no name, and in a list a brace that closes it or a
/// blank such as U+2028.
///
/// All other mistakes are left to the library.
enum TOMLTraps {
  struct Fault {
    /// From 1.
    var line: Int
    var words: String
  }

  /// The first such mistake; nil when there is none.
  static func fault(in document: String) -> Fault? {
    var walk = TOMLWalk(document)
    // What closes the lists and tables that are open: in them nothing is a header.
    var closing: [Unicode.Scalar] = []
    var lastLine = 0
    while walk.skipToNext() {
      let line = walk.line
      let isFirstOnLine = line != lastLine
      lastLine = line
      if isFirstOnLine, closing.isEmpty, walk.skip("[") {
        _ = walk.skip("[")
        guard walk.isAtName || walk.skip("]") else {
          return Fault(
            line: line,
            words: "a header is written [name] or [[name]], and here stands another sign")
        }
        walk.skipLine()
      } else if walk.skip("[") {
        closing.append("]")
      } else if walk.skip("{") {
        closing.append("}")
      } else if walk.skip("}") {
        guard closing.popLast() != "]" else {
          return Fault(line: line, words: "a list is closed by ], and here stands }")
        }
      } else if walk.skip("]") {
        _ = closing.popLast()
      } else if walk.string() == nil, let scalar = walk.skipScalar(), closing.last == "]",
        !scalar.isASCII && scalar.properties.isWhitespace || scalar == "\u{B}" || scalar == "\u{C}"
      {
        return Fault(line: line, words: "a list has blanks in it that are none of TOML's")
      }
    }
    return nil
  }
}
