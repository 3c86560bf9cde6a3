import InboxModel
import InboxStore
import Reports

/// How `dafu check` ends: raw values are the exit statuses of the monitoring plugin guidelines.
enum CheckState: Int32, Comparable {
  case ok = 0
  case warning, critical, unknown

  var name: String {
    switch self {
    case .ok: "OK"
    case .warning: "WARNING"
    case .critical: "CRITICAL"
    case .unknown: "UNKNOWN"
    }
  }

  static func < (left: CheckState, right: CheckState) -> Bool { left.rawValue < right.rawValue }
}

/// Every measure with its value, its ranges and what follows.
struct CheckResult {
  private let watched: Watched
  private var findings: [Finding] = []

  fileprivate struct Finding {
    var measure: CheckMeasure
    /// Nil: there should be one and there never was.
    var value: Int64?
    var warning: AlertRange
    var critical: AlertRange

    var state: CheckState {
      guard let value else { return critical == .never ? .ok : .critical }
      if critical.isAlarming(value) { return .critical }
      return warning.isAlarming(value) ? .warning : .ok
    }

    var words: String { value.map(measure.words) ?? "dafud was never heard of" }
  }

  init(
    _ watched: Watched, warning: [CheckMeasure: AlertRange],
    critical: [CheckMeasure: AlertRange]
  ) {
    self.watched = watched
    // Without any sync there is nothing that a gateway would have to do.
    let hasSynced = watched.accounts.contains { $0.isInGap != nil }
    for measure in CheckMeasure.allCases {
      let value = watched.value(of: measure)
      let isMissing = measure == .heartbeat && hasSynced && value == nil && watched.isPresent
      guard value != nil || isMissing, measure != .heartbeat || hasSynced else { continue }
      findings.append(
        Finding(
          measure: measure, value: value, warning: warning[measure] ?? measure.warning,
          critical: critical[measure] ?? measure.critical))
    }
  }

  var state: CheckState { findings.map(\.state).max() ?? .ok }

  /// `DAFU WARNING - 3 overdue; 12 open, oldest wait 0:20:00 | open=12;;;0 overdue=3;0;10;0`, then
  /// a line for each alarm and each account.
  var text: String {
    let alarms = [CheckState.critical, .warning].flatMap { state in
      findings.filter { $0.state == state }
    }
    let summary = [CheckMeasure.open, .overdue, .oldest].compactMap { measure in
      findings.first { $0.measure == measure && $0.state == .ok }?.words
    }
    let words = [alarms.map(\.words), summary].filter { !$0.isEmpty }
      .map { $0.joined(separator: ", ") }
    let data = findings.compactMap(\.performance).joined(separator: " ")
    var lines = ["DAFU \(state.name) - \(words.joined(separator: "; ")) | \(data)"]
    lines += alarms.map { "\($0.state.name): \($0.words) (\($0.limits))" }
    lines += watched.accounts.map { account in
      var one = watched
      one.accounts = [account]
      let parts = CheckMeasure.allCases.compactMap { measure -> String? in
        guard measure != .heartbeat, let value = one.value(of: measure),
          value > 0 || measure == .open || measure == .sync
        else { return nil }
        return measure.words(value)
      }
      return harmless("\(account.account.platform.name)/\(account.account.name)") + ": "
        + parts.joined(separator: ", ") + (account.isInGap == true ? ", no good sync now" : "")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A bar would begin performance data.
  private func harmless(_ name: String) -> String {
    PlainOutput.surface.oneLine(name, 80).replacing("|", with: "/")
  }
}

extension CheckResult.Finding {
  /// `'label'=value[unit];[warn];[crit];[min]`.
  fileprivate var performance: String? {
    guard let value else { return nil }
    func limit(_ range: AlertRange) -> String { range == .never ? "" : range.text }
    return "\(measure.rawValue)=\(value)\(measure.isTime ? "s" : "");\(limit(warning));"
      + "\(limit(critical));0"
  }

  fileprivate var limits: String {
    let range = state == .critical ? critical : warning
    return value == nil ? "accounts were synced before" : "range \(range.text)"
  }
}

extension Watched {
  /// Of all accounts together; nil: not known, or it does not apply.
  fileprivate func value(of measure: CheckMeasure) -> Int64? {
    func sum(_ count: (AccountState) -> Int?) -> Int64? {
      let counts = accounts.compactMap(count)
      return counts.isEmpty && !accounts.isEmpty ? nil : Int64(counts.reduce(0, +))
    }
    return switch measure {
    case .open: sum(\.open)
    case .overdue: sum(\.overdue)
    case .dueSoon: sum(\.dueSoon)
    case .snoozed: sum(\.snoozed)
    case .oldest: accounts.compactMap(\.oldestOpenedAt).min().map(age) ?? 0
    case .untranslated: sum(\.untranslated)
    case .partly: sum(\.partly)
    case .queued: sum { $0.replies.map { $0.queued + $0.sending } }
    case .failed: sum(\.replies?.failed)
    case .unconfirmed: sum(\.replies?.unconfirmed)
    // The account that is worst off.
    case .sync: accounts.compactMap(\.lastGoodSync).map(age).max()
    case .heartbeat: heartbeat.map(age)
    }
  }

  /// Replies on their way are known only of today.
  fileprivate var isPresent: Bool { accounts.contains { $0.replies != nil } }
}
