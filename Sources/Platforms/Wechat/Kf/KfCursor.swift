import InboxModel

/// How far each customer-service account has been read.
struct KfCursor: Hashable, Sendable {
  var accounts: [Place] = []
  /// The account to read next.
  var position = 0
  /// When the accounts were listed, in Unix seconds.
  var listedAt: Int64 = 0

  struct Place: Hashable, Sendable {
    /// `open_kfid`.
    var kf: String
    /// Empty: from the oldest message of the last three days on.
    var cursor = ""
  }

  init() {}

  /// Reads these accounts from now on, each from where it was.
  mutating func take(_ accounts: [String]) {
    let before = self.accounts
    self.accounts = accounts.map { kf in before.first { $0.kf == kf } ?? Place(kf: kf) }
    if position >= accounts.count { position = 0 }
  }

  /// Nil for anything but a text that `text` gave.
  init?(_ text: String) {
    guard let value = JSON(parsing: text), let listed = value["listed"].integer else { return nil }
    listedAt = max(0, listed)
    accounts = value["accounts"].list.compactMap { one in
      one["kf"].text.map { Place(kf: $0, cursor: one["cursor"].text ?? "") }
    }
    let next = value["position"].integer ?? 0
    position = (0..<Int64(accounts.count)).contains(next) ? Int(next) : 0
  }

  var text: String {
    let value: JSON = [
      "listed": .integer(listedAt), "position": .integer(Int64(position)),
      "accounts": .list(accounts.map { ["kf": .text($0.kf), "cursor": .text($0.cursor)] }),
    ]
    return value.description
  }
}
