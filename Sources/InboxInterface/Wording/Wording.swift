import InboxModel
import TerminalScreen

/// The languages the interface speaks.
package enum InterfaceLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case simplifiedChinese = "zh-Hans"

  /// From a locale's or a setting's name (`zh_CN.UTF-8`, `zh-Hans`, `en`); English when unknown.
  package init(named name: String) {
    self = name.lowercased().hasPrefix("zh") ? .simplifiedChinese : .english
  }

  var wording: any Wording {
    switch self {
    case .english: EnglishWording()
    case .simplifiedChinese: ChineseWording()
    }
  }
}

/// Every phrase of the interface; one type a language.
protocol Wording: WhyWording, ReportWording, Sendable {
  // The list
  func name(_ view: InboxView) -> String
  func platform(_ platform: Platform) -> String
  /// Columns that hold any built-in platform's name.
  var platformColumns: Int { get }
  func kind(_ kind: MessageKind, short: Bool) -> String
  func kindColumns(short: Bool) -> Int
  func media(_ media: Media) -> String
  /// Stands before text that a machine translated.
  var machineMark: String { get }
  func claimed(by seat: String) -> String
  var draftMark: String { get }
  var phoneMark: String { get }
  func outboxMark(_ state: OutboxReply.State) -> String?
  /// The list of a store into which nothing has come yet, a line each.
  var emptyStore: [String] { get }
  func emptyList(_ view: InboxView) -> String
  var loading: String { get }

  // Header
  func overdue(_ count: Int) -> String
  func dueSoon(_ count: Int) -> String
  func sending(_ count: Int) -> String
  func failed(_ count: Int) -> String
  func gateway(_ gateway: Interface.Gateway) -> String?
  /// The same where there is no room for it.
  func gatewayInShort(_ gateway: Interface.Gateway) -> String?
  func newTurns(_ count: Int) -> String
  /// The store was upgraded under this program.
  var startAgain: String { get }

  // The conversation
  var publicReply: String { get }
  var privateReply: String { get }
  func followers(_ count: Int) -> String
  func due(_ facts: DueFacts) -> String
  func windowLeft(_ span: String) -> String
  var windowClosed: String { get }
  func repliesLeft(_ count: Int) -> String
  func target(_ span: Span, policy: String?) -> String
  func onPost(_ title: String) -> String
  func earlier(_ count: Int) -> String
  func span(seconds: Int64) -> String
  func answered(after span: String, late: String?) -> String
  func delivery(_ delivery: Delivery) -> String?
  func outbox(_ state: OutboxReply.State) -> String
  func held(seconds: Int64) -> String
  func verdict(_ verdict: MandarinVerdict) -> String
  func weekday(_ day: Int) -> String
  /// The city that a time zone is named for.
  func city(_ zone: Zone) -> String
  func event(_ action: TriageEvent.Action, seat: String, time: (Moment) -> String) -> String
  func woke(seat: String) -> String
  var undoneMark: String { get }
  var takenDown: String { get }
  var automatic: String { get }
  var inexactTime: String { get }
  var us: String { get }
  var answeredElsewhere: String { get }
  var deletedByPerson: String { get }

  // Composer
  var replyLabel: String { get }
  var sourceLabel: String { get }
  func length(_ count: Int, of limit: LengthLimit?) -> String
  func phoneOnly(_ reason: String?) -> String
  /// Nothing sends for the account.
  var unconnected: String { get }
  /// The same where there is no room for it.
  var unconnectedInShort: String { get }
  func newsSinceOpened(_ news: [Question.News]) -> String

  // Answering on the phone
  var phoneTitle: String { get }
  func codeLabel(_ part: PhoneState.Part) -> String
  /// The platform tells no address of the conversation.
  var noLink: String { get }
  /// No code holds so much.
  func noCode(_ part: PhoneState.Part) -> String
  /// The code has no room in a window smaller than this.
  func codeNeeds(_ size: ScreenSize, _ part: PhoneState.Part) -> String
  var writeFirst: String { get }

  // Prompts, questions, help
  func prompt(_ purpose: Prompt.Purpose) -> String
  func preset(_ preset: SnoozePreset) -> String
  func ask(_ question: Question) -> String
  func yes(_ question: Question) -> String
  var no: String { get }
  var helpTitle: String { get }
  func screen(_ screen: KeyScreen) -> String
  var legendTitle: String { get }
  func flag(_ flag: Flag) -> String
  func help(_ action: Action) -> String
  func hint(_ action: Action) -> String
  func notice(_ notice: Notice, time: (Moment) -> String) -> String
  func keymapFault(_ fault: KeymapProblem.Fault) -> String
}

/// What the due line of a conversation tells.
struct DueFacts {
  var isOver: Bool
  /// How long until or since.
  var span: String
  /// In the channel's zone, with its city.
  var channelTime: String
  /// In the reader's own zone; nil when it is the same.
  var ownTime: String?
  var reason: Due.Reason
  /// The target, phrased; nil without one.
  var target: String?
}
