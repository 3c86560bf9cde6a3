import TOMLKit

/// One value of a configuration file, with the line it stands on.
struct Setting {
  /// From 1.
  var line: Int
  /// The characters it is written with; empty for a table with a header.
  var written: String
  var value: Value

  enum Value {
    case text(String)
    case integer(Int)
    case boolean(Bool)
    /// Fractions, dates and times: `written` says which.
    case other
    case list([Setting])
    case table([Member])
  }

  struct Member {
    var name: String
    var setting: Setting
  }
}

extension Setting {
  /// Reads a whole file, names in the order in which they stand there.
  static func document(_ text: String, file: String) throws(SettingsProblem) -> Setting {
    // The library takes a C string: what follows a NUL would be passed over in silence.
    if let nul = text.utf8.firstIndex(of: 0) {
      let line = 1 + text.utf8[..<nul].count { $0 == 0x0A }
      throw SettingsProblem(file: file, line: line, reason: .notTOML("a NUL character stands here"))
    }
    if let fault = TOMLTraps.fault(in: text) {
      throw SettingsProblem(file: file, line: fault.line, reason: .notTOML(fault.words))
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw SettingsProblem(
        file: file, line: error.source.begin.line, reason: .notTOML(error.description))
    } catch {
      throw SettingsProblem(file: file, line: 1, reason: .notTOML("\(error)"))
    }
    return Setting(table, TOMLLayout.of(text))
  }

  private init(_ node: any TOMLValueConvertible, _ layout: TOMLLayout) {
    line = layout.line
    written = layout.written
    if let text = node.string {
      value = .text(text)
    } else if let integer = node.int {
      value = .integer(integer)
    } else if let boolean = node.bool {
      value = .boolean(boolean)
    } else if let array = node.array {
      value = .list(zip(array, layout.elements).map { Setting($0, $1) })
    } else if let table = node.table {
      value = .table(
        layout.names.compactMap { name in
          guard let node = table[name], let layout = layout.members[name] else { return nil }
          return Member(name: name, setting: Setting(node, layout))
        })
    } else {
      value = .other
    }
  }
}
