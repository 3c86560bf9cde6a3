package import InboxModel

/// Something to confirm; the key that opened it never answers it.
package enum Question: Equatable, Sendable {
  case send(Topic, [News] = [])
  case discardDraft
  /// To mark it answered although this happened since one looked.
  case claim([News])

  /// Why a reply should not go out without a second look.
  package enum Topic: Hashable, Sendable {
    case notMandarin(MandarinVerdict)
    case stale
  }

  /// What happened in the conversation since the composer was opened.
  package enum News: Equatable, Sendable {
    /// The person wrote again.
    case wrote(Int)
    case answered(by: String?)
    /// Someone queued a reply that has not gone out yet.
    case queued(by: String)
  }
}
