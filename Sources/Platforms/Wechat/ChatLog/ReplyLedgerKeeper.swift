import Foundation
import InboxModel

/// Keeps the ledger of replies in a file, so that a restart doubles nothing.
///
/// After the accounts were read anew two connections may have one for a moment, so that each change
/// begins with what is in the file.
actor ReplyLedgerKeeper {
  private let file: PrivateFile?
  private let surroundings: Surroundings
  private var ledger: ReplyLedger?
  private var hasComplained = false

  init(account: AccountID, appID: String, _ surroundings: Surroundings) {
    let name = "wechat-\(appID)-\(WechatDigest.hex([account.name], length: 8)).replies"
    file = surroundings.folder.map { PrivateFile(path: "\($0)/\(name)") }
    self.surroundings = surroundings
  }

  /// Notes a reply before it goes out, so that the log knows it whatever happens then.
  func begin(_ id: String, thread: String, text: String) async {
    let now = surroundings.clock()
    await change { $0.begin(id, thread: thread, text: text, at: now) }
  }

  func forget(_ id: String) async { await change { $0.forget(id) } }

  /// From when on every reply is known, in Unix seconds.
  func since() async -> Int64 {
    if let ledger { return ledger.since }
    return await change { _ in }.since
  }

  /// Messages of an agent's records, each under its own id or that of the reply it shows.
  func messages(_ records: [ChatRecord], account: AccountID) async -> [Message] {
    guard !records.isEmpty else { return [] }
    var messages: [Message] = []
    await change { messages = ChatLog.messages(records, account: account, &$0) }
    return messages
  }

  @discardableResult
  private func change(_ body: (inout ReplyLedger) -> Void) async -> ReplyLedger {
    var lock: PrivateFile.Lock?
    if let file, case .success(let held) = await file.lock(pause: surroundings.pause) {
      lock = held
    }
    defer { lock?.release() }
    let now = surroundings.clock()
    let stored =
      lock == nil ? nil : file?.read(limit: 8 << 20).flatMap { ReplyLedger($0) }
    var fresh = ledger ?? stored ?? ReplyLedger(since: now)
    if let stored { fresh.merge(stored) }
    body(&fresh)
    fresh.prune(now)
    ledger = fresh
    if fresh != stored, let file, lock == nil || !write(fresh, file) { complain(file) }
    return fresh
  }

  private func write(_ ledger: ReplyLedger, _ file: PrivateFile) -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(ledger) else { return false }
    return file.write(data)
  }

  private func complain(_ file: PrivateFile) {
    guard !hasComplained else { return }
    hasComplained = true
    surroundings.log(
      "What was sent cannot be kept in \(file.path): after the next start a reply may show twice.")
  }
}
