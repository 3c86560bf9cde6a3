import InboxModel
import Reports

/// One metric of the Prometheus text exposition format 0.0.4: its name, what it means, and a value
/// for each set of labels.
///
/// All of dafu's are gauges.
struct MetricFamily {
  var name: String
  var help: String
  var samples: [Sample]

  struct Sample {
    /// Name and value, in the order in which they are written.
    var labels: [(name: String, value: String)]
    var value: Int64

    init(_ labels: KeyValuePairs<String, String>, _ value: Int64) {
      self.labels = labels.map { (name: $0.key, value: $0.value) }
      self.value = value
    }
  }

  init(_ name: String, _ help: String, _ samples: [Sample]) {
    self.name = name
    self.help = help
    self.samples = samples
  }
}

extension OutputBuffer {
  mutating func append(_ family: MetricFamily) {
    append("# HELP \(family.name) \(escaped(family.help, quotes: false))\n")
    append("# TYPE \(family.name) gauge\n")
    for sample in family.samples {
      append(family.name)
      if !sample.labels.isEmpty {
        let labels = sample.labels.map { "\($0.name)=\"\(escaped($0.value, quotes: true))\"" }
        append("{\(labels.joined(separator: ","))}")
      }
      append(" \(sample.value)\n")
    }
  }
}

/// Backslash and line feed, and in a label's value the double quote, as the format wants them.
private func escaped(_ text: String, quotes: Bool) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
    case "\n": result.append(contentsOf: "\\n".unicodeScalars)
    case "\"" where quotes: result.append(contentsOf: "\\\"".unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}
