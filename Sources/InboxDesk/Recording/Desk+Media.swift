package import InboxModel
package import InboxStore

extension Desk {
  /// Says where the copy of a message's media lies, and that nobody has to make it any more.
  package func keep(
    file: String, for wanted: WantedMedia, account: AccountID, now: Moment
  ) throws {
    try store.write { transaction in
      if var message = try transaction.message(account: account, id: wanted.message) {
        message.mediaFile = file
        _ = try record([message], storedAt: now, in: transaction)
      }
      try transaction.forget(media: wanted.row)
    }
  }
}
