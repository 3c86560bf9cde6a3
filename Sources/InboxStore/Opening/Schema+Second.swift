extension Schema {
  /// Version 2: what seats say beyond one conversation, the second latency, what a message was
  /// before it changed, and months that are signed.
  static let second = """
    -- The list of actions grew, and SQLite cannot change a check in place.
    CREATE TABLE newEvent (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      at INTEGER NOT NULL,
      seat TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN
        ('no_reply_needed', 'snooze', 'claim', 'release', 'queue_reply', 'cancel_reply', 'spam',
         'not_spam', 'block', 'unblock', 'merge', 'unmerge', 'hand_off', 'answer_privately')),
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
    INSERT INTO newEvent SELECT id, conversation, at, seat, action, throughAt, throughId, until,
      key, before, after, undoneAt, undoneBy FROM event;
    DROP TABLE event;
    ALTER TABLE newEvent RENAME TO event;
    CREATE INDEX eventConversation ON event (conversation);
    -- Few: what holds for more than the conversation in which it was said.
    CREATE INDEX eventBeyond ON event (id)
      WHERE action IN ('block', 'unblock', 'merge', 'unmerge', 'answer_privately');

    -- Derived: the conversation that this one's messages belong to.
    ALTER TABLE conversation ADD COLUMN mergedInto INTEGER REFERENCES conversation (id);
    CREATE INDEX conversationMerged
      ON conversation (mergedInto) WHERE mergedInto IS NOT NULL;

    ALTER TABLE turn ADD COLUMN handOffAt INTEGER;
    ALTER TABLE turn ADD COLUMN handOffWallSeconds INTEGER;
    ALTER TABLE turn ADD COLUMN handOffWorkSeconds INTEGER;

    -- What was known of a message until another record of it came in.
    CREATE TABLE messageBefore (
      id INTEGER PRIMARY KEY,
      message INTEGER NOT NULL REFERENCES message (id),
      until INTEGER NOT NULL,
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      platformId TEXT NOT NULL,
      at INTEGER NOT NULL,
      direction INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      precision INTEGER NOT NULL,
      delivery INTEGER NOT NULL,
      isAutomatic INTEGER NOT NULL,
      isBackfill INTEGER NOT NULL,
      deletedAt INTEGER,
      parent TEXT,
      author TEXT,
      authorFollowers INTEGER,
      authorVerified INTEGER,
      post TEXT,
      origin TEXT,
      media INTEGER,
      storedAt INTEGER NOT NULL,
      text TEXT NOT NULL
    );
    CREATE INDEX messageBeforeConversation ON messageBefore (conversation);
    CREATE INDEX messageBeforeMessage ON messageBefore (message);

    -- A month that was signed: what it said, and by what.
    CREATE TABLE closedReport (
      period TEXT PRIMARY KEY,
      fromAt INTEGER NOT NULL,
      toAt INTEGER NOT NULL,
      timeZone TEXT NOT NULL,
      closedAt INTEGER NOT NULL,
      closedBy TEXT NOT NULL,
      -- The last message and the last event that were in the store.
      lastMessage INTEGER NOT NULL,
      lastEvent INTEGER NOT NULL,
      -- The versions of policies and calendars that judged it, as JSON.
      rules TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE closedReportText (
      period TEXT NOT NULL REFERENCES closedReport (period),
      format TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (period, format)
    ) WITHOUT ROWID;
    CREATE TABLE closedTurn (
      period TEXT NOT NULL REFERENCES closedReport (period),
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      openedBy TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      openedAt INTEGER NOT NULL,
      state TEXT NOT NULL,
      wallSeconds INTEGER NOT NULL,
      workSeconds INTEGER NOT NULL,
      endedAt INTEGER,
      endedBy TEXT,
      answer TEXT,
      voidReason TEXT,
      policy TEXT,
      translation TEXT NOT NULL,
      isConfirmed INTEGER,
      PRIMARY KEY (period, conversation, openedBy)
    ) WITHOUT ROWID;
    """
}
