import Crypto
import Foundation
import Platforms
import Synchronization

/// Pushes numbered messages, in the background, each over a connection of its own as a proxy may.
final class PushSender: Sendable {
  private let address: String
  private let numbers: Range<Int>
  private let web: WebClient
  private let state = Mutex(State())

  private struct State {
    var answers: [Double] = []
    var refused = 0
    var isDone = false
  }

  init(address: String, numbers: Range<Int>) throws {
    self.address = address
    self.numbers = numbers
    web = try WebClient()
  }

  /// Milliseconds until each was answered.
  var answers: [Double] { state.withLock { $0.answers } }
  var refused: Int { state.withLock { $0.refused } }
  var isDone: Bool { state.withLock { $0.isDone } }

  /// Pushes over so many connections; nil: as fast as it is answered.
  func start(atOnce: Int, perSecond rate: Int?) {
    Task {
      await withTaskGroup(of: Void.self) { group in
        for first in 0..<atOnce {
          group.addTask {
            await self.send(stride(from: first, to: self.numbers.count, by: atOnce), rate)
          }
        }
      }
      await self.web.shutdown()
      self.state.withLock { $0.isDone = true }
    }
  }

  private func send(_ places: StrideTo<Int>, _ rate: Int?) async {
    let start = ContinuousClock.now
    for place in places {
      let sent = ContinuousClock.now
      let isTaken = await send(numbers.lowerBound + place)
      state.withLock { state in
        state.answers.append(sent.duration(to: .now).milliseconds)
        if !isTaken { state.refused += 1 }
      }
      if let rate {
        try? await Task.sleep(until: start + .milliseconds(1000 * (place + 1) / rate))
      }
    }
  }

  private func send(_ number: Int) async -> Bool {
    let push = BurstPush(number)
    let answer = try? await web.answer(
      to: WebCall(.post, "\(address)?\(push.query)", body: push.body))
    return answer?.status == 200
  }
}

/// A private message of somebody on Weibo, as its fans service pushes it, signed.
struct BurstPush {
  static let secret = "bench"
  let query: String
  let body: [UInt8]

  static func person(_ number: Int) -> Int { 2_000_000_000 + number % 900 }

  init(_ number: Int) {
    let milliseconds = "\(Int64(Date().timeIntervalSince1970 * 1000))"
    let nonce = "\(10_000_000 + number)"
    let joined = [BurstPush.secret, milliseconds, nonce].sorted().joined()
    let signature = Insecure.SHA1.hash(data: Data(joined.utf8))
      .map { String(format: "%02x", $0) }.joined()
    query = "signature=\(signature)&timestamp=\(milliseconds)&nonce=\(nonce)"
    let clock = DateFormatter()
    clock.locale = Locale(identifier: "en_US_POSIX")
    clock.timeZone = TimeZone(secondsFromGMT: 28_800)
    clock.dateFormat = "EEE MMM dd HH:mm:ss Z yyyy"
    body = Array(
      """
      {"type":"text","receiver_id":1000000001,"sender_id":\(BurstPush.person(number)),\
      "created_at":"\(clock.string(from: Date()))","text":"第\(number)个问题：什么时候发货？","data":{}}
      """.utf8)
  }
}
