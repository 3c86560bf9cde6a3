package import InboxModel

extension Message {
  /// The fields of the message log by their names and in their order (formats.md section 1), so
  /// that what `show` prints can be imported again.
  package static let columns: [Column<Message>] = identity + writer + attached + fate

  private static let identity: [Column<Message>] = [
    Column("platform") { .text($0.conversation.account.platform.name) },
    Column("account") { .text($0.conversation.account.name) },
    Column("conversation") { .text($0.conversation.thread) },
    Column("id") { .text($0.id) },
    Column("direction") { .text($0.direction.rawValue) },
    Column("text") { .text($0.text) },
    Column("at") { .time($0.at) },
    Column("kind") { .text($0.kind.rawValue) },
    Column("parent") { Field($0.parent) },
  ]

  private static let writer: [Column<Message>] = [
    Column("author") { Field($0.author) },
    Column("author_name") { Field($0.authorName) },
    Column("author_followers") { $0.authorFollowers.map { Field($0) } ?? .none },
    Column("author_verified") { $0.authorVerified.map(Field.truth) ?? .none },
  ]

  private static let attached: [Column<Message>] = [
    Column("post") { Field($0.post) },
    Column("post_title") { Field($0.postTitle) },
    Column("url") { Field($0.url) },
    Column("media") { Field($0.media?.rawValue) },
    Column("media_url") { Field($0.mediaURL) },
    Column("media_file") { Field($0.mediaFile) },
    Column("translation") { $0.translation.isEmpty ? .none : .map($0.translation) },
    Column("source_text") { Field($0.sourceText) },
    Column("origin") { Field($0.origin) },
  ]

  private static let fate: [Column<Message>] = [
    Column("auto") { .truth($0.isAutomatic) },
    Column("delivery") { $0.direction == .outbound ? .text($0.delivery.rawValue) : .none },
    Column("deleted_at") { Field($0.deletedAt) },
    Column("time_precision") { .text($0.precision.rawValue) },
    Column("backfill") { .truth($0.isBackfill) },
  ]
}

extension TriageEvent {
  /// What a seat did: the same names as in the audit log.
  package static let columns: [Column<TriageEvent>] = [
    Column("at") { .time($0.at) },
    Column("by") { .text($0.seat) },
    Column("action") { .text($0.action.name) },
    Column("until") { Field($0.action.until) },
    Column("key") { Field($0.action.key) },
    Column("undone_at") { Field($0.undone?.at) },
    Column("undone_by") { Field($0.undone?.by) },
  ]
}

extension OutboxReply {
  /// A reply that the platform has not confirmed.
  package static let columns: [Column<OutboxReply>] = [
    Column("key") { .text($0.key) },
    Column("by") { .text($0.seat) },
    Column("queued_at") { .time($0.queuedAt) },
    Column("state") { .text($0.state.rawValue) },
    Column("attempts") { Field($0.attempts) },
    Column("failure") { Field($0.failure) },
    Column("parent") { Field($0.parent) },
    Column("text") { .text($0.text) },
    Column("source_text") { Field($0.sourceText) },
  ]
}
