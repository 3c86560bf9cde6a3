import InboxModel

/// The sections after the figures: single turns, what still waits, who answers untranslated.
extension Report {
  var slowestTable: TextTable {
    var table = TextTable(
      header: [
        ("wall", .right), ("work", .right), ("opened", .left), ("state", .left),
        ("replied by", .left), ("turn", .left), ("link", .left),
      ], whole: 2)
    for slow in slowest {
      table.add([
        PlainText.clock(slow.wallSeconds), PlainText.clock(slow.workSeconds),
        PlainText.time(slow.openedAt, zone: spec.zone), slow.state.rawValue,
        slow.repliedBy ?? PlainText.nothing, slow.turn.description, slow.url ?? PlainText.nothing,
      ])
    }
    return table
  }

  var ageingTable: TextTable {
    var table = TextTable(header: [("waited", .left), ("turns", .right), ("overdue", .right)])
    for bucket in ageing.buckets {
      let name = bucket.upTo.map { "≤ \(PlainText.span($0))" } ?? "longer"
      table.add([name, "\(bucket.turns)", "\(bucket.overdue)"])
    }
    table.add(["total", "\(ageing.total)", "\(ageing.overdue)"])
    table.add(["history, not counted", "\(ageing.history)", PlainText.nothing])
    return table
  }

  var oldestTable: TextTable {
    var table = TextTable(
      header: [
        ("waited", .right), ("work", .right), ("due", .left), ("overdue", .left), ("turn", .left),
        ("link", .left),
      ], whole: 2)
    for open in ageing.oldest {
      table.add([
        PlainText.clock(open.wallSeconds), PlainText.clock(open.workSeconds),
        open.dueAt.map { PlainText.time($0, zone: spec.zone) } ?? PlainText.nothing,
        open.isOverdue ? "overdue" : PlainText.nothing, open.turn.description,
        open.url ?? PlainText.nothing,
      ])
    }
    return table
  }

  var untranslatedTable: TextTable {
    var table = TextTable(
      header: [
        ("platform", .left), ("seat", .left), ("turns untranslated", .right), ("partly", .right),
      ])
    for seat in untranslatedBy.seats {
      table.add([
        seat.platform.name, seat.seat ?? PlainText.nothing, "\(seat.untranslated)",
        "\(seat.partly)",
      ])
    }
    return table
  }

  var sameTextTable: TextTable {
    var table = TextTable(
      header: [("turns", .right), ("seats", .right), ("verdict", .left), ("text", .left)], whole: 1)
    for text in untranslatedBy.sameText {
      table.add(["\(text.turns)", "\(text.seats)", text.verdict.rawValue, text.text])
    }
    return table
  }
}
