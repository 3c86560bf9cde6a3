/// A period whose report was signed: what it said stays as it was, whatever comes in later.
package struct ClosedReport: Hashable, Sendable {
  /// Its name, a month such as `2026-02`.
  package var period: String
  package var from: Moment
  /// Exclusive.
  package var to: Moment
  package var timeZone: String
  package var closedAt: Moment
  /// The seat that closed it.
  package var closedBy: String
  /// The greatest message and event ids of the store: what has a greater one came later.
  package var lastMessage: Int64
  package var lastEvent: Int64
  /// The versions of policies and calendars that judged it, one a line of words.
  package var rules: [String]

  package init(
    period: String, from: Moment, to: Moment, timeZone: String, closedAt: Moment, closedBy: String,
    lastMessage: Int64, lastEvent: Int64, rules: [String]
  ) {
    self.period = period
    self.from = from
    self.to = to
    self.timeZone = timeZone
    self.closedAt = closedAt
    self.closedBy = closedBy
    self.lastMessage = lastMessage
    self.lastEvent = lastEvent
    self.rules = rules
  }
}

/// A signed report as it was written down in one format.
package struct ClosedReportText: Hashable, Sendable {
  package var format: String
  /// Of the UTF-8 bytes of `text`, in lower-case hexadecimal digits.
  package var sha256: String
  package var text: String

  package init(format: String, sha256: String, text: String) {
    self.format = format
    self.sha256 = sha256
    self.text = text
  }
}
