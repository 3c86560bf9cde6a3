import Testing

/// `dafu report` as a page, on the fixture week.
struct ReportPageTests {
  private let line = "dafu report --as-of 2026-09-10T00:00:00Z --by platform,seat --format"

  @Test(arguments: ["html", "markdown"])
  func theFixtureWeekIsWrittenWithItsFigures(_ format: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let outcome = try sandbox.run("\(line) \(format)")
    #expect(outcome.status == 0 && outcome.words.isEmpty)
    // 4 met and 2 missed, as the text of the same report says.
    for figure in ["66.7 %", "4 met, 2 missed", "6:55:05.7", "weibo/brandcn/", "no reply needed"] {
      #expect(outcome.output.contains(figure), "no \(figure)")
    }
    #expect(outcome.output.hasPrefix(format == "html" ? "<!DOCTYPE html>\n" : "# Reply report"))
    #expect(outcome.output.hasSuffix(format == "html" ? "</html>\n" : ".\n"))
    #expect(outcome.output.contains(format == "html" ? "<svg" : "█"))
    #expect(try sandbox.run("\(line) \(format)", environment: ["LC_ALL": "C"]) == outcome)
  }

  @Test(arguments: ["html", "markdown"])
  func aClosedMonthIsPrintedAgainByteForByteAndItsChangesAreAPageToo(_ format: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let asOf = "--time-zone Asia/Shanghai --as-of 2026-10-02T00:00:00Z --format \(format)"
    let closed = try sandbox.run("dafu report --close 2026-09 --by seat \(asOf)")
    #expect(closed.output.contains("2026-09-01 to 2026-09-30"))
    let again = try sandbox.run("dafu report --closed 2026-09 --format \(format)")
    #expect(again.output == closed.output && again.status == 0)
    let since = try sandbox.run("dafu report --since-close 2026-09 \(asOf)")
    #expect(since.output.contains("No turn has changed since.") && since.status == 0)
  }
}
