package import InboxModel
package import TerminalScreen

/// The screen for answering on the phone: codes that bring the thread and the words there.
package struct PhoneState: Equatable, Sendable {
  package var conversation: ConversationID
  /// What is to be said, and what it says in the seat's own language; empty: not written yet.
  package var text: String
  package var sourceText: String
  /// Id of the message it answers.
  package var parent: String?
  /// Key of the failed reply whose place it takes.
  package var replaces: String?
  /// What stood in the conversation when the person last looked.
  package var seen: Composer.Seen
  /// Where the thread can be seen; nil where the platform has no such place.
  package var link: String?
  /// What became of each text that was to be a code.
  package var codes: [String: Code] = [:]
  /// The code that is shown where there is room for one.
  package var shown: Part
  /// The claim is on its way to the store.
  package var isClaiming = false

  package enum Part: Sendable { case link, text }

  package enum Code: Equatable, Sendable {
    case made(QRCode)
    /// No code holds so much.
    case tooLong
  }

  /// There is an address and there are words.
  var hasOther: Bool { link != nil && content(.text) != nil }

  /// What the code of a part says; nil: there is nothing to say.
  func content(_ part: Part) -> String? {
    switch part {
    case .link: link
    case .text: text.contains { !$0.isWhitespace } ? text : nil
    }
  }
}

/// What became of a seat's word that it answered on the phone.
package enum PhoneAnswer: Equatable, Sendable {
  /// It stands as a reply until the platform confirms it.
  case claimed
  /// The platform has it already, from that time: it counts once.
  case confirmed(at: Moment)
  /// It was claimed already.
  case repeated(by: String, at: Moment)
}
