import Foundation
import InboxModel

/// The programs that are measured, and the folder in which everything generated lies.
struct Workshop {
  let dafu: String
  let fill: String
  let folder: URL
  let messages: Int
  let seed: UInt64

  /// The tokenizer's name and the batch size of the store's writer: the fill has to use the same.
  static let tokenizer = "dafu_bigram"
  static let batch = 2000

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// What every dafu command of the bench is told.
  func command(_ words: String..., store: String) -> [String] {
    [dafu] + words + ["--store", path(store), "--config", path("site.toml")]
  }

  /// The inbox on one store; nothing of the person who runs the bench gets in.
  func inbox(_ store: String) -> [String] {
    command(store: store) + ["--personal", path("me.toml")]
  }

  func prepare() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Workshop.site.utf8).write(to: folder.appendingPathComponent("site.toml"))
    try Data("time_zone = \"Europe/Paris\"\n".utf8)
      .write(to: folder.appendingPathComponent("me.toml"))
    try Data().write(to: folder.appendingPathComponent("empty.jsonl"))
  }

  /// Writes a log once; the same number and seed give the same bytes.
  func log(_ count: Int) throws -> String {
    let name = "messages-\(count)-\(seed).jsonl"
    let file = folder.appendingPathComponent(name)
    if !FileManager.default.fileExists(atPath: file.path) {
      let unfinished = file.appendingPathExtension("part")
      _ = try MessageLogGenerator(seed: seed, count: count).write(to: unfinished)
      try FileManager.default.moveItem(at: unfinished, to: file)
    }
    return file.path
  }

  func remove(store: String) {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path(store) + suffix)
    }
  }

  /// Two sets of targets over a working week with a noon break and China's holidays: what a brand
  /// would write, and dearer to judge than the defaults.
  private static let site = """
    [[calendar]]
    name = "shanghai"
    time_zone = "Asia/Shanghai"
    holidays = "cn"
    [calendar.hours]
    mon = ["09:00-12:00", "13:30-18:00"]
    tue = ["09:00-12:00", "13:30-18:00"]
    wed = ["09:00-12:00", "13:30-18:00"]
    thu = ["09:00-12:00", "13:30-18:00"]
    fri = ["09:00-12:00", "13:30-18:00"]
    sat = ["10:00-16:00"]

    [[policy]]
    name = "comments"
    kind = "comment"
    calendar = "shanghai"
    first_response = "2h working"
    next_response = "4h working"
    warn_before = "30m working"

    [[policy]]
    name = "everything else"
    calendar = "shanghai"
    first_response = "1h working"
    next_response = "2h working"
    warn_before = "15m working"

    [mandarin]
    ignore_words = ["Dunk Low", "Air Max", "Zoom Fly"]

    [kol]
    followers = 100000

    """
}

extension Workshop {
  func exists(store: String) -> Bool { FileManager.default.fileExists(atPath: path(store)) }

  /// Makes a store by importing so many messages, unless it is there.
  func importStore(_ store: String, messages: Int) throws {
    guard !exists(store: store) else { return }
    let log = messages == 0 ? path("empty.jsonl") : try self.log(messages)
    _ = try Run(command("import", log, store: store))
  }
}
