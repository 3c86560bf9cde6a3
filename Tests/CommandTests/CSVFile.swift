/// The cells of RFC 4180 CSV, by the names of its first line.
struct CSVFile {
  let names: [String]
  let rows: [[String: String]]

  init(_ text: String) {
    var lines: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    func end() {
      lines[lines.count - 1].append(String(cell))
      cell = String.UnicodeScalarView()
    }
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.append("\"")
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: end()
      case "\n" where !isQuoted:
        end()
        lines.append([])
      default: cell.append(scalar)
      }
    }
    names = lines[0]
    let names = names
    rows = lines.dropFirst().filter { !$0.isEmpty }.map { cells in
      Dictionary(uniqueKeysWithValues: zip(names, cells))
    }
  }
}
