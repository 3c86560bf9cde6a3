import ArgumentParser
import CDispatch
import Foundation
import Gateway
import InboxModel

/// The clocks that the service works by: the system's, or, in a trial, ones that run faster.
struct ServiceClock: Codable, Sendable {
  static let system = ServiceClock(simulated: 0, real: 0, rate: 1)

  /// At `real`, in milliseconds since 1970, it was `simulated`; since then time passes `rate` times
  /// as fast.
  private let simulated: Int64
  private let real: Int64
  let rate: Int64

  var look: Now {
    let now = SystemClock.look
    return Now(wall: moment(now.wall), steady: now.steady * rate)
  }

  var now: Moment { moment(SystemClock.now) }

  private func moment(_ now: Moment) -> Moment {
    Moment(milliseconds: simulated + (now.milliseconds - real) * rate)
  }

  /// Lets so many milliseconds of this clock pass, or less when the task is cancelled.
  func pause(milliseconds: Int64) async {
    try? await Task.sleep(for: .milliseconds(milliseconds / rate))
  }
}

extension ServiceClock: ExpressibleByArgument {
  /// `SIMULATED,REAL,RATE`; the rate is from 1 to 1000.
  init?(argument: String) {
    let numbers = argument.split(separator: ",").map { Int64($0) }
    guard numbers.count == 3, let simulated = numbers[0], let real = numbers[1],
      let rate = numbers[2], (1...1000).contains(rate),
      [simulated, real].allSatisfy({ (0...Moment.latest.milliseconds).contains($0) })
    else { return nil }
    self.init(simulated: simulated, real: real, rate: rate)
  }
}

/// The one place in the service that reads the system's clocks.
enum SystemClock {
  static var look: Now {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Now(
      wall: now, steady: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  static var now: Moment {
    Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
