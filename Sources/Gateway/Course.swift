package import Foundation
package import InboxModel

/// What dafud does at one account, whoever speaks to its platform: a bridge's program, or a
/// connection of our own.
///
/// It works in steps and never waits: whoever drives it calls `step` whenever one of `descriptors`
/// is ready or `due` has come. One thread drives it; several courses may share that thread.
package protocol Course: AnyObject {
  var account: AccountID { get }

  /// Does what can be done without waiting.
  func step(_ now: Now)

  /// Looks for replies at the next step: some may have been queued.
  func lookForReplies()

  /// Reads the account at the next step, whatever its schedule is: something waits there.
  func readNow()

  /// Ends it for good.
  func stop(_ now: Now)

  /// Nothing of it runs, and nothing will.
  var isOver: Bool { get }

  /// Whether one round is over: it has read what there was, and no reply is on its way.
  func isSettled(_ now: Now) -> Bool

  /// It could not do its work.
  var hasFailed: Bool { get }

  /// What to wait for.
  var descriptors: [pollfd] { get }

  /// When a step is due whatever happens, on the steady clock; nil: only when something happens.
  func due(_ now: Now) -> Int64?
}

extension Course {
  /// A program that speaks by itself is not asked to.
  package func readNow() {}
}
