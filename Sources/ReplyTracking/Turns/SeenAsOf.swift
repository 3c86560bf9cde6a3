package import InboxModel

extension Sequence<Message> {
  /// What was there at `asOf`: later messages are unseen, and so are later deletions (formats.md
  /// section 2).
  ///
  /// At that instant itself a message is seen.
  package func seen(asOf: Moment) -> [Message] {
    compactMap { message in
      guard message.at <= asOf else { return nil }
      var message = message
      if let deletedAt = message.deletedAt, deletedAt > asOf {
        message.deletedAt = nil
        if message.delivery == .deleted { message.delivery = .sent }
      }
      return message
    }
  }
}

extension Sequence<TriageEvent> {
  /// What had been done by `asOf`; what was taken back later still counted then.
  package func seen(asOf: Moment) -> [TriageEvent] {
    compactMap { event in
      guard event.at <= asOf else { return nil }
      var event = event
      if let undone = event.undone, undone.at > asOf { event.undone = nil }
      return event
    }
  }
}
