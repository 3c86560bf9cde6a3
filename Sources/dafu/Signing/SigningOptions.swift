import ArgumentParser
import InboxModel

/// What `dafu report` does with months that are signed.
struct SigningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Sign a month that is over: its report stays as it is now, in every format.",
      valueName: "month"),
    transform: month)
  var close: Month?

  @Option(
    help: ArgumentHelp(
      "Print what a closed month's report said, byte for byte.", valueName: "month"),
    transform: month)
  var closed: Month?

  @Option(
    help: ArgumentHelp(
      "List each turn of a closed month that has changed since, and why.", valueName: "month"),
    transform: month)
  var sinceClose: Month?

  @Option(
    help: ArgumentHelp(
      "Know only what was in the store then, whatever it is stamped (--as-of is then, too, unless "
        + "it is given).",
      valueName: "time"),
    transform: { try time($0) })
  var knownAt: Moment?

  func validate() throws {
    let asked = [close != nil, closed != nil, sinceClose != nil].count { $0 }
    if asked > 1 {
      throw ValidationError("--close, --closed and --since-close exclude each other; give one.")
    }
    if asked > 0, knownAt != nil {
      throw ValidationError("--known-at is for reports that are made anew, not for closed months.")
    }
  }

  /// A month is signed or looked at as it is: neither its ends nor its rules are a choice.
  func checkAlone(period: Bool, policy: Bool) throws {
    guard close != nil || closed != nil || sinceClose != nil else { return }
    if period {
      throw ValidationError("a month has its own ends; leave --from, --to and --compare out.")
    }
    if policy {
      throw ValidationError("a month is signed by the rules in force; leave --policy out.")
    }
  }
}

private func month(_ text: String) throws -> Month {
  guard let month = Month(text) else {
    throw ValidationError("write a month as in 2026-02.")
  }
  return month
}
