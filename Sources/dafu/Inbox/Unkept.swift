import InboxInterface
import InboxModel

/// Something that the person asked for and that could not be put into the store.
struct Unkept {
  let effect: Effect
  let reason: String

  init?(_ event: Event) {
    switch event {
    case .failed(let effect, let reason) where effect.writes:
      self.effect = effect
      self.reason = reason
    case .refused(let effect, let notice) where effect.writes:
      self.effect = effect
      reason = notice.sentence(in: .english)
    case .storeUpgraded(during: let effect?) where effect.writes:
      self.effect = effect
      reason = "The store was upgraded, and this dafu is too old for it; start dafu again"
    default: return nil
    }
  }

  /// With the text, which would be lost otherwise.
  var sentence: String {
    switch effect {
    case .saveDraft(let draft):
      "\(reason); the draft for \(draft.conversation) was:\n\(draft.text)"
    case .queueReply(let request):
      "\(reason); the reply to \(request.conversation) was not queued:\n\(request.text)"
    case .claimAnswered(let request):
      "\(reason); \(request.conversation) was not marked as answered with:\n\(request.text)"
    default: reason
    }
  }
}
