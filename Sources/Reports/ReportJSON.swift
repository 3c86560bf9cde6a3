import InboxModel

extension Report {
  /// formats.md section 3, on one line; the same report is the same bytes.
  package var json: String {
    var buffer = OutputBuffer()
    buffer.append(json: document)
    buffer.append("\n")
    return buffer.text
  }

  private var document: JSON {
    .object([
      "format": .field(.integer(1)),
      "as_of": .field(.time(spec.asOf)),
      "from": .field(Field(spec.period.from)),
      "to": .field(Field(spec.period.to)),
      "time_zone": .field(.text(spec.zone.identifier)),
      "by": .field(.list(spec.by.map(\.rawValue))),
      "rows": json(rows),
      "total": .object(total.members),
      "coverage": .array(coverage.map { .object($0, columns: CoverageGap.columns) }),
      "voids": .array(voids.map { .object($0, columns: VoidCount.columns) }),
      "slowest": .array(slowest.map { .object($0, columns: SlowTurn.columns) }),
      "ageing": ageing.document,
      "untranslated_by": untranslatedBy.document,
      "compare": comparison.map {
        .object([
          "from": .field(Field($0.period.from)),
          "to": .field(Field($0.period.to)),
          "rows": json($0.rows),
          "total": .object($0.total.members),
        ])
      } ?? .field(.none),
      "profiles": .array(profiles.map(\.document)),
      "policy_file": .field(Field(spec.policyFile)),
    ])
  }

  private func json(_ rows: [Row]) -> JSON {
    .array(
      rows.map { row in
        .object(
          zip(keys, row.key).map { JSON.Member(name: $0.rawValue, value: .field($1.field)) }
            + row.figures.members)
      })
  }
}

extension ReportFigures {
  fileprivate var members: [JSON.Member] {
    ReportFigures.counts.map { member($0) }
      + [
        JSON.Member(name: "wall", value: .object(wall, columns: Distribution.columns)),
        JSON.Member(name: "work", value: .object(work, columns: Distribution.columns)),
        JSON.Member(
          name: "first",
          value: .object([
            "wall": .object(firstWall, columns: Distribution.columns),
            "work": .object(firstWork, columns: Distribution.columns),
          ])),
      ] + ReportFigures.work.map { member($0) }
      + [
        JSON.Member(
          name: "within",
          value: .object(
            within.map {
              JSON.Member(name: String($0.seconds), value: .field(Field($0.share)))
            }))
      ] + ReportFigures.later.map { member($0) }
      + handOff
  }

  /// Only where a bot answers first, which is nearly nowhere.
  private var handOff: [JSON.Member] {
    guard handOffWall.count > 0 else { return [] }
    return [
      JSON.Member(
        name: "hand_off",
        value: .object([
          "wall": .object(handOffWall, columns: Distribution.columns),
          "work": .object(handOffWork, columns: Distribution.columns),
        ]))
    ]
  }

  private func member(_ column: Column<ReportFigures>) -> JSON.Member {
    JSON.Member(name: column.name, value: .field(column.value(self)))
  }
}

extension CoverageGap {
  /// An account's name is one only on its platform, so the platform stands beside it.
  static let columns: [Column<CoverageGap>] = [
    Column("platform") { .text($0.account.platform.name) },
    Column("account") { .text($0.account.name) },
    Column("from") { .time($0.from) },
    Column("to") { Field($0.to) },
  ]
}

extension Report.VoidCount {
  static let columns: [Column<Report.VoidCount>] = [
    Column("by") { Field($0.by) },
    Column("reason") { .text($0.reason.rawValue) },
    Column("turns") { Field($0.turns) },
    Column("void") { Field($0.void) },
    Column("missed") { Field($0.missed) },
    Column("exempt") { Field($0.exempt) },
    Column("unknown") { Field($0.unknown) },
  ]
}
