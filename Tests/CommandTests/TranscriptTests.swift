import Foundation
import Testing

/// Commands and, to the letter, what they write and end with; one file a subject in `Golden/`.
///
/// A transcript holds lines of shell behind `$ `, then standard output, then standard error behind
/// `! `, then, unless it is 0, the exit status behind `= `. DAFU_GOLDEN=1 rewrites what the
/// commands leave behind.
struct TranscriptTests {
  @Test(arguments: [
    "turns", "report", "why", "list", "show", "mandarin", "calendar", "reply", "report-sections",
    "report-mistakes", "settings", "metrics", "check",
  ])
  func commandsOnTheFixtureWeekSayWhatIsKept(_ name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    try check(name, in: sandbox)
  }

  @Test func withoutAStoreEveryCommandThatNeedsOneFailsInOneSentence() throws {
    try check("no-store", in: Sandbox())
  }

  @Test func mistakesAreToldWithPlaceAndReason() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    try check("mistakes", in: sandbox)
  }

  private func check(_ name: String, in sandbox: Sandbox) throws {
    let file = fixtures.deletingLastPathComponent().appending(path: "Golden/\(name).txt")
    let kept = try String(contentsOf: file, encoding: .utf8)
    var transcript = ""
    for line in kept.split(separator: "\n") where line.hasPrefix("$ ") {
      let outcome = try sandbox.run(String(line.dropFirst(2)))
      transcript += "\(line)\n\(outcome.output)"
      if !outcome.output.isEmpty, outcome.output.last != "\n" { transcript += "\n" }
      for word in outcome.words.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      { transcript += "! \(word)\n" }
      if outcome.status != 0 { transcript += "= \(outcome.status)\n" }
      transcript += "\n"
    }
    if ProcessInfo.processInfo.environment["DAFU_GOLDEN"] == "1" {
      try transcript.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(transcript == kept, "\(name) differs; DAFU_GOLDEN=1 rewrites it.")
    }
  }
}
