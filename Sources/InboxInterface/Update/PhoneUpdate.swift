import InboxModel
import TerminalScreen

/// Answering on the phone: the codes, and marking it answered.
extension Interface {
  /// Why a conversation can only be answered on the phone; nil: it need not.
  func phoneOnly(_ detail: ConversationDetail) -> String? {
    detail.facts.phoneOnly ?? ways.phoneOnly(detail.row.conversation.account, detail.row.kind)
  }

  mutating func answerOnPhone() -> [Effect] {
    guard let row = subject else {
      notice = .nothingSelected
      return []
    }
    if opened?.id == row.conversation, opened?.detail != nil {
      pane = .conversation
      return openPhone()
    }
    let effects = open(row)
    opened?.whenLoaded = .phone
    return effects
  }

  /// Opens the screen on what is being written, else on the draft, else on the reply that failed.
  mutating func openPhone() -> [Effect] {
    guard let detail = opened?.detail else { return [] }
    let failed = detail.outbox.last { $0.state == .failed }
    let phone = PhoneState(
      conversation: detail.row.conversation,
      text: composer?.reply.text ?? detail.draft?.text ?? failed?.text ?? "",
      sourceText: composer?.source.text ?? detail.draft?.sourceText ?? failed?.sourceText ?? "",
      parent: composer?.parent ?? detail.messages.last { $0.direction == .inbound }?.id,
      replaces: composer?.replaces ?? failed?.key, seen: composer?.seen ?? .init(detail),
      link: detail.link, shown: detail.link == nil ? .text : .link)
    self.phone = phone
    return [PhoneState.Part.link, .text].compactMap(phone.content).map(Effect.makeCode)
  }

  mutating func switchCode() -> [Effect] {
    guard let phone, phone.hasOther else { return [] }
    self.phone?.shown = phone.shown == .link ? .text : .link
    return []
  }

  /// Without its words nobody could tell whether the person was answered in Mandarin.
  mutating func markAnswered() -> [Effect] {
    guard let phone, !phone.isClaiming, let detail = opened?.detail else { return [] }
    guard let text = phone.content(.text) else {
      let effects = reply()
      notice = .claimNeedsText
      return effects
    }
    let news = news(since: phone.seen, in: detail, seat: preferences.seat)
    guard news.isEmpty else {
      question = .claim(news)
      return []
    }
    self.phone?.isClaiming = true
    return [
      .claimAnswered(
        ReplyRequest(
          conversation: phone.conversation, parent: phone.parent, text: text,
          sourceText: phone.sourceText.isEmpty ? nil : phone.sourceText, seat: preferences.seat,
          seen: detail.messages.map(\.position).max(),
          seenReplies: Set(detail.outbox.map(\.key)), replaces: phone.replaces, hold: 0))
    ]
  }

  /// It is in the store, and the draft was put away with it.
  mutating func take(_ answer: PhoneAnswer, for request: ReplyRequest) -> [Effect] {
    if phone?.conversation == request.conversation { phone = nil }
    if composer?.conversation == request.conversation { composer = nil }
    opened?.detail?.draft = nil
    opened?.scroll = 0
    notice = .answeredOnPhone(answer)
    layOutConversation()
    list.follow(height: listHeight)
    return refresh()
  }
}
