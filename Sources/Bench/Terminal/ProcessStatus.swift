import Foundation

/// What the kernel says of a running process, all its threads together.
struct ProcessStatus {
  /// The most memory it held so far, in bytes.
  let peakMemory: Int
  /// Times a thread gave the processor up of its own accord: each is a wake-up.
  let wakeUps: Int
  /// Processor time used so far.
  let processor: Duration

  init(_ process: pid_t) throws {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    peakMemory = (ProcessStatus.value("VmHWM:", in: status) ?? 0) * 1024
    var wakeUps = 0
    var nanoseconds: Int64 = 0
    for thread in try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task") {
      let folder = "/proc/\(process)/task/\(thread)"
      // A thread may have ended since it was listed.
      guard let status = try? String(contentsOfFile: folder + "/status", encoding: .utf8),
        let schedule = try? String(contentsOfFile: folder + "/schedstat", encoding: .utf8)
      else { continue }
      wakeUps += ProcessStatus.value("voluntary_ctxt_switches:", in: status) ?? 0
      nanoseconds += schedule.split(separator: " ").first.flatMap { Int64($0) } ?? 0
    }
    self.wakeUps = wakeUps
    processor = .nanoseconds(nanoseconds)
  }

  private static func value(_ name: String, in status: String) -> Int? {
    for line in status.split(separator: "\n") where line.hasPrefix(name) {
      return line.dropFirst(name.count).split(whereSeparator: \.isWhitespace).first
        .flatMap { Int($0) }
    }
    return nil
  }
}
