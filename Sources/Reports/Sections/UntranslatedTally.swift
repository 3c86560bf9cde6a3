import InboxModel

/// Counts answers that were not in Mandarin.
struct UntranslatedTally {
  /// Those whose text is wanted.
  private(set) var replies: [UntranslatedReply] = []
  private var seats: [SeatOfPlatform: UntranslatedTurns.Seat] = [:]
  private var texts: [String: Text] = [:]

  private struct SeatOfPlatform: Hashable {
    var platform: Platform
    var seat: String?
  }

  private struct Text {
    var turns = 0
    var seats: Set<String?> = []
    var isPartly: Bool
  }

  mutating func add(_ reply: UntranslatedReply) {
    replies.append(reply)
    let platform = reply.account.platform
    let key = SeatOfPlatform(platform: platform, seat: reply.seat)
    var seat = seats[key] ?? UntranslatedTurns.Seat(platform: platform, seat: reply.seat)
    if reply.isPartly { seat.partly += 1 } else { seat.untranslated += 1 }
    seats[key] = seat
  }

  mutating func add(text: String, of reply: UntranslatedReply) {
    // Texts beyond their retention are erased: no two of them are the same.
    guard !text.isEmpty else { return }
    var entry = texts[text] ?? Text(isPartly: reply.isPartly)
    entry.turns += 1
    entry.seats.insert(reply.seat)
    texts[text] = entry
  }

  var turns: UntranslatedTurns {
    let repeated = texts.filter { $0.value.turns > 1 }.sorted {
      $0.value.turns == $1.value.turns
        ? $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) : $0.value.turns > $1.value.turns
    }
    return UntranslatedTurns(
      seats: seats.values.sorted {
        $0.platform == $1.platform
          ? GroupValue(name: $0.seat) < GroupValue(name: $1.seat) : $0.platform < $1.platform
      },
      sameText: repeated.prefix(UntranslatedTurns.listed).map { text, entry in
        UntranslatedTurns.SameText(
          text: text.firstLine, turns: entry.turns, seats: entry.seats.count,
          isPartly: entry.isPartly)
      })
  }
}

extension GroupValue {
  /// Nothing to name comes after all names.
  init(name: String?) { self = name.map(GroupValue.text) ?? .none }
}
