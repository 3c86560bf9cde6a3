import Foundation
import Testing

/// The worked cases of the reply-tracking reference that concern reports, by id.
struct ReportCases {
  private let expected: [String: Any]

  init() throws {
    let file = try #require(
      Bundle.module.url(
        forResource: "report-cases", withExtension: "json", subdirectory: "Fixtures")
    )
    let cases = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: Any]])
    expected = try cases.reduce(into: [:]) { table, entry in
      table[try #require(entry["id"] as? String)] = entry["expected"]
    }
  }

  func number(_ id: String) throws -> Double {
    try #require(expected[id] as? NSNumber, "no number for \(id)").doubleValue
  }

  func text(_ id: String) throws -> String {
    try #require(expected[id] as? String, "no text for \(id)")
  }
}
