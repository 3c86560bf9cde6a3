/// Everything a store is judged by: facts from the site file, and each platform's reply windows.
package struct Rules: Hashable, Sendable {
  /// All versions of all policies, in file order.
  package var policies: [Policy]
  /// All versions of all calendars.
  package var calendars: [WorkCalendar]
  package var kol: KOLRule
  package var mandarin: MandarinSettings
  /// Seconds from a turn's end to the next opening after which a response is a first one again.
  package var episodeGap: Int64
  package var replyWindows: [Channel: Int64]
  /// Accounts where a bot answers first: they have a second latency, from its hand-off.
  package var botFirst: Set<AccountID>

  package init(
    policies: [Policy], calendars: [WorkCalendar], kol: KOLRule = KOLRule(),
    mandarin: MandarinSettings = MandarinSettings(), episodeGap: Int64 = 604_800,
    replyWindows: [Channel: Int64] = [:], botFirst: Set<AccountID> = []
  ) {
    self.policies = policies
    self.calendars = calendars
    self.kol = kol
    self.mandarin = mandarin
    self.episodeGap = episodeGap
    self.replyWindows = replyWindows
    self.botFirst = botFirst
  }

  /// The rules of a store without any site file (formats.md section 4).
  package static let standard = Rules(policies: [.standard], calendars: [.standard])

  /// What a platform's reply window depends on.
  package struct Channel: Hashable, Sendable {
    package var platform: Platform
    package var kind: MessageKind
    package init(platform: Platform, kind: MessageKind) {
      self.platform = platform
      self.kind = kind
    }
  }
}

/// What a platform says about answering on one channel; pure facts that a composer shows.
package struct ReplyFacts: Hashable, Sendable {
  package var limit: LengthLimit?
  /// Seconds after the person's last message in which we may answer.
  package var windowSeconds: Int64?
  /// Replies the platform allows after each message of the person.
  package var quota: Int?
  /// Everybody can read the reply.
  package var isPublic: Bool
  /// Why the reply can only be given on the phone; nil when it can be sent from here.
  package var phoneOnly: String?

  package init(
    limit: LengthLimit? = nil, windowSeconds: Int64? = nil, quota: Int? = nil,
    isPublic: Bool = false, phoneOnly: String? = nil
  ) {
    self.limit = limit
    self.windowSeconds = windowSeconds
    self.quota = quota
    self.isPublic = isPublic
    self.phoneOnly = phoneOnly
  }
}

/// How a platform counts the length of a reply.
package struct LengthLimit: Hashable, Sendable {
  package var unit: Unit
  /// The greatest allowed count.
  package var limit: Int

  package init(unit: Unit, limit: Int) {
    self.unit = unit
    self.limit = limit
  }

  package enum Unit: String, Sendable {
    /// Half-units over UTF-16 code units, ASCII 1 and everything else 2, halved and rounded up.
    case weibo
    /// Bytes of UTF-8.
    case utf8Bytes
    /// Unicode scalars.
    case characters
  }

  package func count(_ text: String) -> Int {
    switch unit {
    case .weibo: (text.utf16.reduce(0) { $0 + ($1 <= 0x7F ? 1 : 2) } + 1) / 2
    case .utf8Bytes: text.utf8.count
    case .characters: text.unicodeScalars.count
    }
  }
}
