import ArgumentParser
import InboxModel
import InboxStore
import Reports

struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Print how the inbox stands, for Prometheus.",
    discussion: """
      Text exposition format 0.0.4 on standard output, as the textfile collector of node_exporter \
      reads it: `dafu metrics > dafu.prom.new && mv dafu.prom.new dafu.prom` from cron. Every \
      metric is a gauge with the labels platform and account; its HELP line says what it counts. \
      History from before an account was connected counts nowhere. What is not known has no \
      sample: the age of a sync where there never was a good one, and with an --as-of in the past \
      the replies on their way. Nothing is written to the store.
      """)

  @OptionGroup var judging: AsOfOption
  @OptionGroup var files: SiteOptions

  func run() throws {
    var buffer = OutputBuffer()
    for family in try Watched(files, judging: judging).metrics { buffer.append(family) }
    try StandardOutput().write(buffer)
  }
}

extension Watched {
  /// In an order that never changes.
  fileprivate var metrics: [MetricFamily] { waiting + language + sending + connection }

  private func gauge(
    _ name: String, _ help: String, _ value: (AccountState) -> Int64?
  ) -> MetricFamily {
    MetricFamily(
      name, help,
      accounts.compactMap { account in
        value(account).map { MetricFamily.Sample(account.labels, $0) }
      })
  }

  private var waiting: [MetricFamily] {
    [
      gauge(
        "dafu_open_conversations",
        "Conversations in which somebody waits for an answer, without snoozed ones."
      ) { Int64($0.open) },
      gauge(
        "dafu_overdue_conversations",
        "Open conversations past their due time: the target's deadline or the end of the "
          + "platform's reply window, whichever is earlier."
      ) { Int64($0.overdue) },
      gauge(
        "dafu_due_soon_conversations",
        "Open conversations that are not overdue and past the warning time of their policy."
      ) { Int64($0.dueSoon) },
      gauge(
        "dafu_snoozed_conversations",
        "Conversations in which somebody waits and that a seat has snoozed."
      ) { Int64($0.snoozed) },
      gauge(
        "dafu_oldest_wait_seconds",
        "Wall time since the longest waiting open conversation's turn opened; 0 when nobody waits."
      ) { $0.oldestOpenedAt.map(age) ?? 0 },
    ]
  }

  private var language: [MetricFamily] {
    [
      gauge(
        "dafu_untranslated_turns",
        "Turns opened in the last 7 days that were answered in another language than Mandarin and "
          + "not mended by a later reply."
      ) { Int64($0.untranslated) },
      gauge(
        "dafu_partly_translated_turns",
        "Turns opened in the last 7 days that were answered only partly in Mandarin and not mended "
          + "by a later reply."
      ) { Int64($0.partly) },
    ]
  }

  private var sending: [MetricFamily] {
    let samples = accounts.flatMap { account in
      (account.replies?.byState ?? [:]).map { state, count in
        MetricFamily.Sample(
          [
            "platform": account.account.platform.name, "account": account.account.name,
            "state": state.rawValue,
          ], Int64(count))
      }
    }
    return [
      MetricFamily(
        "dafu_outbox_replies",
        "Replies that are not confirmed by the platform, by state: queued, sending, failed, or "
          + "unconfirmed when the platform never answered.", samples)
    ]
  }

  private var connection: [MetricFamily] {
    [
      gauge(
        "dafu_last_good_sync_age_seconds",
        "Time since the account's platform was last read without a fault; absent when it never was."
      ) { $0.lastGoodSync.map(age) },
      gauge(
        "dafu_coverage_gap_open",
        "1 while the account is in an interval without a good sync, 0 otherwise; absent when it "
          + "never had one."
      ) { $0.isInGap.map { $0 ? 1 : 0 } },
      MetricFamily(
        "dafu_gateway_heartbeat_age_seconds",
        "Time since dafud last said that it is alive; absent when it never did.",
        heartbeat.map { [MetricFamily.Sample([:], age($0))] } ?? []),
      MetricFamily(
        "dafu_as_of_timestamp_seconds",
        "The instant at which all this was so, in Unix time.",
        [MetricFamily.Sample([:], asOf.seconds)]),
    ]
  }
}

extension AccountState {
  fileprivate var labels: KeyValuePairs<String, String> {
    ["platform": account.platform.name, "account": account.name]
  }
}

extension AccountState.Replies {
  fileprivate var byState: KeyValuePairs<OutboxReply.State, Int> {
    [.queued: queued, .sending: sending, .failed: failed, .unconfirmed: unconfirmed]
  }
}
