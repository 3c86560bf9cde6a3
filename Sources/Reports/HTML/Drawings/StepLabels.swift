/// Rows of labels under the steps of a chart, thinned out so that none touches its neighbour.
struct StepLabels {
  let steps: Int
  let pitch: Double
  let middle: (Int) -> Double
  private(set) var labels: [Label] = []

  init(steps: Int, pitch: Double, middle: @escaping (Int) -> Double) {
    self.steps = steps
    self.pitch = pitch
    self.middle = middle
  }

  /// Every label when there is room for the widest, else every second, third and so on.
  mutating func add(_ texts: [String], y: Double, tone: Label.Tone = .ink) {
    let widest = texts.map(Label.width).max() ?? 0
    let every = max(1, Int(((widest + 5) / pitch).rounded(.up)))
    for index in stride(from: 0, to: steps, by: every) where !texts[index].isEmpty {
      add(texts[index], at: index, y: y, tone: tone)
    }
  }

  /// Each text where it differs from the one before, as a year under its first month.
  mutating func addFirstOfEach(_ texts: [String], y: Double) {
    var free = -Double.infinity
    for index in 0..<steps where index == 0 || texts[index] != texts[index - 1] {
      let left = middle(index) - Label.width(texts[index]) / 2
      guard left >= free else { continue }
      add(texts[index], at: index, y: y, tone: .quiet)
      free = left + Label.width(texts[index]) + 5
    }
  }

  private mutating func add(_ text: String, at index: Int, y: Double, tone: Label.Tone) {
    labels.append(Label(text: text, x: middle(index), y: y, anchor: .middle, tone: tone))
  }
}
