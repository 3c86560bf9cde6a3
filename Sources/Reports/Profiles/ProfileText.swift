extension Report {
  /// The platforms' own figures, with every count that they leave out.
  var profileTable: TextTable {
    var table = TextTable(
      header: [("profile", .left)]
        + [
          "rounds", "in time", "share", "mean", "asked", "verdict", "outside hours", "not due",
          "removed", "history", "unknown",
        ].map { ($0, .right) })
    for result in profiles {
      table.add([
        result.profile.rawValue, "\(result.rounds)", "\(result.inTime)",
        PlainText.percent(result.share),
        result.mean.map { "\($0.text(places: 2)) s" } ?? PlainText.nothing,
        PlainText.percent(result.asked), result.verdict?.words ?? PlainText.nothing,
        "\(result.outsideHours)", "\(result.notDue)", "\(result.removed)", "\(result.history)",
        "\(result.unknown)",
      ])
    }
    return table
  }

  /// What each profile counts and what it cannot know.
  var profileNotes: String {
    profiles.map { result in
      let profile = result.profile
      return wrapped("\(profile.rawValue): \(profile.rule) \(profile.blindness)", columns: 90)
    }.joined()
  }
}

extension ProfileResult.Verdict {
  fileprivate var words: String {
    switch self {
    case .reached: "reached"
    case .missed: "missed"
    case .notJudged: "not judged"
    }
  }
}

/// Our own English words in lines of at most so many columns.
private func wrapped(_ text: String, columns: Int) -> String {
  var lines: [String] = [""]
  for word in text.split(separator: " ") {
    let last = lines[lines.count - 1]
    if last.isEmpty {
      lines[lines.count - 1] = String(word)
    } else if last.count + 1 + word.count <= columns {
      lines[lines.count - 1] = "\(last) \(word)"
    } else {
      lines.append("  \(word)")
    }
  }
  return lines.map { "\($0)\n" }.joined()
}
