import Foundation

/// Commands that go over the whole store.
struct CommandMeasure {
  let workshop: Workshop

  func run() throws {
    let report = try best(
      workshop.command("report", "--by", "platform", "--format", "json", store: "big.sqlite"))
    Figure(
      name: "report over everything", value: report.wall.seconds, unit: "s", target: .atMost(1),
      note: "peak \(number(Double(report.peakMemory) / 1e6)) MB"
    ).printLine()
    let turns = try best(workshop.command("turns", "--format", "jsonl", store: "big.sqlite"))
    Figure(
      name: "turns, all of them as jsonl", value: turns.wall.seconds, unit: "s",
      note: "\(turns.outputLines) lines"
    ).printLine()
    let recompute = try Run(workshop.command("recompute", store: "big.sqlite"))
    Figure(
      name: "recompute of everything", value: recompute.wall.seconds, unit: "s",
      target: .atMost(10), note: "peak \(number(Double(recompute.peakMemory) / 1e6)) MB"
    ).printLine()
  }

  /// The fastest of three: the others met something else on the machine.
  private func best(_ command: [String]) throws -> Run {
    let runs = try (0..<3).map { _ in try Run(command) }
    return runs.min { $0.wall < $1.wall } ?? runs[0]
  }
}
