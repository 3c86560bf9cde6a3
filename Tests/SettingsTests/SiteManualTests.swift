import Foundation
import Settings
import Testing

/// dafu.toml(5), which is written by hand.
struct SiteManualTests {
  /// A file with a name that is not known there, which is refused with those that are.
  ///
  /// What accounts of one platform alone have is in that platform's page: `rip` is Weibo's.
  @Test(arguments: [
    "", "[[calendar]]", "[[policy]]", "[mandarin]", "[kol]", "[[seat]]", "[service]",
    "[[account]]\nplatform = \"shop\"\nname = \"a\"",
  ])
  func everyNameOfTheSiteFileIsInTheManual(table: String) throws {
    let stranger = table.hasPrefix("[[account]]") ? "rip" : "qqqqqq"
    let problem = #expect(throws: SettingsProblem.self) {
      try siteSettings(file: "dafu.toml", text: "\(table)\n\(stranger) = \"203.0.113.7\"\n")
    }
    guard case .unknownName(_, let known)? = problem?.reason else {
      Issue.record("\(table) is refused for another reason: \(String(describing: problem))")
      return
    }
    let page = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../.packaging/manual/dafu.toml.5"), encoding: .utf8)
    let header = table.isEmpty ? "\"TOP LEVEL\"" : String(table.prefix { $0 != "\n" })
    let part = try #require(
      page.components(separatedBy: ".SH \(header)\n").dropFirst().first?
        .components(separatedBy: "\n.SH ").first)
    let tables = ["calendar", "policy", "mandarin", "kol", "account", "seat", "service"]
    for name in known {
      let isTable = table.isEmpty && tables.contains(name)
      #expect(
        isTable ? page.contains("[\(name)]") : part.contains("\\fB\(name)\\fP"),
        "\(name) of \(header) is not in the manual.")
    }
  }
}
