import InboxModel
import Reports
import Testing

/// What is true of every page, whatever is in it.
struct HTMLTests {
  static let reports: [(String, Report)] = [
    ("full", PageReports.full),
    ("empty", MadeTurns.make(PageReports.spec(), [])),
    ("empty, compared", MadeTurns.make(PageReports.spec(by: [.seat, .day]), [])),
    ("one open turn", MadeTurns.make(PageReports.spec(by: [.seat]), [MadeTurns.open()])),
    ("without charts", MadeTurns.make([MadeTurns.answered(30)])),
    ("hostile", PageReports.naming(hostile)),
  ]

  /// Tries to leave its cell, its tag, its line and its direction.
  static let hostile =
    "\"><script>alert(1)</script>' onload='x' &lt; <!-- \u{202E}gnp\u{2066}\u{200B}\u{1B}[31m\u{9B}\u{7F}\n\u{2028}\u{FFFE}z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}| `a` *b* 好 https://evil.example"

  @Test(arguments: reports)
  func everyElementIsClosedAndEveryTextEscaped(_ name: String, _ report: Report) {
    #expect(PageReader(report.html).problems.isEmpty)
  }

  @Test(arguments: reports)
  func nothingInAPageReachesOutOfIt(_ name: String, _ report: Report) {
    let page = PageReader(report.html)
    let names = Set(page.elements.map(\.name))
    #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "embed", "base"]))
    for element in page.elements {
      for (name, value) in element.attributes {
        #expect(name != "src" && name != "style" && !name.hasPrefix("on"))
        #expect(name != "href" || value.hasPrefix("#"))
        #expect(!value.contains("://"))
      }
    }
    let style = page.all("style").map(\.text).joined()
    #expect(!style.contains("@import") && !style.contains("://"))
    #expect(style.split(separator: "url(").dropFirst().allSatisfy { $0.hasPrefix("#") })
  }

  @Test(arguments: reports)
  func aPageNamesItselfItsLanguageAndItsParts(_ name: String, _ report: Report) {
    let page = PageReader(report.html)
    #expect(page.all("html").map { $0.attributes["lang"] } == ["en"])
    #expect(page.all("title").first { $0.path == ["html", "head"] }?.text.isEmpty == false)
    #expect(page.all("meta").contains { $0.attributes["charset"] == "utf-8" })
    #expect(page.all("h1").count == 1)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let links = page.elements.compactMap { $0.attributes["href"]?.dropFirst() }
    #expect(!links.isEmpty && links.allSatisfy { ids.contains(String($0)) })
  }

  @Test(arguments: reports)
  func aDrawingIsAPictureWithANameAndADescription(_ name: String, _ report: Report) {
    let page = PageReader(report.html)
    let drawings = page.all("svg").filter { $0.attributes["aria-hidden"] == nil }
    for drawing in drawings {
      #expect(drawing.attributes["role"] == "img")
      let names = drawing.attributes["aria-labelledby"]?.split(separator: " ") ?? []
      let texts = names.map { name in page.elements.first { $0.attributes["id"] == String(name) } }
      #expect(texts.map { $0?.name } == ["title", "desc"])
      #expect(texts.allSatisfy { $0?.text.isEmpty == false })
    }
    let turns = report.total.counts.turns
    #expect(drawings.isEmpty == (turns == 0 || report.charts == nil))
  }

  @Test(arguments: reports)
  func aTableHasACaptionNamedColumnsAndFullRows(_ name: String, _ report: Report) throws {
    let page = PageReader(report.html)
    #expect(page.all("caption").count == page.all("table").count)
    #expect(page.all("caption").allSatisfy { !$0.text.isEmpty })
    for header in page.all("th") {
      #expect(["col", "colgroup", "row"].contains(header.attributes["scope"]))
      #expect(!header.text.isEmpty)
    }
    // Cell by cell in the order of the page: every row is as wide as the first of its table.
    var width = 0
    var cells: [Int] = []
    for element in page.elements where element.path.contains("table") || element.name == "table" {
      switch element.name {
      case "table": (width, cells) = (0, [])
      case "tr": cells.append(0)
      case "th", "td":
        cells[cells.count - 1] += try #require(Int(element.attributes["colspan"] ?? "1"))
        if cells.count == 1 { width = cells[0] }
        if element.path.contains("tbody") { #expect(cells[cells.count - 1] <= width) }
      default: break
      }
    }
  }

  @Test func noTurnIsOneSentenceAndNoChart() {
    let page = PageReader(MadeTurns.make(PageReports.spec(), []).html)
    #expect(page.all("p").map(\.text).contains("No turn opened in the period."))
    #expect(page.all("rect").allSatisfy { $0.path.contains("pattern") })
  }

  @Test func whatStrangersWroteNeitherDrivesNorReordersThePage() {
    let html = PageReports.naming(HTMLTests.hostile).html
    #expect(!html.contains("<script") && !html.contains("onload='"))
    let forbidden: [ClosedRange<UInt32>] = [
      0x00...0x09, 0x0B...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xFFFE...0xFFFF,
    ]
    #expect(
      !html.unicodeScalars.contains { scalar in forbidden.contains { $0.contains(scalar.value) } })
    let seen = PageReader(html).all("bdi").map(\.text)
    #expect(
      seen.contains(
        "\"><script>alert(1)</script>' onload='x' &lt; <!-- �gnp��␛[31m�␡⏎⏎�z\u{300}\u{301}\u{302}\u{303}| `a` *b* 好 https://evil.example"
      ))
  }

  @Test func emojiOfSeveralPartsStayWhole() {
    let html = PageReports.naming("👨‍👩‍👧 ❤️‍🔥 a\u{200D}b").html
    #expect(html.contains("<bdi>👨‍👩‍👧 ❤️‍🔥 a�b</bdi>"))
  }

  @Test func theSameReportIsTheSameBytes() {
    #expect(PageReports.full.html == PageReports.makeFull().html)
    let turns = (1...40).map { MadeTurns.answered(Int64($0 * 7), ordinal: $0) }
    let spec = PageReports.spec(by: [.seat])
    #expect(MadeTurns.make(spec, turns).html == MadeTurns.make(spec, turns.shuffled()).html)
  }

  @Test func everyFigureOfTheReportInTextIsOnThePageAndInMarkdown() {
    let report = PageReports.full
    let figures = waitsAndShares(in: report.text(on: MadeTurns.surface))
    #expect(figures.count > 30)
    let page = PageReader(report.html).all("body").map(\.text).joined()
    #expect(figures.subtracting(waitsAndShares(in: page)) == [])
    #expect(figures.subtracting(waitsAndShares(in: report.markdown)) == [])
  }

  /// All of the form `0:12:34`, `12:00:00.5` and `87.5`.
  private func waitsAndShares(in text: String) -> Set<String> {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let marks = Array(":.".utf8)
    let figures = text.utf8.split { !digits.contains($0) && !marks.contains($0) }.filter { figure in
      figure.contains(where: marks.contains) && figure.first.map(digits.contains) == true
        && figure.last.map(digits.contains) == true
    }
    return Set(figures.compactMap { String($0) })
  }

  @Test func everyCountThatAPercentageLeavesOutIsPrinted() {
    let text =
      PageReader(PageReports.full.html).all("section")
      .first { $0.attributes["id"] == "promises" }?.text ?? ""
    for name in ["turns", "met", "missed", "attained", "pending", "void", "exempt", "unknown"] {
      #expect(text.contains(name))
    }
  }

  @Test func aReportUnderAnotherPolicyFileSaysSo() {
    var report = PageReports.full
    report.spec.policyFile = "stricter.toml"
    let words = "stricter.toml, instead of the rules in force: what if"
    #expect(PageReader(report.html).all("dd").map(\.text).contains(words))
    #expect(report.markdown.contains("- Judged by: \(words)\n"))
  }
}
