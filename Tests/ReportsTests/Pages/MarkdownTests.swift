import InboxModel
import Reports
import Testing

struct MarkdownTests {
  @Test func everyRowOfATableHasTheCellsOfItsHeader() {
    for (_, report) in HTMLTests.reports {
      var cells: Int?
      for line in report.markdown.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          cells = nil
          continue
        }
        let bars = line.replacing("\\|", with: "").count { $0 == "|" }
        #expect(bars == cells ?? bars, "\(line)")
        cells = bars
      }
    }
  }

  @Test func figuresStandBelowEachOtherAlsoAsText() throws {
    let markdown = MadeTurns.make(
      MadeTurns.spec(by: [.seat]), [MadeTurns.answered(60, by: "林小姐"), MadeTurns.open()]
    ).markdown
    let table = try #require(
      markdown.split(separator: "## Promises").last?.split(separator: "\n\n"))
    #expect(
      table[1] == """
        | seat      | turns |   met | missed |    attained | pending |  void | exempt | unknown |
        | --------- | ----: | ----: | -----: | ----------: | ------: | ----: | -----: | ------: |
        | 林小姐    |     1 |     1 |      0 |     100.0 % |       0 |     0 |      0 |       0 |
        | —         |     1 |     0 |      0 |           — |       1 |     0 |      0 |       0 |
        | **total** | **2** | **1** |  **0** | **100.0 %** |   **1** | **0** |  **0** |   **0** |
        """)
  }

  @Test func whatStrangersWroteIsNoMarkupAndNoLink() {
    let markdown = PageReports.naming(HTMLTests.hostile).markdown
    // It holds an address, so it is code from end to end, between more backticks than it has.
    let shown =
      "`` \"><script>alert(1)</script>' onload='x' &lt; <!-- �gnp��␛[31m�␡⏎⏎�z\u{300}\u{301}\u{302}\u{303}\\| `a` *b* 好 https://evil.example ``"
    #expect(markdown.contains(shown.replacing("`` ", with: "``").replacing(" ``", with: "``")))
    let names = PageReports.naming("<b>*_a_*</b> [x](y) | & \\").markdown
    #expect(names.contains("&lt;b&gt;\\*\\_a\\_\\*&lt;/b&gt; \\[x\\](y) \\| &amp; \\\\"))
  }

  @Test(arguments: [
    ("https://weibo.com/1/M5f?a=b#c", "<https://weibo.com/1/M5f?a=b#c>"),
    ("javascript:alert(1)", "`javascript:alert(1)`"),
    ("https://x/> <script>", "`https://x/> <script>`"),
    ("https://x/a|b", "`https://x/a\\|b`"), ("https://аррӏе.com/", "`https://аррӏе.com/`"),
  ])
  func onlyAPlainAddressOfTheWebIsALink(_ address: String, _ written: String) {
    var report = PageReports.full
    report.slowest[0].url = address
    #expect(report.markdown.contains("#2`<br>\(written) |"))
  }

  @Test func noTurnIsSaidAndDrawsNoBars() {
    let markdown = MadeTurns.make(PageReports.spec(), []).markdown
    #expect(!markdown.contains("█") && !markdown.contains("░"))
    #expect(markdown.contains("| everything |     0 |"))
  }

  @Test func theSameReportIsTheSameBytes() {
    #expect(PageReports.full.markdown == PageReports.makeFull().markdown)
  }
}
