import InboxModel
import Reports

/// What the report screen shows, block by block; every number is the report's own.
struct ReportBlocks {
  let report: Report
  let wording: any Wording

  /// A number of turns, as the list behind it would count them.
  func number(_ figure: ReportFigure) -> String {
    report.turns(behind: figure).map(String.init) ?? PlainText.nothing
  }

  /// What a number is drawn as: what is wrong stands out where there is any of it.
  func role(_ part: ReportFigure.Part, _ figures: ReportFigures) -> Role {
    guard let count = figures.turns(behind: part), count > 0 else { return .muted }
    return switch part {
    case .state(.missed), .openOverdue: .overdue
    case .untranslated, .partly: .dueSoon
    default: .text
    }
  }

  /// The three shares, each with the counts that it is made from and those that it leaves out.
  func addPromises(to pane: inout ReportPane) {
    pane.title(wording.promisesTitle)
    let total = report.total
    let shares: [(ReportFigure.Part, FixedPoint?, [ReportFigure.Part])] = [
      (
        .attainment, total.attainment,
        [.turns] + [.met, .missed, .pending, .void, .exempt, .unknown].map { .state($0) }
      ),
      (.response, total.responseRate, [.answered, .openNotDue, .openOverdue]),
      (.settled, total.settledRate, [.untranslated, .partly]),
    ]
    let label = shares.map { pane.width(wording.part($0.0)) }.max() ?? 0
    for (part, share, counts) in shares {
      pane.put(" ")
      pane.put(wording.part(part), .strong, left: label + 1)
      pane.put(PlainText.percent(share), .strong, figure: .count(part, row: nil), right: 8)
      pane.put("  ")
      pane.bar(share, columns: min(pane.room - 1, 50), .ok)
      pane.end()
      var cells = counts.map { part in
        (
          "\(wording.part(part)) \(number(.count(part, row: nil)))", role(part, total),
          ReportFigure.count(part, row: nil) as ReportFigure?
        )
      }
      if part == .settled {
        let counts = total.counts
        cells += [
          (wording.replies(counts.replies), .text, nil),
          (wording.claimed(counts.claimed), .text, nil),
          (wording.emojiOnly(counts.emojiOnly), .text, nil),
        ]
      }
      flow(cells, in: &pane)
    }
  }

  /// Figures one after the other, on as many lines as they take.
  private func flow(_ cells: [(String, Role, ReportFigure?)], in pane: inout ReportPane) {
    pane.put("  ")
    for (place, (text, role, figure)) in cells.enumerated() {
      if place > 0, pane.width(text) + 2 > pane.room {
        pane.end()
        pane.put("  ")
      }
      pane.put(text, role, figure: figure)
      pane.put(" ")
    }
    pane.end()
  }

  /// Wall and working time of answered turns, and how many came within a few spans.
  func addWaits(to pane: inout ReportPane) {
    pane.title(wording.waitsTitle)
    let clocks: [(Clock, Distribution)] = [
      (.wall, report.total.wall), (.working, report.total.work),
    ]
    let rows = clocks.map { clock, waits in
      [
        ("\(waits.count)", Int64(0) as Int64?), (PlainText.clock(waits.mean), nil),
        (PlainText.clock(waits.median), waits.medianAtLeast),
        (PlainText.clock(waits.p90), waits.p90), (PlainText.clock(waits.p95), waits.p95),
        (PlainText.clock(waits.max), waits.max),
      ]
    }
    let heads = wording.waitColumns
    let label = clocks.map { pane.width(wording.clock($0.0)) }.max() ?? 0
    let widths = heads.indices.map { column in
      max(pane.width(heads[column]), rows.map { pane.width($0[column].0) }.max() ?? 0) + 2
    }
    // On a narrow screen the mean, p95, p90 and the number give way, in this order.
    var shown = Array(heads.indices)
    for column in [1, 4, 3, 0]
    where 1 + label + shown.reduce(0, { $0 + widths[$1] }) > pane.columns {
      shown.removeAll { $0 == column }
    }
    pane.put(" ")
    pane.put("", .muted, left: label)
    for column in shown { pane.put(heads[column], .muted, right: widths[column]) }
    pane.end()
    for ((clock, _), row) in zip(clocks, rows) {
      pane.put(" ")
      pane.put(wording.clock(clock), .text, left: label)
      for column in shown {
        let figure = row[column].1.map {
          ReportFigure.count(.waited(clock, atLeast: $0), row: nil)
        }
        pane.put(row[column].0, .text, figure: figure, right: widths[column])
      }
      pane.end()
    }
    flow(
      report.total.within.map {
        (
          "\(wording.part(.within($0.seconds))) \(PlainText.percent($0.share))", .text,
          .count(.within($0.seconds), row: nil)
        )
      }, in: &pane)
  }
}
