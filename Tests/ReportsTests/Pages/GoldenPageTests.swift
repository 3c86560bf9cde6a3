import Foundation
import Reports
import Testing

/// One small report as it is written, to the letter; DAFU_GOLDEN=1 rewrites what is kept.
struct GoldenPageTests {
  @Test(arguments: [
    ("report.html", PageReports.full.html), ("report.md", PageReports.full.markdown),
  ])
  func aReportIsWrittenAsItIsKept(_ name: String, _ page: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    if ProcessInfo.processInfo.environment["DAFU_GOLDEN"] == "1" {
      try page.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(try page == String(contentsOf: file, encoding: .utf8), "\(name) differs.")
    }
  }
}
