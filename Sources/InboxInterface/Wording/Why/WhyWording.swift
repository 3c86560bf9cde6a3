import InboxModel
import ReplyTracking

/// The phrases that explain a turn; `dafu why` prints the English ones.
protocol WhyWording {
  var whyTitle: String { get }
  /// The explained turn's place among those of its conversation.
  func turn(_ number: Int, of count: Int) -> String
  func verdict(on turn: String, _ outcome: String) -> String
  func seenAt(_ time: String, zone: String) -> String
  func flags(_ flags: [Flag]) -> String
  /// A person says that it was answered elsewhere.
  var onlyClaimed: String { get }

  // Outcomes
  func met(spare: String) -> String
  func missed(by span: String) -> String
  func pending(left: String) -> String
  func void(_ reason: VoidReason?) -> String
  func exempt(_ exemption: TurnExplanation.Exemption?, time: (Moment) -> String) -> String
  func unknown(_ distrust: TurnExplanation.Distrust?) -> String

  // What happened
  var happenedTitle: String { get }
  /// What happened, and what it did to the clock.
  func step(_ role: TracedStep.Role) -> String

  // The promise
  var promiseTitle: String { get }
  func policy(_ name: String, _ match: PolicyMatch) -> String
  func promised(isFirst: Bool, _ target: Span, calendar: String?) -> String
  var neverDue: String { get }
  func dueAt(_ time: String) -> String
  func windowEnds(at time: String) -> String
  var windowIsEarlier: String { get }

  // Times
  func clockTitle(_ clock: Clock) -> String
  func interval(from: String, to: String, _ span: String) -> String
  func sum(ofIntervals count: Int, seconds: Int64, _ span: String) -> String
  var provisional: String { get }
  func seconds(_ seconds: Int64, _ span: String) -> String
  func skew(seconds: Int64) -> String
  /// The second latency where a bot answers first; nil seconds while nobody has answered.
  func handOff(at time: String, wall: String?, work: String?) -> String

  // Language
  var languageTitle: String { get }
  /// `reason` is the Mandarin check's own sentence, in English.
  func language(_ translation: TurnTranslation, reason: String?) -> String
  func mended(at time: String) -> String
}
