import InboxModel
import Reports
import Testing

/// What has changed since a month was signed, as a page.
struct SinceClosePageTests {
  private func since(_ then: [JudgedTurn], _ now: [JudgedTurn], why: [LaterFact]) -> SinceClose {
    let closed = ClosedReport(
      period: "2026-09", from: MadeTurns.time("2026-09-01T00:00:00Z"),
      to: MadeTurns.time("2026-10-01T00:00:00Z"), timeZone: "UTC",
      closedAt: MadeTurns.time("2026-10-02T08:00:00Z"), closedBy: HTMLTests.hostile,
      lastMessage: 1, lastEvent: 1, rules: [])
    let (old, new) = (then.map { ClosedTurn($0) }, now.map { ClosedTurn($0) })
    return SinceClose(
      closed, asOf: MadeTurns.time("2026-11-01T00:00:00Z"), zone: .utc, then: old, now: new,
      changes: changes(then: old, now: new).map { change in
        var change = change
        change.why = why
        return change
      })
  }

  @Test func whatWasWhatIsAndWhyStandBesideEachOther() {
    let why = LaterFact.message(
      id: HTMLTests.hostile, direction: .outbound, author: "outside",
      at: MadeTurns.time("2026-09-07T10:01:00Z"), storedAt: MadeTurns.time("2026-10-03T00:00:00Z"))
    let page = since(
      [MadeTurns.open(.missed), MadeTurns.answered(30, ordinal: 2)],
      [MadeTurns.answered(60), MadeTurns.answered(30, ordinal: 2)], why: [why])
    let html = PageReader(page.html)
    #expect(html.problems.isEmpty)
    #expect(html.all("script").isEmpty && !page.html.contains("\u{202E}"))
    let values = html.all("span").filter { $0.attributes["class"] == "value" }.map(\.text)
    #expect(values == ["50.0 %", "100.0 %", "1"])
    let rows = html.all("tr").map(\.text)
    #expect(rows.contains { $0.contains("state") && $0.contains("missed") && $0.contains("met") })
    #expect(html.all("code").map(\.text) == ["weibo/brandcn/anna#1"])
    #expect(page.markdown.contains("| state       | missed | met "))
  }

  @Test func aTurnThatIsGoneOrNewIsOneRow() {
    let page = since([MadeTurns.open()], [MadeTurns.open(ordinal: 2)], why: [.timePassed])
    #expect(page.changes.count == 2)
    let cells = PageReader(page.html).all("td").map(\.text)
    #expect(cells.contains("was not there") && cells.contains("is gone"))
  }

  @Test func nothingChangedIsOneSentence() {
    let page = since([MadeTurns.open()], [MadeTurns.open()], why: [])
    #expect(PageReader(page.html).all("table").isEmpty)
    #expect(page.markdown.hasSuffix("## Changed turns\n\nNo turn has changed since.\n"))
  }
}
