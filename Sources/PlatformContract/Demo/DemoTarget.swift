import InboxModel

/// The target that the demo's rules set for a story, found as the engine finds it: the first
/// policy that matches.
struct DemoTarget {
  var span: Span
  /// Seconds on the same clock.
  var warnBefore: Int64

  init(shelf: Shelf, author: Story.Author, isFirst: Bool) {
    let policy = DemoWeek.rules.policies.first { policy in
      (policy.platform ?? shelf.account.platform) == shelf.account.platform
        && (policy.account ?? shelf.account.name) == shelf.account.name
        && (policy.kind ?? shelf.kind) == shelf.kind
        && (policy.kol ?? author.isKOL) == author.isKOL
    }
    let fallback = Span(seconds: 86_400, clock: .wall)
    span = (isFirst ? policy?.firstResponse : policy?.nextResponse) ?? fallback
    warnBefore = policy?.warnBefore?.seconds ?? 0
  }
}

extension Story.Author {
  fileprivate var isKOL: Bool {
    switch self {
    case .anyone, .named: false
    case .influencer, .journalist: true
    }
  }
}
