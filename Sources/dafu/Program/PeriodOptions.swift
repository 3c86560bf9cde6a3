import ArgumentParser
import InboxModel
import Reports

/// A period as it is typed, and the zone in which it is meant.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Turns opened from then on.", valueName: "date|time"))
  var from: String?

  @Option(help: ArgumentHelp("Turns opened until then.", valueName: "date|time"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "The zone of dates, days and hours (else the personal file's, else the calendar's).",
      valueName: "zone"),
    transform: zoneNamed)
  var timeZone: Zone?

  func validate() throws {
    // What is wrong with an end shows in any zone, the order of a date and a time only in the one
    // that is meant, which the files may name.
    let period = try ends(zone: timeZone ?? .utc)
    if timeZone != nil || isDate(from) == isDate(to) { try checkOrder(period) }
  }

  /// The option of an end that was not given; nil when both are.
  var openEnd: String? {
    switch (from, to) {
    case (nil, nil): "--from and --to"
    case (nil, _): "--from"
    case (_, nil): "--to"
    default: nil
    }
  }

  func zone(site: Site) -> Zone { timeZone ?? site.zone }

  func period(zone: Zone) throws -> Period {
    let period = try ends(zone: zone)
    try checkOrder(period)
    return period
  }

  private func ends(zone: Zone) throws -> Period {
    try Period(
      from: from.map { try end($0, of: "--from", Period.start($0, zone: zone)) },
      to: to.map { try end($0, of: "--to", Period.end($0, zone: zone)) })
  }

  private func checkOrder(_ period: Period) throws {
    guard let from = period.from, let to = period.to, to <= from else { return }
    throw ValidationError(
      "--to must lie after --from, or the period would be empty; perhaps they are exchanged.")
  }

  private func isDate(_ text: String?) -> Bool? { text.map { CivilDate($0) != nil } }

  private func end(_ text: String, of option: String, _ moment: Moment?) throws -> Moment {
    guard let moment else {
      throw ValidationError(
        "'\(text)' is neither a date nor a time for \(option): "
          + "write 2026-09-30 or 2026-09-30T18:00:00+08:00.")
    }
    return moment
  }
}

private func zoneNamed(_ name: String) throws -> Zone {
  guard let zone = Zone(identifier: name) else {
    throw ValidationError("give a name of the tz database, such as Asia/Shanghai.")
  }
  return zone
}
