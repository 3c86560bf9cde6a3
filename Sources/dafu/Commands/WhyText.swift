import InboxInterface
import InboxModel
import ReplyTracking
import Reports

/// A turn's explanation on paper: what the inbox shows of it, in English.
struct WhyText {
  private let words: ExplanationText

  init(_ explanation: TurnExplanation, zone: Zone, surface: TextSurface) {
    words = ExplanationText(explanation, zone: zone) { surface.oneLine($0, $1) }
  }

  var text: String {
    words.heading.map { $0 + "\n" }.joined()
      + words.sections.map { section in
        (section.isJoined ? "" : "\n") + section.title + "\n"
          + section.lines.map { "  \($0)\n" }.joined()
      }.joined()
  }
}
