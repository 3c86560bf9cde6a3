import Foundation

/// Sleeping until there is something to do.
package enum Waiting {
  /// Returns when a course has something to do, when one of `others` is
  /// readable, or when `due` has come on the steady clock; says which of `others` are.
  ///
  /// A descriptor below 0 is none. On a clock that runs `rate` times as fast as the system's, less
  /// time is slept by that much.
  package static func wait(
    for courses: [any Course], others: [Int32], until due: Int64?, now: Now,
    rate: Int64 = 1
  ) -> Set<Int32> {
    var requests = others.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    requests += courses.flatMap(\.descriptors)
    let times = courses.compactMap { $0.due(now) } + [due].compactMap(\.self)
    let pause = times.min().map {
      // What was due long ago, or since ever, is due now.
      let pause = min(max($0, now.steady), now.steady + 86_400_000) - now.steady
      return Int32(clamping: (pause + rate - 1) / rate)
    }
    guard poll(&requests, nfds_t(requests.count), pause ?? -1) > 0 else { return [] }
    return Set(requests.prefix(others.count).filter { $0.revents != 0 }.map(\.fd))
  }
}
