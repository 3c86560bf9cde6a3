extension HTMLWriter {
  /// The drawing as SVG within the page, with a name and a description for those who cannot see it.
  mutating func drawing(_ drawing: Drawing) {
    let attributes: Attributes = [
      "viewBox": "0 0 \(number(Drawing.width)) \(number(drawing.height))",
      "role": "img", "aria-labelledby": "\(drawing.id)-title \(drawing.id)-desc",
    ]
    element("svg", attributes) { html in
      html.line("title", ["id": "\(drawing.id)-title"], text: drawing.title)
      html.line("desc", ["id": "\(drawing.id)-desc"], text: drawing.description)
      for shape in drawing.shapes { html.shape(shape) }
    }
  }

  private mutating func shape(_ shape: Drawing.Shape) {
    switch shape {
    case .box(let box, let fill, let note):
      let attributes: Attributes = [
        "class": fill.name, "x": number(box.x), "y": number(box.y), "width": number(box.width),
        "height": number(box.height),
      ]
      line("rect", attributes) { html in
        if let note { html.inline("title") { $0.text(note) } }
      }
    case .line(let fromX, let fromY, let toX, let toY):
      line(
        "line",
        ["x1": number(fromX), "y1": number(fromY), "x2": number(toX), "y2": number(toY)], text: "")
    case .label(let label):
      line(
        "text",
        [
          "class": "\(label.anchor.rawValue) \(label.tone.rawValue)", "x": number(label.x),
          "y": number(label.y),
        ], text: label.text)
    }
  }

  /// The pattern of `Fill.hatched`, to stand once in a page.
  mutating func hatching() {
    markup(
      """
      <svg class="unseen" width="0" height="0" aria-hidden="true"><defs>
      <pattern id="hatching" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="paper" width="5" height="5"></rect><rect class="stroke" width="1.2" height="5"></rect>
      </pattern></defs></svg>

      """)
  }
}

extension Drawing.Fill {
  /// The class of the style sheet.
  fileprivate var name: String {
    switch self {
    case .solid: "solid"
    case .hatched: "hatched"
    case .empty: "empty"
    case .level(let level): "level-\(level)"
    }
  }
}

/// To one decimal, without a needless one.
private func number(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let size = tenths.magnitude
  return sign + (size % 10 == 0 ? "\(size / 10)" : "\(size / 10).\(size % 10)")
}
