package import InboxModel

/// What the Mandarin check found in one text (formats.md section 7).
package struct MandarinFinding: Hashable, Sendable {
  package var verdict: MandarinVerdict
  /// Nil where there is no Chinese character that counts.
  package var script: ChineseScript?
  /// Why, in a short sentence.
  package var reason: String
  /// Nothing but emoji or stickers, and at least one of them.
  package var isEmojiOnly: Bool
}
