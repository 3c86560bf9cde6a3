import Foundation
import InboxModel

/// A policy version as the store records it: JSON with sorted keys, times in milliseconds.
struct PolicyRecord: Codable {
  var name: String
  var platform: String?
  var account: String?
  var kind: String?
  var kol: Bool?
  var calendar: String?
  var firstResponse: SpanRecord?
  var nextResponse: SpanRecord?
  var warnBefore: SpanRecord?
  var effectiveFrom: Int64?

  init(_ policy: Policy) {
    name = policy.name
    platform = policy.platform?.name
    account = policy.account
    kind = policy.kind?.rawValue
    kol = policy.kol
    calendar = policy.calendar
    firstResponse = policy.firstResponse.map(SpanRecord.init)
    nextResponse = policy.nextResponse.map(SpanRecord.init)
    warnBefore = policy.warnBefore.map(SpanRecord.init)
    effectiveFrom = policy.effectiveFrom?.milliseconds
  }

  var policy: Policy {
    var policy = Policy(name: name)
    policy.platform = platform.flatMap(Platform.init)
    policy.account = account
    policy.kind = kind.flatMap(MessageKind.init(rawValue:))
    policy.kol = kol
    policy.calendar = calendar
    policy.firstResponse = firstResponse?.span
    policy.nextResponse = nextResponse?.span
    policy.warnBefore = warnBefore?.span
    policy.effectiveFrom = effectiveFrom.map(Moment.init(milliseconds:))
    return policy
  }
}

struct SpanRecord: Codable {
  var seconds: Int64
  var clock: String

  init(_ span: Span) {
    seconds = span.seconds
    clock = span.clock.rawValue
  }

  var span: Span { Span(seconds: seconds, clock: Clock(rawValue: clock) ?? .wall) }
}
