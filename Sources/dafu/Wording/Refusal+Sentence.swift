import InboxDesk
import InboxModel

/// Why a reply was not queued, and what can be done.
func sentence(for refusal: QueueOutcome.Refusal) -> String {
  switch refusal {
  case .empty: "there is no text; write the reply to standard input"
  case .windowClosed(let end):
    "the platform's reply window closed at \(end.rfc3339); only the person can open it again by "
      + "writing"
  case .quotaUsedUp(let quota):
    "the platform's \(quota) replies are used up until the person writes again"
  case .phoneOnly(let reason):
    "it can only be answered on the phone: \(reason.last == "." ? String(reason.dropLast()) : reason); "
      + "answer there, then keep the words with --claimed"
  case .tooLong(let count, let limit):
    "the text counts \(count), and the platform takes \(limit); shorten it"
  case .replacedReplyMoved:
    "the failed reply whose place it takes has been sent again or taken away; look at the "
      + "conversation, then reply again"
  }
}

/// What happened since the sender looked.
func sentence(for stale: StaleReply) -> String {
  let messages =
    stale.newMessages == 0
    ? nil : "\(stale.newMessages) new from the person"
  let answers =
    stale.answeredBy.isEmpty
    ? nil : "answered by \(stale.answeredBy.joined(separator: ", "))"
  let what = [messages, answers].compactMap(\.self).joined(separator: "; ")
  return "something happened since you looked: \(what); read it with `dafu show`, then reply again"
}
