import ArgumentParser
import InboxModel

/// Which store, and by which rules it is judged; every command that opens one takes these.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store (else DAFU_STORE, the site file's, $XDG_DATA_HOME/dafu/inbox.sqlite).",
      valueName: "file"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "The site file (else DAFU_CONFIG, /etc/dafu/dafu.toml, $XDG_CONFIG_HOME/dafu/dafu.toml).",
      valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "The personal file (else $XDG_CONFIG_HOME/dafu/me.toml).", valueName: "file"))
  var personal: String?
}

/// The instant at which turns are judged.
struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Judge as it was then, as in 2026-09-30T18:00:00+08:00; nothing later is seen (else now).",
      valueName: "time"),
    transform: { try time($0) })
  var asOf: Moment?

  /// The time given, or the clock's; whole seconds, as everything that is judged.
  var moment: Moment { (asOf ?? SystemClock.now).wholeSecond }
}

/// An RFC 3339 time from the command line.
func time(_ text: String) throws -> Moment {
  guard let moment = Moment(rfc3339: text) else {
    throw ValidationError("write it with its offset, as in 2026-09-30T18:00:00+08:00.")
  }
  return moment
}
