/// Which clock a target runs on.
package enum Clock: String, Sendable, CaseIterable {
  case working, wall
}

/// A span on one of the two clocks, such as `1h working`.
package struct Span: Hashable, Sendable {
  package var seconds: Int64
  package var clock: Clock

  package init(seconds: Int64, clock: Clock) {
    self.seconds = seconds
    self.clock = clock
  }
}

/// How long a first and a next response may take, from a date on, for what it matches.
///
/// Of one name, the latest version whose `effectiveFrom` is not after a turn's opening is in
/// force for that turn, for its whole life (rule B23); among names the first that matches, in
/// file order (formats.md section 4).
package struct Policy: Hashable, Sendable {
  package var name: String
  /// What the policy is narrowed to; nil matches everything.
  package var platform: Platform?
  package var account: String?
  package var kind: MessageKind?
  /// True: only turns that a KOL opened.
  package var kol: Bool?
  /// Name of the calendar for working time; nil is around the clock.
  package var calendar: String?
  package var firstResponse: Span?
  package var nextResponse: Span?
  /// How long before the due time a turn is `due_soon`.
  package var warnBefore: Span?
  /// Nil: since ever.
  package var effectiveFrom: Moment?

  package init(name: String) { self.name = name }

  /// What a store without any site file is judged by: 24 hours on the wall clock.
  package static let standard: Policy = {
    var policy = Policy(name: "default")
    policy.calendar = WorkCalendar.standard.name
    policy.firstResponse = Span(seconds: 86_400, clock: .wall)
    policy.nextResponse = Span(seconds: 86_400, clock: .wall)
    policy.warnBefore = Span(seconds: 3600, clock: .wall)
    return policy
  }()
}

/// Names one version of a policy: `name@effective-from`.
package struct PolicyVersion: Hashable, Sendable {
  package var name: String
  package var effectiveFrom: Moment?

  package init(name: String, effectiveFrom: Moment?) {
    self.name = name
    self.effectiveFrom = effectiveFrom
  }
}

extension PolicyVersion: CustomStringConvertible {
  /// `name@2026-01-01T00:00:00Z`; a version since ever has nothing behind the `@`.
  package var description: String { "\(name)@\(effectiveFrom?.rfc3339 ?? "")" }
}

/// Who counts as a KOL (key opinion leader).
package struct KOLRule: Hashable, Sendable {
  /// Followers from which on an author is one; nil: nobody is by number.
  package var followers: Int?
  /// People who are one whatever their number.
  package var people: Set<Person>

  package struct Person: Hashable, Sendable {
    package var platform: Platform
    package var id: String
    package init(platform: Platform, id: String) {
      self.platform = platform
      self.id = id
    }
  }

  package init(followers: Int? = nil, people: Set<Person> = []) {
    self.followers = followers
    self.people = people
  }
}

/// What the Mandarin check is told about a brand (`[mandarin]` of the site file).
package struct MandarinSettings: Hashable, Sendable {
  /// Brand and product names that need no translation.
  package var ignoreWords: [String]
  /// The script that readers of a platform expect: `simplified` or `traditional`.
  package var script: [Platform: ChineseScript]

  package init(ignoreWords: [String] = [], script: [Platform: ChineseScript] = [:]) {
    self.ignoreWords = ignoreWords
    self.script = script
  }
}

package enum ChineseScript: String, Sendable, CaseIterable {
  case simplified, traditional, either
}
