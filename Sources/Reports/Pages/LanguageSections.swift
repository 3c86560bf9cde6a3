import InboxModel

extension Report {
  /// Who answered in another language than the users', and with which words again and again.
  var languageSections: [PageSection] {
    guard !untranslatedBy.seats.isEmpty else {
      return [
        PageSection(
          "untranslated", "Untranslated answers",
          note: "No answer of the period is untranslated.")
      ]
    }
    return [
      PageSection(
        "untranslated", "Untranslated answers",
        note: "Turns whose answer was not in Mandarin and that no later reply in Mandarin mended.",
        [seats] + (untranslatedBy.sameText.isEmpty ? [] : [sameText]))
    ]
  }

  private var seats: PageTable {
    var table = PageTable(
      caption: "By platform and seat",
      columns: [
        .words("platform"), .words("seat"), .figures("untranslated"), .figures("partly"),
      ], keys: 2)
    for seat in untranslatedBy.seats {
      table.add([
        .foreign(seat.platform.name), .foreign(seat.seat), .count(seat.untranslated),
        .count(seat.partly),
      ])
    }
    table.add(
      [
        .words("total"), .words(""),
        .count(untranslatedBy.seats.reduce(0) { $0 + $1.untranslated }),
        .count(untranslatedBy.seats.reduce(0) { $0 + $1.partly }),
      ], isTotal: true)
    return table
  }

  private var sameText: PageTable {
    var table = PageTable(
      caption: "The same words more than once: a saved reply that wants a translation",
      columns: [.words("text"), .words("verdict"), .figures("turns"), .figures("seats")], keys: 1)
    for text in untranslatedBy.sameText {
      table.add([
        .foreign(shortened(text.text, to: 160)),
        .words(text.isPartly ? "partly" : "untranslated"), .count(text.turns), .count(text.seats),
      ])
    }
    return table
  }
}
