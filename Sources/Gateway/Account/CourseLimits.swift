/// How a course spends its time, in milliseconds.
package struct CourseLimits: Hashable, Sendable {
  /// Between two reads where the platform does not say how long; each is a tenth longer or shorter.
  package var pause: Int64 = 60_000
  /// The shortest time between two reads, whatever a platform says.
  package var shortest: Int64 = 1000
  /// Before reading again what a person has to mend first.
  package var mending: Int64 = 600_000
  /// For a platform's answer to a reply; then it is doubtful.
  ///
  /// Weibo may show a comment two minutes after it took it.
  package var answer: Int64 = 180_000
  /// After which the conversation of an unconfirmed reply is read back, counted from its last try.
  package var readBacks: [Int64] = [5000, 30_000, 120_000, 600_000, 3_600_000]
  /// Between two questions about what the account may do.
  package var probe: Int64 = 86_400_000
  /// For the answers that are under way when the service stops.
  package var grace: Int64 = 3000

  package init() {}
}
