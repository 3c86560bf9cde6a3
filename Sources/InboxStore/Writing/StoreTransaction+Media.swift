package import InboxModel

/// A copy that has still to be made.
package struct WantedMedia: Hashable, Sendable {
  package var row: Int64
  /// Id of the message that has the media.
  package var message: String
  /// Where they are, in the platform's own words.
  package var reference: String
  package var media: Media
  package var attempts: Int
}

extension StoreTransaction {
  /// Notes that a copy of a message's media has to be made; what was noted before stays as it is.
  package func want(
    media: Media, reference: String, of message: String, account: AccountID, at now: Moment
  ) throws {
    let statement = try SQLStatement(
      database,
      """
      INSERT OR IGNORE INTO mediaWanted (account, message, reference, media, nextTryAt)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """)
    statement.bind(1, try findOrAdd(account))
    statement.bind(2, message)
    statement.bind(3, reference)
    statement.bind(4, media.code)
    statement.bind(5, now.milliseconds)
    try statement.run()
  }

  /// The copy was made, or nobody wants it any more.
  package func forget(media row: Int64) throws {
    let statement = try SQLStatement(database, "DELETE FROM mediaWanted WHERE id = ?1")
    statement.bind(1, row)
    try statement.run()
  }

  /// The copy could not be made; `next` nil: nobody tries any more.
  package func postpone(media row: Int64, until next: Moment?, failure: String) throws {
    let statement = try SQLStatement(
      database,
      """
      UPDATE mediaWanted SET attempts = attempts + 1, nextTryAt = ?2, failure = ?3 WHERE id = ?1
      """)
    statement.bind(1, row)
    statement.bind(2, next?.milliseconds)
    statement.bind(3, failure)
    try statement.run()
  }
}

extension Store {
  /// The copy to make next for an account, and when; nil when none is wanted.
  package func nextMedia(of account: AccountID) throws -> (wanted: WantedMedia, due: Moment)? {
    try read { database in
      let statement = try SQLStatement(
        database,
        """
        SELECT w.id, w.message, w.reference, w.media, w.attempts, w.nextTryAt
        FROM mediaWanted w JOIN account a ON a.id = w.account
        WHERE a.platform = ?1 AND a.name = ?2 AND w.nextTryAt IS NOT NULL
        ORDER BY w.nextTryAt, w.id LIMIT 1
        """)
      statement.bind(1, account.platform.name)
      statement.bind(2, account.name)
      defer { statement.reset() }
      guard try statement.step(), let media = Media(code: statement.int(3)) else {
        return nil
      }
      let wanted = WantedMedia(
        row: statement.int(0), message: statement.text(1), reference: statement.text(2),
        media: media, attempts: Int(statement.int(4)))
      return (wanted, statement.moment(5))
    }
  }
}
