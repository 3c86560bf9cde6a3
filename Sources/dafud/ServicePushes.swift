import Foundation
import Gateway
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Settings

/// What platforms push: received on one side, moved into the store on the other.
struct ServicePushes {
  private let spool: PushSpool
  private let reception: PushReception
  private let mailbox: CourseMailbox<AccountID?>
  private var moving: SpooledPushes
  private let log: ServiceLog
  private var address: Webhook.Address?
  private var webhook: Webhook?
  /// On the steady clock; what is in the spool waits for the store until then.
  private(set) var due: Int64? = .min

  init(store: Store, desk: Desk, clock: ServiceClock, log: ServiceLog) throws {
    self.log = log
    spool = try PushSpool(ofStore: store.path)
    let mailbox = try CourseMailbox<AccountID?>()
    self.mailbox = mailbox
    reception = PushReception(
      spool: spool, clock: { clock.now }, log: { log.warn($1, account: $0) },
      onNews: { account, asksToRead in mailbox.post(asksToRead ? account : nil) })
    moving = SpooledPushes(spool: spool, desk: desk, log: { log.warn($1, account: $0) })
  }

  /// Readable when something was pushed.
  var descriptor: Int32 { mailbox.descriptor }

  mutating func replace(_ desk: Desk) {
    let log = log
    moving = SpooledPushes(spool: spool, desk: desk, log: { log.warn($1, account: $0) })
  }

  /// Listens at `address` and nowhere else; nil: nowhere.
  mutating func listen(_ listen: ListenAddress?) throws {
    let address: Webhook.Address? =
      switch listen {
      case .port(let host, let port)?: .port(host: host, port)
      case .socket(let path)?: .socket(path)
      case nil: nil
      }
    guard address != self.address || (address != nil && webhook == nil) else { return }
    webhook?.stop()
    (webhook, self.address) = (nil, address)
    guard let address else { return }
    let started = blocking { [reception] in
      await Result { () async throws(WebhookProblem) in
        try await Webhook(address, reception: reception)
      }
    }
    webhook = try started?.get()
    switch address {
    case .port(let host, let port):
      log.note("platforms can push to http://\(host):\(webhook?.port ?? port)/push/…")
    case .socket(let path): log.note("platforms can push to the socket \(path)")
    }
  }

  func serve(_ connections: [any PlatformConnection]) { reception.serve(connections) }

  /// Moves what was pushed into the store; returns the accounts that are to be read now.
  mutating func step(_ now: Now) -> Set<AccountID> {
    let letters = mailbox.take()
    if !letters.isEmpty { due = .min }
    let asked = Set(letters.compactMap(\.self))
    guard let due, now.steady >= due else { return asked }
    do {
      let (_, hasMore) = try moving.move(now: now.wall)
      self.due = hasMore ? .min : nil
      if !hasMore, moving.hasSetAside { self.due = now.steady + SpooledPushes.pause * 1000 }
    } catch {
      log.warn("what was pushed waits, for the store does not take it: \(error)")
      self.due = now.steady + 1000
    }
    return asked
  }

  mutating func stop() {
    webhook?.stop()
    webhook = nil
  }
}

extension Result where Success: Sendable {
  /// What asynchronous work gives or throws.
  init(_ work: () async throws(Failure) -> Success) async {
    do throws(Failure) {
      self = .success(try await work())
    } catch {
      self = .failure(error)
    }
  }

  /// What work gives or throws.
  init(_ work: () throws(Failure) -> Success) {
    do throws(Failure) {
      self = .success(try work())
    } catch {
      self = .failure(error)
    }
  }
}
