import Foundation
import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Reports

/// Looks at the store: whether it opens, what is in it, whether a service is alive.
struct StoreCheck {
  let site: Site
  let now: Moment

  var findings: [Finding] {
    do {
      let store = try site.store()
      let health = try store.health()
      return [contents(health), journal(health), folder, try rules(store), service(health)]
        + (try accounts(store))
    } catch {
      return [.bad("store", sentence(for: error))]
    }
  }

  private func contents(_ health: StoreHealth) -> Finding {
    let conversations = PlainText.count(health.conversations, "conversation", "conversations")
    let messages = PlainText.count(health.messages, "message", "messages")
    return .good(
      "store", "\(site.storePath), schema \(health.schemaVersion), \(conversations), \(messages)")
  }

  private func journal(_ health: StoreHealth) -> Finding {
    health.journalMode == "wal"
      ? .good("journal", "write-ahead log: readers never wait for writers")
      : .bad(
        "journal",
        "\(health.journalMode) instead of wal; is the store on a network file system? Move it")
  }

  /// SQLite puts two files beside the store, so its folder must be writable too.
  private var folder: Finding {
    let folder = (site.storePath as NSString).deletingLastPathComponent
    let path = folder.isEmpty ? "." : folder
    return access(path, W_OK) == 0
      ? .good("folder", "\(path) is writable")
      : .bad("folder", "\(path) cannot be written by this login; the store needs files beside it")
  }

  private func rules(_ store: Store) throws -> Finding {
    let conflicts = try Desk.ruleConflicts(site.rules, on: store)
    guard conflicts.isEmpty else {
      return .bad("rules", conflicts.map { "\($0)" }.joined(separator: "; "))
    }
    let policies = PlainText.count(site.rules.policies.count, "policy", "policies")
    let calendars = PlainText.count(site.rules.calendars.count, "calendar", "calendars")
    return .good("rules", "\(policies), \(calendars), as recorded in the store")
  }

  private func service(_ health: StoreHealth) -> Finding {
    guard let last = health.heartbeats["dafud"] else {
      return .note("dafud", "has never run on this store; what is queued waits for `dafud run`")
    }
    let ago = PlainText.clock(now.seconds(since: last))
    return now.seconds(since: last) <= 120
      ? .good("dafud", "alive, last heard of \(ago) ago")
      : .bad("dafud", "not heard of for \(ago); start it with `dafud run`")
  }

  /// Whether each account can be read and answered, and what dafud last had to say about it.
  private func accounts(_ store: Store) throws -> [Finding] {
    let failures = try store.syncFailures()
    let known = try store.snapshot { try $0.accountStates(withConnectionsAt: now) }
    return known.map { state in
      let name = "\(state.account.platform.name)/\(state.account.name)"
      guard site.connected?.contains(state.account) ?? true else {
        return .note(
          "account", "\(name) has no connection: it can be imported, and replies stay queued")
      }
      if let failure = failures[state.account] { return .bad("account", "\(name): \(failure)") }
      guard let last = state.lastGoodSync else {
        return .note("account", "\(name) is connected and was not read yet")
      }
      let ago = PlainText.clock(now.seconds(since: last))
      return .good("account", "\(name): read and answered, last good sync \(ago) ago")
    }
  }
}
