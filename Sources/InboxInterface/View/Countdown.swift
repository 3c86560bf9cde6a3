import InboxModel

/// A span in at most four columns: `<1m`, `42m`, `1h05`, `17h`, `3d`, `412d`.
func shortSpan(seconds: Int64) -> String {
  let minutes = seconds / 60
  switch minutes {
  case ..<1: return "<1m"
  case ..<60: return "\(minutes)m"
  case ..<600:
    let rest = minutes % 60
    return "\(minutes / 60)h\(rest < 10 ? "0" : "")\(rest)"
  case ..<2880: return "\(minutes / 60)h"
  case ..<1_440_000: return "\(minutes / 1440)d"
  default: return "999d"
  }
}

/// How long until `due`, negative from one second after it (rule B6): `−42m`, `1h05`.
func countdown(to due: Moment, now: Moment) -> String {
  let left = due.seconds(since: now)
  return left < 0 ? "\u{2212}" + shortSpan(seconds: -left) : shortSpan(seconds: left)
}
