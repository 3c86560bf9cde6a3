package import InboxModel
package import InboxStore
package import ReplyTracking

extension Desk {
  /// What of the site's rules contradicts what the store has recorded; nothing is written.
  package static func ruleConflicts(_ site: Rules, on store: Store) throws -> [RuleConflict] {
    try store.snapshot {
      conflicts(recorded: RecordedRules(try $0.ruleRevisions()).latest, proposed: site)
    }
  }
}
