import Foundation
import InboxModel
import InboxStore

/// An hour at 20 messages a second on the webhook of `dafud`, 72,000 in all, while a seat works in
/// the inbox on the same store.
///
/// Of each key the first byte of its answer is timed: the last one may be of a message that came in
/// a moment later. The first minute comes as fast as it would in life, the rest as fast as it is taken.
struct BurstMeasure {
  let workshop: Workshop
  let dafud: String

  private static let messages = 72_000
  private static let rate = 20
  private static let paced = 60 * rate
  private static let persons = 900
  private static let store = "burst.sqlite"
  private static let quiet = Duration.milliseconds(15)

  func run() throws {
    workshop.remove(store: BurstMeasure.store)
    defer { workshop.remove(store: BurstMeasure.store) }
    try Store.copy(workshop.path("big.sqlite"), to: workshop.path(BurstMeasure.store))
    let service = try BurstService(workshop: workshop, dafud: dafud, store: BurstMeasure.store)
    defer { service.stop() }
    let session = try Session(workshop.inbox(BurstMeasure.store), columns: 120, rows: 40)
    _ = try session.read(since: session.started, quiet: .milliseconds(500))

    report("key to first byte, nobody writes", try keys(session, for: .seconds(10)))
    let address = try service.address()
    let paced = try PushSender(address: address, numbers: 0..<BurstMeasure.paced)
    paced.start(atOnce: 1, perSecond: BurstMeasure.rate)
    let during = try keys(session) { paced.isDone }
    report("key to first byte, 20 messages a second", during, target: true)
    let flood = try PushSender(
      address: address, numbers: BurstMeasure.paced..<BurstMeasure.messages)
    let start = ContinuousClock.now
    flood.start(atOnce: 8, perSecond: nil)
    report("key to first byte, at the full rate", try keys(session) { flood.isDone })
    let span = start.duration(to: .now).seconds
    session.stop(SIGTERM)

    let answers = Sample(flood.answers)
    Figure(
      name: "pushes answered and kept", value: Double(answers.count) / span, unit: "a second",
      target: .atLeast(Double(BurstMeasure.rate)),
      note: "answered in p50 \(number(answers.median)), p99 \(number(answers.percentile(99))) ms"
    ).printLine()
    let taken = ContinuousClock.now
    let stored = try waitForAll()
    Figure(
      name: "messages in the store", value: Double(stored), unit: "of 72,000",
      target: .atLeast(Double(BurstMeasure.messages)),
      note: "the last \(number(taken.duration(to: .now).seconds)) s after it was pushed"
    ).printLine()
    let refused = paced.refused + flood.refused
    guard refused == 0 else {
      throw BenchProblem.unexpected("\(refused) pushes were not answered with 200")
    }
  }

  /// Down and up within the page, for a while.
  private func keys(_ session: Session, for span: Duration) throws -> Sample {
    let start = ContinuousClock.now
    return try keys(session) { start.duration(to: .now) >= span }
  }

  private func keys(_ session: Session, until isOver: () -> Bool) throws -> Sample {
    var times: [Double] = []
    while !isOver() {
      for key in Array(repeating: "j", count: 10) + Array(repeating: "k", count: 10) {
        if let first = try session.send(key, quiet: BurstMeasure.quiet).first {
          times.append(first.milliseconds)
        }
        // A person does not type without a pause.
        usleep(20_000)
      }
    }
    return Sample(times)
  }

  private func report(_ name: String, _ times: Sample, target: Bool = false) {
    Figure(
      name: "\(name), p50", value: times.median, unit: "ms", target: target ? .atMost(0.5) : nil,
      note: "p90 \(number(times.percentile(90))), \(times.count) keys"
    ).printLine()
    Figure(
      name: "\(name), p99", value: times.percentile(99), unit: "ms",
      target: target ? .atMost(1.5) : nil
    ).printLine()
  }

  /// How many different messages of the burst the store has, once it has all or five minutes are
  /// over.
  private func waitForAll() throws -> Int {
    let store = try Store.open(workshop.path(BurstMeasure.store), access: .readOnly)
    var found = 0
    let start = ContinuousClock.now
    while found < BurstMeasure.messages, start.duration(to: .now) < .seconds(300) {
      sleep(1)
      found = try (0..<BurstMeasure.persons).reduce(0) { sum, person in
        let conversation = ConversationID(
          account: BurstService.account, thread: "\(BurstPush.person(person))")
        return sum + Set(try store.messages(of: conversation).map(\.text)).count
      }
    }
    return found
  }
}
