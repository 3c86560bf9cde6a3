extension Report {
  /// What the platforms' own back offices would show, if that was asked for.
  var profileSections: [PageSection] {
    guard !profiles.isEmpty else { return [] }
    var table = PageTable(
      caption: "The platforms' own arithmetic",
      columns: [
        .words("profile"), .figures("result"), .figures("asked"), .words("verdict"),
        .figures("in time"), .figures("rounds"),
      ]
        + ["outside hours", "not due", "removed", "history", "unknown"].map {
          .figures($0, in: "not counted")
        }, keys: 1)
    for result in profiles {
      table.add([
        .words(result.profile.rawValue), result.cell,
        .percent(result.asked),
        result.verdict.map { .words(PageText.words($0.rawValue)) } ?? .nothing,
        .count(result.inTime), .count(result.rounds), .count(result.outsideHours),
        .count(result.notDue), .count(result.removed), .count(result.history),
        .count(result.unknown),
      ])
    }
    return [
      PageSection(
        "profiles", "By the platforms' own arithmetic",
        note: """
          These are not the house's promises: they explain why a platform's back office shows \
          another figure.
          """, [table],
        remarks: profiles.map {
          PageRemark(
            term: $0.profile.rawValue, meaning: "\($0.profile.rule) \($0.profile.blindness)")
        })
    ]
  }
}

extension ProfileResult {
  /// A share, or a mean in seconds.
  fileprivate var cell: PageCell {
    if let mean { return .figure("\(mean.text(places: 2)) s") }
    return .percent(share)
  }
}
