import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A platform's server on loopback, on a port that was free.
///
/// `answer` is asked for every request; what was asked is kept in the order in which it came.
package final class StandInServer: Sendable {
  package let port: Int
  private let task: Task<Void, Never>
  private let heard: HeardRequests
  private let troubles: ExpectedTroubles

  package var address: String { "http://127.0.0.1:\(port)" }
  package var requests: [StandInRequest] { heard.all }

  package init(_ answer: @escaping @Sendable (StandInRequest) async -> StandInAnswer) async throws {
    let heard = HeardRequests()
    let troubles = ExpectedTroubles()
    let responder = CallbackResponder { (request: Request, _: BasicRequestContext) in
      let body = try await request.body.collect(upTo: 32 << 20)
      let asked = StandInRequest(request, body: Array(body.readableBytesView))
      heard.add(asked)
      guard let trouble = troubles.next(asked.path) else { return await answer(asked).response }
      return await trouble.answer { await answer(asked) }.response
    }
    let (ports, found) = AsyncStream<Int?>.makeStream()
    let application = Application(
      responder: responder, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        found.yield(channel.localAddress?.port)
        found.finish()
      },
      logger: Logger(label: "stand-in") { _ in SwiftLogNoOpLogHandler() })
    task = Task {
      try? await application.run()
      found.finish()
    }
    var port: Int?
    for await some in ports { port = some }
    guard let port else { throw StandInProblem.noPort }
    self.port = port
    self.heard = heard
    self.troubles = troubles
  }

  /// The next answer on a path that contains `part` meets `trouble`.
  package func expect(_ trouble: StandInTrouble, onPathWith part: String = "") {
    troubles.add(trouble, part)
  }

  package func stop() async {
    task.cancel()
    await task.value
  }

  package enum StandInProblem: Error { case noPort }
}

private final class HeardRequests: Sendable {
  private let requests = Mutex<[StandInRequest]>([])
  var all: [StandInRequest] { requests.withLock { $0 } }
  func add(_ request: StandInRequest) { requests.withLock { $0.append(request) } }
}

private final class ExpectedTroubles: Sendable {
  private let expected = Mutex<[(trouble: StandInTrouble, part: String)]>([])

  func add(_ trouble: StandInTrouble, _ part: String) {
    expected.withLock { $0.append((trouble, part)) }
  }

  func next(_ path: String) -> StandInTrouble? {
    expected.withLock { expected in
      let found = expected.firstIndex { $0.part.isEmpty || path.contains($0.part) }
      return found.map { expected.remove(at: $0).trouble }
    }
  }
}
