import ArgumentParser
import Foundation

/// Takes every measurement and prints its figures, each with its unit and its target.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Generate messages, measure, print the figures.")

  @Option(help: "The release build of dafu.") var dafu = ".build/release/dafu"
  @Option(help: "The release build of dafud.") var dafud = ".build/release/dafud"
  @Option(help: "The plain C fill.") var fill = ".build/release/dafu-bench-fill"
  @Option(help: "How many messages the big store holds.") var messages = 1_000_000
  @Option(help: "The same seed gives the same messages.") var seed: UInt64 = 2
  @Option(help: "Keep everything generated here, and take what a run before left.")
  var folder: String?
  @Option(help: "Only these: import, inbox, commands, functions, burst.") var only: [Part] = []

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case `import`, inbox, commands, functions, burst
  }

  func run() throws {
    let place =
      folder.map { URL(fileURLWithPath: $0) }
      ?? FileManager.default.temporaryDirectory.appendingPathComponent("dafu-bench-\(getpid())")
    defer { if folder == nil { try? FileManager.default.removeItem(at: place) } }
    let workshop = Workshop(
      dafu: dafu, fill: fill, folder: place, messages: messages, seed: seed)
    let parts = only.isEmpty ? Part.allCases : only

    try workshop.prepare()
    printNow("\(messages) messages, seed \(seed); \(Machine.description)")
    let needsStore = parts.contains { $0 != .import && $0 != .functions }
    if parts.contains(.import) || (needsStore && !workshop.exists(store: "big.sqlite")) {
      try ImportMeasure(workshop: workshop).run()
    }
    if parts.contains(.inbox) {
      try workshop.importStore("small.sqlite", messages: 10_000)
      try workshop.importStore("empty.sqlite", messages: 0)
      try InboxMeasure(workshop: workshop).run()
    }
    if parts.contains(.commands) {
      try CommandMeasure(workshop: workshop).run()
      try DuckDBMeasure(workshop: workshop).run()
      try RecordMeasure(workshop: workshop).run()
    }
    if parts.contains(.functions) { try FunctionMeasure(workshop: workshop).run() }
    if parts.contains(.burst) { try BurstMeasure(workshop: workshop, dafud: dafud).run() }
  }
}

/// What was measured on: without it a number says little.
enum Machine {
  static var description: String {
    let information = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = information.split(separator: "\n").first { $0.hasPrefix("model name") }
      .map { $0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces) }
    let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
    return """
      \(ProcessInfo.processInfo.activeProcessorCount) cores of \(model ?? "an unknown processor"), \
      load \(load.split(separator: " ").first ?? "unknown")
      """
  }
}
