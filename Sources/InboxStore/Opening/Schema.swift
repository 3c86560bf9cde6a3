import GRDB

/// The tables of a store and how older files come to have them.
///
/// A migration is frozen once it is released: a later change is a new one. Each sets
/// `user_version` to its number, which is how an older program knows that a file is too new for it.
enum Schema {
  /// `application_id` of a dafu store: the bytes `dafu`.
  static let applicationID: Int32 = 0x6461_6675
  /// The `user_version` that this program reads and writes.
  static let version = 3

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 facts, derived turns, search", foreignKeyChecks: .immediate) {
      try $0.execute(sql: facts + work + derived + search + service)
      try $0.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1;")
    }
    migrator.registerMigration(
      "2 flags, merges, hand-off, signed months", foreignKeyChecks: .immediate
    ) {
      try $0.execute(sql: second)
      try $0.execute(sql: "PRAGMA user_version = 2;")
    }
    migrator.registerMigration("3 what accounts may do, origins, media") {
      try $0.execute(sql: third)
      try $0.execute(sql: "PRAGMA user_version = 3;")
    }
    return migrator
  }

  /// What came from outside.
  ///
  /// Enumerations are small integers, listed in `Codes.swift`.
  private static let facts = """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      platform TEXT NOT NULL,
      name TEXT NOT NULL,
      UNIQUE (platform, name)
    );

    CREATE TABLE conversation (
      id INTEGER PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES account (id),
      thread TEXT NOT NULL,
      -- The rest is derived: the place in the lists (QueuePlace).
      queue INTEGER NOT NULL DEFAULT 0,
      sortAt INTEGER NOT NULL DEFAULT 0,
      openedAt INTEGER NOT NULL DEFAULT 0,
      warnAt INTEGER,
      snoozedUntil INTEGER,
      claimedBy TEXT,
      claimedUntil INTEGER,
      turns INTEGER NOT NULL DEFAULT 0,
      shown INTEGER,
      lastInbound INTEGER,
      UNIQUE (account, thread)
    );
    -- Each list is a stretch of this index, which also holds what the counts look at.
    CREATE INDEX conversationQueue
      ON conversation (queue, sortAt, openedAt, id, snoozedUntil, warnAt);
    CREATE INDEX conversationSnoozed
      ON conversation (snoozedUntil) WHERE snoozedUntil IS NOT NULL;

    CREATE TABLE message (
      id INTEGER PRIMARY KEY,
      account INTEGER NOT NULL,
      platformId TEXT NOT NULL,
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      at INTEGER NOT NULL,
      direction INTEGER NOT NULL CHECK (direction IN (0, 1)),
      kind INTEGER NOT NULL,
      precision INTEGER NOT NULL,
      delivery INTEGER NOT NULL,
      isAutomatic INTEGER NOT NULL CHECK (isAutomatic IN (0, 1)),
      isBackfill INTEGER NOT NULL CHECK (isBackfill IN (0, 1)),
      deletedAt INTEGER,
      parent TEXT,
      author TEXT,
      authorFollowers INTEGER,
      authorVerified INTEGER,
      post TEXT,
      origin TEXT,
      media INTEGER,
      storedAt INTEGER NOT NULL,
      authorName TEXT,
      textAt INTEGER,
      text TEXT NOT NULL,
      postTitle TEXT,
      url TEXT,
      mediaURL TEXT,
      mediaFile TEXT,
      sourceText TEXT,
      UNIQUE (account, platformId)
    );
    CREATE INDEX messageConversation ON message (conversation, at);
    CREATE INDEX messageDeletedAt ON message (deletedAt) WHERE deletedAt IS NOT NULL;

    CREATE TABLE translation (
      message INTEGER NOT NULL REFERENCES message (id),
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (message, language)
    ) WITHOUT ROWID;

    """

  /// What seats did and have begun.
  private static let work = """
    CREATE TABLE event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      at INTEGER NOT NULL,
      seat TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN
        ('no_reply_needed', 'snooze', 'claim', 'release', 'queue_reply', 'cancel_reply')),
      throughAt INTEGER,
      throughId TEXT,
      until INTEGER,
      key TEXT,
      -- How the conversation stood, in words of the audit log.
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      undoneAt INTEGER,
      undoneBy TEXT
    );
    CREATE INDEX eventConversation ON event (conversation);

    CREATE TABLE draft (
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      seat TEXT NOT NULL,
      text TEXT NOT NULL,
      sourceText TEXT NOT NULL,
      savedAt INTEGER NOT NULL,
      PRIMARY KEY (conversation, seat)
    ) WITHOUT ROWID;

    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      parent TEXT,
      text TEXT NOT NULL,
      sourceText TEXT,
      seat TEXT NOT NULL,
      queuedAt INTEGER NOT NULL,
      sendAfter INTEGER NOT NULL,
      state INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      failure TEXT,
      -- When the platform was last called, and the id it gave to the reply.
      triedAt INTEGER,
      sentId TEXT
    );
    CREATE INDEX outboxConversation ON outbox (conversation);
    -- Queued, sending, failed, unconfirmed: what someone still has to do something about.
    CREATE INDEX outboxOpen ON outbox (state, sendAfter) WHERE state IN (0, 1, 3, 4);

    """

  /// A cache: `Desk.recompute` rebuilds it from messages, events and rules.
  private static let derived = """
    CREATE TABLE turn (
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      ordinal INTEGER NOT NULL,
      openedAt INTEGER NOT NULL,
      openedBy TEXT NOT NULL,
      kind INTEGER NOT NULL,
      marks INTEGER NOT NULL,
      items INTEGER NOT NULL,
      ending INTEGER NOT NULL,
      endedAt INTEGER,
      endedBy TEXT,
      answer TEXT,
      policy TEXT,
      policyFrom INTEGER,
      targetSeconds INTEGER,
      targetClock INTEGER,
      calendar TEXT,
      dueAt INTEGER,
      warnAt INTEGER,
      windowEndsAt INTEGER,
      wallSeconds INTEGER,
      workSeconds INTEGER,
      skewSeconds INTEGER NOT NULL,
      translation INTEGER NOT NULL,
      mendedAt INTEGER,
      post TEXT,
      origin TEXT,
      PRIMARY KEY (conversation, ordinal)
    ) WITHOUT ROWID;
    CREATE INDEX turnOpenedAt ON turn (openedAt);

    -- Counting replies (rule B8), with the turn each closed or followed.
    CREATE TABLE reply (
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      message INTEGER NOT NULL REFERENCES message (id),
      at INTEGER NOT NULL,
      turn INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      marks INTEGER NOT NULL,
      verdict INTEGER NOT NULL,
      author TEXT,
      post TEXT,
      PRIMARY KEY (conversation, message)
    ) WITHOUT ROWID;

    """

  /// Rows are written by the code that writes the message: a trigger would flush at every row.
  ///
  /// The tokenizer is dafu's own, so other programs can read every table but this one.
  private static let search = """
    CREATE VIRTUAL TABLE messageText USING fts5 (
      body, content='', columnsize=0, tokenize='\(BigramTokenizer.name)'
    );

    """

  private static let service = """
    CREATE TABLE ruleVersion (
      id INTEGER PRIMARY KEY,
      type TEXT NOT NULL CHECK (type IN ('policy', 'calendar')),
      name TEXT NOT NULL,
      effectiveFrom INTEGER,
      content TEXT NOT NULL,
      recordedAt INTEGER NOT NULL
    );

    CREATE TABLE syncHealth (
      account INTEGER PRIMARY KEY REFERENCES account (id),
      lastGoodAt INTEGER,
      lastTriedAt INTEGER NOT NULL,
      failure TEXT,
      cursor TEXT
    );

    CREATE TABLE coverageGap (
      account INTEGER NOT NULL REFERENCES account (id),
      fromAt INTEGER NOT NULL,
      toAt INTEGER,
      PRIMARY KEY (account, fromAt)
    ) WITHOUT ROWID;

    CREATE TABLE heartbeat (
      program TEXT PRIMARY KEY,
      at INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID;
    INSERT INTO setting (name, value) VALUES ('store', lower(hex(randomblob(6))));
    """
}
