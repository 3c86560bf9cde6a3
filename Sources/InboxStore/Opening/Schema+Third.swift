extension Schema {
  /// Version 3: what dafud found out and has still to fetch at the platforms it speaks to itself.
  static let third = """
    -- What a platform lets an account do, as it was found out last.
    CREATE TABLE capability (
      account INTEGER NOT NULL REFERENCES account (id),
      ability TEXT NOT NULL,
      answer TEXT NOT NULL CHECK (answer IN ('able', 'unable', 'unknown')),
      -- A sentence for people, unless the answer is 'able'.
      reason TEXT,
      at INTEGER NOT NULL,
      PRIMARY KEY (account, ability)
    ) WITHOUT ROWID;

    -- How persons came: the origin of what they write from then on.
    CREATE TABLE personOrigin (
      account INTEGER NOT NULL REFERENCES account (id),
      person TEXT NOT NULL,
      at INTEGER NOT NULL,
      origin TEXT NOT NULL,
      PRIMARY KEY (account, person, at)
    ) WITHOUT ROWID;

    -- Media of which a copy has still to be made; with nextTryAt NULL nobody tries any more.
    CREATE TABLE mediaWanted (
      id INTEGER PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES account (id),
      message TEXT NOT NULL,
      reference TEXT NOT NULL,
      media INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      nextTryAt INTEGER,
      failure TEXT,
      UNIQUE (account, message, reference)
    );
    CREATE INDEX mediaWantedDue ON mediaWanted (nextTryAt) WHERE nextTryAt IS NOT NULL;
    """
}
