import Foundation
import InboxInterface
import TerminalScreen
import Testing

/// Compares a screen with the one kept in `Golden/`; DAFU_GOLDEN=1 rewrites what is kept.
///
/// Besides the rows, a golden file says where the cursor stands and which cells are not plain, as
/// `row:column+columns` with the style's parts.
func expectGolden(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let text = goldenText(frame)
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  let file = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["DAFU_GOLDEN"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  guard kept != text else { return }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let place = zip(lines, old).enumerated().first { $1.0 != $1.1 }
  Issue.record(
    """
    \(name) differs from its golden screen; DAFU_GOLDEN=1 rewrites it.
    line \(place.map { $0.offset + 1 } ?? min(lines.count, old.count))
    kept: \(place.map { String($0.element.1) } ?? "(ends)")
    now:  \(place.map { String($0.element.0) } ?? "(ends)")
    """, sourceLocation: sourceLocation)
}

private func goldenText(_ frame: Frame) -> String {
  var lines = ["\(frame.size.columns)x\(frame.size.rows)"]
  lines.append(frame.cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor")
  for row in 0..<frame.size.rows { lines.append("|" + frame.text(row: row)) }
  lines.append("")
  for row in 0..<frame.size.rows {
    let styled = frame.runs(row: row).filter { $0.style != .plain }
      .map { "\($0.column)+\($0.columns) \(describe($0.style))" }
    if !styled.isEmpty { lines.append("\(row): \(styled.joined(separator: "; "))") }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func describe(_ style: Style) -> String {
  var parts: [String] = []
  if style.foreground != .standard { parts.append("fg\(style.foreground.index)") }
  if style.background != .standard { parts.append("bg\(style.background.index)") }
  for (attribute, name) in [
    (Style.Attributes.bold, "bold"), (.dim, "dim"), (.underline, "underline"),
    (.reverse, "reverse"),
  ] where style.attributes.contains(attribute) {
    parts.append(name)
  }
  return parts.joined(separator: " ")
}
