import Foundation

/// What the kernel says of a running process, all its threads together.
struct ProcessStatus {
  /// The most memory it held so far, in bytes.
  let peakMemory: Int
  /// Processor time used so far, that of threads which have ended included; in steps of 10 ms.
  let processor: Duration
  /// Times each living thread gave the processor up of its own accord: each is a wake-up.
  private let wakeUps: [String: Int]

  init(_ process: pid_t) throws {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    peakMemory = (ProcessStatus.value("VmHWM:", in: status) ?? 0) * 1024
    // User and system time are the 14th and 15th field; the 2nd is a name in brackets.
    let fields =
      try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      .split(separator: ")").last?.split(separator: " ").map { Int64($0) ?? 0 } ?? []
    let ticks = fields.count > 12 ? fields[11] + fields[12] : 0
    processor = .milliseconds(ticks * 1000 / Int64(sysconf(Int32(_SC_CLK_TCK))))
    var wakeUps: [String: Int] = [:]
    for thread in try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task") {
      let file = "/proc/\(process)/task/\(thread)/status"
      // A thread may have ended since it was listed.
      guard let status = try? String(contentsOfFile: file, encoding: .utf8) else { continue }
      wakeUps[thread] = ProcessStatus.value("voluntary_ctxt_switches:", in: status)
    }
    self.wakeUps = wakeUps
  }

  /// Wake-ups since `earlier`, of the threads that live now.
  func wakeUps(since earlier: ProcessStatus) -> Int {
    wakeUps.reduce(0) { $0 + $1.value - earlier.wakeUps[$1.key, default: 0] }
  }

  private static func value(_ name: String, in status: String) -> Int? {
    for line in status.split(separator: "\n") where line.hasPrefix(name) {
      return line.dropFirst(name.count).split(whereSeparator: \.isWhitespace).first
        .flatMap { Int($0) }
    }
    return nil
  }
}
