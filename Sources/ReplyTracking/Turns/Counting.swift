package import InboxModel

/// Which messages count (rule B8). Notes and reactions are no messages and never get here.
extension Message {
  /// Opens a turn or adds to one: a person wrote it.
  ///
  /// A deletion is looked at separately.
  package var countsAsItem: Bool { direction == .inbound && !isAutomatic }

  /// Closes a turn: public, sent by a person, and delivered.
  ///
  /// Stickers and emoji count.
  package var countsAsReply: Bool {
    direction == .outbound && !isAutomatic && delivery != .failed && !wasTakenBack
  }

  /// Deleted within a minute of going out: as if never sent (rule B16).
  ///
  /// A deletion whose time nobody knows does not make a reply unsent.
  package var wasTakenBack: Bool {
    guard direction == .outbound, let deletedAt else { return false }
    return deletedAt.seconds(since: at) <= 60
  }
}
