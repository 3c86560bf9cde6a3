/// How the people of each account can be answered, as far as it is known before anybody writes.
package struct AnswerWays: Hashable, Sendable {
  /// Channels that can be answered on the phone alone, whatever the account, and why.
  package var phoneOnlyChannels: [Rules.Channel: String] = [:]
  /// The same of single accounts, as was found out by asking the platform; it comes first.
  package var phoneOnlyAccounts: [AccountID: [MessageKind: String]] = [:]
  /// Accounts for which `dafud` can send; nil: nobody knows, or all of them.
  package var connected: Set<AccountID>?

  package init() {}

  /// Why a message of this kind can only be answered on the phone, in a sentence; nil: it need not.
  package func phoneOnly(_ account: AccountID, _ kind: MessageKind) -> String? {
    if phoneOnlyAccounts.isEmpty, phoneOnlyChannels.isEmpty { return nil }
    return phoneOnlyAccounts[account]?[kind]
      ?? phoneOnlyChannels[Rules.Channel(platform: account.platform, kind: kind)]
  }

  /// False where a queued reply would wait for ever: nothing sends for the account.
  package func isConnected(_ account: AccountID) -> Bool { connected?.contains(account) ?? true }
}
