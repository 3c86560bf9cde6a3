package import InboxModel

/// What a connection has around it.
package struct Surroundings: Sendable {
  package var web: WebClient
  package var clock: @Sendable () -> Moment
  /// From 0 up to 1.
  package var random: @Sendable () -> Double
  /// Lets so many milliseconds pass; ends early, without a word, when the task is cancelled.
  package var pause: @Sendable (_ milliseconds: Int64) async -> Void
  /// A folder of dafud's own, for what several processes share, such as a token; nil: nothing is
  /// shared.
  package var folder: String?
  /// Takes sentences for the service's log; they hold no secret.
  package var log: @Sendable (String) -> Void

  package init(
    web: WebClient, clock: @escaping @Sendable () -> Moment,
    random: @escaping @Sendable () -> Double,
    pause: @escaping @Sendable (_ milliseconds: Int64) async -> Void, folder: String? = nil,
    log: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.web = web
    self.clock = clock
    self.random = random
    self.pause = pause
    self.folder = folder
    self.log = log
  }
}

/// Why an account cannot be connected as it is set up.
package struct SetupProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// For people: what is wrong and what to do.
  package var description: String
  package init(_ description: String) { self.description = description }
}
