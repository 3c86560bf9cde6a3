import Foundation

/// `dafu import` into a new store, and the plain C fill of the same rows.
struct ImportMeasure {
  let workshop: Workshop

  func run() throws {
    let log = try workshop.log(workshop.messages)
    workshop.remove(store: "big.sqlite")
    let imported = try Run(workshop.command("import", log, store: "big.sqlite"))
    let count = Double(workshop.messages)
    let rate = count / imported.wall.seconds
    Figure(name: "import", value: rate, unit: "messages/s").printLine()
    Figure(
      name: "import, by processor time", value: count / imported.processor.seconds,
      unit: "messages/s"
    ).printLine()
    Figure(
      name: "import, peak memory", value: Double(imported.peakMemory) / 1e6, unit: "MB"
    ).printLine()

    let fill = try runFill()
    Figure(
      name: "plain C fill, same rows and bigrams", value: count / fill.wall, unit: "messages/s"
    ).printLine()
    Figure(
      name: "plain C fill, by processor time", value: count / fill.processor, unit: "messages/s"
    ).printLine()
    Figure(
      name: "import / plain C fill", value: 100 * rate * fill.wall / count, unit: "%",
      target: .atLeast(80)
    ).printLine()
    Figure(
      name: "import / plain C fill, by processor time",
      value: 100 * fill.processor / imported.processor.seconds, unit: "%"
    ).printLine()
    Figure(
      name: "store", value: try size(of: "big.sqlite") / count, unit: "bytes/message"
    ).printLine()
  }

  private struct Fill {
    let wall: Double
    let processor: Double
  }

  private func runFill() throws -> Fill {
    workshop.remove(store: "fill.sqlite")
    defer { workshop.remove(store: "fill.sqlite") }
    let run = try Run([
      workshop.fill, workshop.path("big.sqlite"), workshop.path("fill.sqlite"),
      String(Workshop.batch), Workshop.tokenizer,
    ])
    let numbers = run.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 3, numbers[0] == Double(workshop.messages) else {
      throw BenchProblem.unexpected(
        "the C fill wrote '\(run.output)', not \(workshop.messages) messages and two times")
    }
    return Fill(wall: numbers[1], processor: numbers[2])
  }

  private func size(of store: String) throws -> Double {
    let attributes = try FileManager.default.attributesOfItem(atPath: workshop.path(store))
    return (attributes[.size] as? NSNumber)?.doubleValue ?? .nan
  }
}
