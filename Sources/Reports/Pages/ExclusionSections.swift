import InboxModel

extension Report {
  /// What is not in the percentages: who made turns void and why, and when nobody listened.
  var exclusionSections: [PageSection] {
    var voids = PageTable(
      caption: "Turns that needed no reply",
      columns: [.words("by"), .words("reason"), .figures("turns")],
      keys: 2)
    for void in self.voids {
      voids.add([
        .foreign(void.by), .words(PageText.words(void.reason.rawValue)), .count(void.turns),
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
        note: voids.rows.isEmpty ? "No turn of the period is void." : nil,
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
