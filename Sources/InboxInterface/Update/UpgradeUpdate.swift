import InboxModel

/// An inbox whose store a newer program has brought up to date: what is on the screen can be read,
/// what is being written is kept, and all else is for the newer one.
extension Interface {
  /// Nothing of what waits for the store will come.
  mutating func loseStore(during effect: Effect?) -> [Effect] {
    guard !isOutdated || effect != nil else { return [] }
    isOutdated = true
    if let effect { _ = giveUp(effect, "") }
    opened?.whenLoaded = nil
    // What has nothing to show is closed: it would say for ever that it is being read.
    if let opened, opened.detail == nil { _ = closeConversation() }
    if let report, report.made == nil { self.report = nil }
    notice = .storeUpgraded
    return []
  }

  /// As `update` is, without a store: a key that needs one leaves everything as it was.
  mutating func updateWithoutStore(
    _ event: Event, _ update: (inout Interface, Event) -> [Effect]
  ) -> [Effect] {
    let before = self
    let effects = update(&self, event)
    switch event {
    case .keyPressed, .pasted:
      guard needStore(effects, since: before) else { break }
      self = before
      leavePending()
      question = nil
      prompt = nil
      notice = .storeUpgraded
      return []
    default: break
    }
    return effects.filter { !$0.needsStore }
  }

  /// Whether the person would miss something if `effects` were not carried out; that the list and
  /// the opened conversation are not read anew is no loss.
  private func needStore(_ effects: [Effect], since before: Interface) -> Bool {
    if list.selectedRow == nil, before.list.selectedRow != nil { return true }
    return effects.contains { effect in
      switch effect {
      case .loadCounts: false
      case .loadPage(let request): request.view != before.list.view
      case .loadDetail(let id, _): opened?.id != id || opened?.detail == nil
      default: effect.needsStore
      }
    }
  }
}
