package import InboxModel

/// A line of the inbox as `dafu list` prints it: the stored row, and what a screen would say of it
/// at the instant asked for.
package struct ListedRow: Hashable, Sendable {
  package var row: InboxRow
  package var flags: [Flag]
  /// `−42m`, `1h05`: how long until it is due.
  package var countdown: String

  package init(row: InboxRow, flags: [Flag], countdown: String) {
    self.row = row
    self.flags = flags
    self.countdown = countdown
  }

  /// The names are those of the message log and of turns where they mean the same.
  package static let columns: [Column<ListedRow>] = [
    Column("platform") { .text($0.row.conversation.account.platform.name) },
    Column("account") { .text($0.row.conversation.account.name) },
    Column("conversation") { .text($0.row.conversation.thread) },
    Column("kind") { .text($0.row.kind.rawValue) },
    Column("author_name") { .text($0.row.authorName) },
    Column("kol") { .truth($0.row.isKOL) },
    Column("opened_at") { .time($0.row.openedAt) },
    Column("last_at") { .time($0.row.lastInboundAt) },
    Column("items") { Field($0.row.items) },
    Column("due_at") { Field($0.row.due?.at) },
    Column("due_reason") { Field($0.row.due?.reason.rawValue) },
    Column("window_ends_at") { Field($0.row.windowEndsAt) },
    Column("flags") { .list($0.flags.map(\.rawValue)) },
    Column("text") { .text($0.row.text) },
    Column("media") { Field($0.row.media?.rawValue) },
    Column("translation") { .map($0.row.translation) },
    Column("snoozed_until") { Field($0.row.snoozedUntil) },
    Column("claimed_by") { Field($0.row.claimedBy) },
    Column("claimed_until") { Field($0.row.claimedUntil) },
    Column("outbox") { Field($0.row.outbox?.rawValue) },
    Column("draft") { .truth($0.row.hasDraft) },
    Column("format") { _ in .integer(1) },
  ]

  /// The row on one line, in the reader's language where a translation is stored.
  package func line(language: String, on surface: TextSurface) -> String {
    let flags = flags.map(\.rawValue).joined(separator: ",")
    let who = (row.isKOL ? "★ " : "") + row.authorName
    let cells = [
      surface.cell(countdown, columns: 6),
      surface.cell(flags, columns: 20),
      surface.cell(row.kind.rawValue, columns: 7),
      surface.cell(who, columns: 16),
      surface.cell(words(language: language), columns: 40),
      surface.cell(row.claimedBy ?? "", columns: 10),
      surface.oneLine(row.conversation.description, 120),
    ]
    return cells.joined(separator: "  ") + "\n"
  }

  private func words(language: String) -> String {
    if let translated = row.translation[language] { return "(\(language)) \(translated)" }
    if row.text.isEmpty, let media = row.media { return "[\(media.rawValue)]" }
    return row.text
  }
}
