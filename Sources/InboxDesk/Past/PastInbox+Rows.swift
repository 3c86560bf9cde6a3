package import InboxModel
import InboxStore

/// The lists that can be had of the past; what was on its way, and search, know only today.
package enum PastView: Sendable {
  case waiting, snoozed, done, backfill
}

extension PastInbox {
  /// The rows of a list in its order, at most `limit`; nil gives all.
  package func rows(of view: PastView, limit: Int?) throws -> [InboxRow] {
    var found: [Found] = []
    var last: Int64? = 0
    while let row = last {
      last = try transaction.forEachConversation(after: row, limit: 10_000) { facts in
        let derived = try rows(of: facts)
        guard shows(derived.place, view) else { return }
        found.append(
          Found(
            conversation: facts.conversation, row: facts.row, place: derived.place,
            lastTurn: derived.turns.last))
      }
    }
    found.sort { isBefore($0, $1, view) }
    return try found.prefix(limit ?? found.count).map(row)
  }

  private struct Found {
    var conversation: ConversationID
    var row: Int64
    var place: QueuePlace
    var lastTurn: Turn?
  }

  private func shows(_ place: QueuePlace, _ view: PastView) -> Bool {
    let isSnoozed = place.snoozedUntil.map { $0 > seen } ?? false
    return switch view {
    case .waiting: place.queue == .waiting && !isSnoozed
    case .snoozed: isSnoozed
    case .done: place.queue == .done
    case .backfill: place.queue == .backfill
    }
  }

  /// As the lists of today are ordered.
  private func isBefore(_ left: Found, _ right: Found, _ view: PastView) -> Bool {
    switch view {
    case .waiting:
      (left.place.sortAt, left.place.openedAt, left.row)
        < (right.place.sortAt, right.place.openedAt, right.row)
    case .snoozed:
      (left.place.snoozedUntil ?? .earliest, left.row)
        < (right.place.snoozedUntil ?? .earliest, right.row)
    case .done, .backfill:
      (left.place.sortAt, left.place.openedAt, left.row)
        > (right.place.sortAt, right.place.openedAt, right.row)
    }
  }

  /// The line of the list, without draft and outbox, which know only today.
  private func row(_ found: Found) throws -> InboxRow {
    let messages = try messages(of: found.conversation)
    let tracked = try derivation.facts(
      of: found.conversation, row: found.row, in: transaction
    ).messages
    func message(_ row: Int64?) -> Message? {
      let id = tracked.first { $0.row == row }?.message.id
      return messages.first { $0.id == id }
    }
    let shown = message(found.place.shown)
    var row = InboxRow(
      conversation: found.conversation, kind: shown?.kind ?? .message,
      openedAt: found.place.openedAt)
    if let shown, shown.direction == .inbound {
      row.authorName = shown.authorName ?? shown.author ?? found.conversation.thread
    } else {
      row.authorName = found.conversation.thread
    }
    row.text = (shown?.text ?? "").firstLine
    row.translation = shown?.translation.mapValues(\.firstLine) ?? [:]
    row.media = shown?.media
    if let last = message(found.place.lastInbound) {
      row.lastInboundAt = last.at
      row.lastInboundID = last.id
    }
    row.snoozedUntil = found.place.snoozedUntil
    row.claimedBy = found.place.claimedBy
    row.claimedUntil = found.place.claimedUntil
    row.lastTurn = found.lastTurn
    guard let turn = found.lastTurn else { return row }
    row.isKOL = turn.isKOL
    guard turn.isOpen else { return row }
    row.items = turn.items
    row.due = turn.due
    row.warnAt = turn.warnAt
    row.windowEndsAt = turn.windowEndsAt
    return row
  }
}
