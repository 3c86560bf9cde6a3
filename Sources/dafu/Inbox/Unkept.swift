import InboxInterface
import InboxModel

/// Something that the person asked for and that could not be put into the store.
struct Unkept {
  let effect: Effect
  let reason: String

  init?(_ event: Event) {
    guard case .failed(let effect, let reason) = event, effect.writes else { return nil }
    self.effect = effect
    self.reason = reason
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
