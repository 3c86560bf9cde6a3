package import InboxModel

extension JudgedTurn {
  /// The turn on one line: when it opened, how it stands, what is wrong with it, its name.
  package func line(zone: Zone, on surface: TextSurface) -> String {
    let flags = flags.sorted().map(\.rawValue).joined(separator: ",")
    let cells = [
      PlainText.time(turn.openedAt, zone: zone),
      surface.cell(state.rawValue, columns: 7),
      leftPadded(PlainText.clock(wallSeconds), columns: 10),
      leftPadded(PlainText.clock(workSeconds), columns: 10),
      surface.cell(turn.answer?.author ?? PlainText.nothing, columns: 12),
      surface.cell(flags.isEmpty ? PlainText.nothing : flags, columns: 24),
      surface.oneLine(turn.id.description, 120),
    ]
    return cells.joined(separator: "  ") + "\n"
  }

  /// What stands above the lines.
  package static func heading(zone: Zone) -> String {
    "times in \(zone.identifier)\n"
      + "opened".padded(21) + "state".padded(9) + "      wall  " + "      work  "
      + "replied by".padded(14) + "flags".padded(26) + "turn\n"
  }
}

extension String {
  fileprivate func padded(_ columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - count))
  }
}

private func leftPadded(_ digits: String, columns: Int) -> String {
  String(repeating: " ", count: max(0, columns - digits.count)) + digits
}
