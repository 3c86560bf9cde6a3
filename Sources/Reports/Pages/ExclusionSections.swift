import InboxModel

extension Report {
  /// What is not in the percentages: who made turns void and why, and when nobody listened.
  var exclusionSections: [PageSection] {
    var voids = PageTable(
      caption: "Turns that needed no reply, and what they count as",
      columns: [
        .words("by"), .words("reason"), .figures("turns"), .figures("void"), .figures("missed"),
        .figures("exempt"), .figures("unknown"),
      ],
      keys: 2)
    for void in self.voids {
      voids.add([
        .foreign(void.by), .words(PageText.words(void.reason.rawValue)), .count(void.turns),
        .count(void.void), .count(void.missed), .count(void.exempt), .count(void.unknown),
      ])
    }
    var gaps = PageTable(
      caption: "Accounts without a good sync",
      columns: [.words("platform"), .words("account"), .words("from"), .words("to")], keys: 2)
    for gap in coverage {
      gaps.add([
        .foreign(gap.account.platform.name), .foreign(gap.account.name),
        .words(time(gap.from)), .words(gap.to.map(time) ?? "still"),
      ])
    }
    return [
      PageSection(
        "voids", "Void turns",
        note: voids.rows.isEmpty
          ? "No turn of the period is void."
          : "What was set aside after it was due stays missed; what is not judged is not void.",
        voids.rows.isEmpty ? [] : [voids]),
      PageSection(
        "coverage", "Coverage",
        note: gaps.rows.isEmpty
          ? "No gap is known in which an account was not listened to."
          : "In these intervals nothing came in from the account: silence is not attainment.",
        gaps.rows.isEmpty ? [] : [gaps]),
    ]
  }
}
