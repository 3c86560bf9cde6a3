package import InboxModel

/// Why a turn's numbers are what they are.
///
/// `messages` and `events` are those the turn was derived from. Nothing is counted twice in two
/// ways: steps come from the derivation itself, intervals from the same table as the seconds.
package func explain(
  _ turn: Turn, messages: [Message], events: [TriageEvent], asOf: Moment, rules: CompiledRules
) -> TurnExplanation {
  var sweep = TurnSweep(
    of: turn.id.conversation, messages: messages, events: events, rules: rules, traces: true)
  sweep.run()
  let verdict = judge(turn, asOf: asOf, rules: rules)
  let opener = messages.first { $0.id == turn.openedBy }
  let reply = turn.answer.flatMap { answer in messages.first { $0.id == answer.message } }
  let hours = rules.workingHours(turn.calendar, openedAt: turn.openedAt)
  let considered = rules.considered(turn)
  return TurnExplanation(
    verdict: verdict,
    steps: sweep.trace.filter { $0.ordinal == turn.id.ordinal },
    intervals: hours.intervals(from: turn.openedAt, to: turn.endedAt ?? asOf),
    policies: considered.map(\.0),
    policy: considered.first { $0.0.match == .matches }?.1,
    calendar: turn.calendar == nil ? nil : hours.calendar,
    exemption: exemption(of: turn, hours: hours),
    distrust: distrust(of: turn, opener: opener, reply: reply),
    mandarin: reply.map { rules.mandarin.check($0.text) })
}

extension CompiledRules {
  fileprivate func considered(_ turn: Turn) -> [(TurnExplanation.ConsideredPolicy, Policy?)] {
    let opening = Opening(
      at: turn.openedAt, account: turn.id.conversation.account, kind: turn.kind, isKOL: turn.isKOL)
    var found = false
    return policies.map { versions in
      let policy = versions.inForce(at: turn.openedAt)?.policy
      var match = policy?.match(opening) ?? .notInForce
      if match == .matches, found { match = .later }
      found = found || match == .matches
      return (
        TurnExplanation.ConsideredPolicy(
          name: policy?.name ?? versions.newest?.policy.name ?? "",
          version: policy.map {
            PolicyVersion(name: $0.name, effectiveFrom: $0.effectiveFrom)
          }, match: match),
        policy
      )
    }
  }
}

private func exemption(of turn: Turn, hours: WorkingHours) -> TurnExplanation.Exemption? {
  guard turn.isExempt || turn.isBackfill else { return nil }
  if turn.isBackfill { return .backfill }
  if turn.policy == nil { return .noPolicy }
  if turn.target == nil { return .noTarget }
  return hours.calendar.exempt.first { $0.contains(turn.openedAt) }.map { .period($0) }
}

private func distrust(of turn: Turn, opener: Message?, reply: Message?)
  -> TurnExplanation.Distrust?
{
  guard turn.isUntrusted else { return nil }
  if let opener, opener.precision != .second { return .coarseOpening(opener.precision) }
  if let reply, reply.precision != .second { return .coarseReply(reply.precision) }
  return .sharedStamp
}
