import Testing

/// The text exposition format 0.0.4, read as strictly as its specification is written: HELP and
/// TYPE once and before the samples, samples of one family together, no series twice, a line feed
/// at the end.
struct PrometheusText {
  struct Family {
    var name: String
    var help: String
    var type: String
    var samples: [Sample] = []
  }

  struct Sample {
    var labels: [String: String]
    var value: Int64
  }

  enum Problem: Error { case line(String) }

  private(set) var families: [Family] = []

  init(_ text: String) throws {
    #expect(text.hasSuffix("\n"))
    var help: (name: String, text: String)?
    var series: Set<String> = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      switch words[0] {
      case "#" where words.count == 4 && words[1] == "HELP":
        help = (String(words[2]), String(words[3]))
      case "#" where words.count == 4 && words[1] == "TYPE":
        let name = String(words[2])
        #expect(help?.name == name && !families.contains { $0.name == name })
        #expect(name.allSatisfy { $0.isLowercase || $0 == "_" })
        families.append(Family(name: name, help: help?.text ?? "", type: String(words[3])))
      default:
        let (name, labels, value) = try PrometheusText.sample(String(line))
        #expect(series.insert(String(line.prefix(line.count - "\(value)".count))).inserted)
        guard families.last?.name == name else { throw Problem.line(String(line)) }
        families[families.count - 1].samples.append(Sample(labels: labels, value: value))
      }
    }
  }

  func samples(_ name: String) -> [Sample] { families.first { $0.name == name }?.samples ?? [] }

  private static func sample(_ line: String) throws -> (String, [String: String], Int64) {
    var rest = line[...]
    let name = rest.prefix { $0.isLetter || $0 == "_" }
    rest.removeFirst(name.count)
    var labels: [String: String] = [:]
    if rest.first == "{" {
      repeat {
        rest.removeFirst()
        let label = rest.prefix { $0 != "=" }
        rest.removeFirst(label.count + 2)
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
          guard character == "\\" else {
            value.append(character)
            continue
          }
          switch rest.popFirst() {
          case "n": value.append("\n")
          case "\\": value.append("\\")
          case "\"": value.append("\"")
          default: throw Problem.line(line)
          }
        }
        #expect(labels.updateValue(value, forKey: String(label)) == nil)
      } while rest.first == ","
      guard rest.popFirst() == "}" else { throw Problem.line(line) }
    }
    guard rest.popFirst() == " ", let value = Int64(rest) else { throw Problem.line(line) }
    return (String(name), labels, value)
  }
}
