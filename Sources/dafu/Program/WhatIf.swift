import ArgumentParser
import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import Reports
import Settings

/// A site file by which everything is judged instead of by the store's own rules.
struct WhatIfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What if: judge the whole history by the rules of this site file; nothing is recorded.",
      valueName: "file"))
  var policy: String?

  /// The file's name without its folder: where it lies is nobody's business in a report.
  var policyFile: String? { policy.map { URL(filePath: $0).lastPathComponent } }
}

extension Site {
  /// Runs `body` on one state of the store as it stood at `asOf`, or as it would have stood had the
  /// rules of the site file `policy` been in force since ever.
  ///
  /// The latter writes nothing, and what the store has recorded of its own rules does not matter.
  func turns<Value>(
    asOf: Moment, knownAt: Moment? = nil, policy: String?, _ body: (TurnSource) throws -> Value
  ) throws -> Value {
    guard let policy else { return try turns(asOf: asOf, knownAt: knownAt, body) }
    let rules = try CompiledRules(whatIfRules(policy))
    let store = try Store.open(storePath, access: .readOnly)
    return try store.snapshot { try body(TurnSource(judgedBy: rules, in: $0, asOf: asOf)) }
  }

  private func whatIfRules(_ file: String) throws -> Rules {
    var rules = try siteSettings(file: file, text: settingsText(at: file)).rules
    rules.replyWindows = PlatformFacts.replyWindows
    return rules
  }
}

extension TurnSource {
  /// Hands over the turns and counting replies of every conversation, all derived again.
  func forEachConversation(
    _ body: (_ turns: [Turn], _ replies: [DerivedReply]) throws -> Void
  ) throws {
    var progress = ProgressLine(unit: "conversations")
    defer { progress.clear() }
    try past.forEachConversation(progress: { progress.show($0) }, body)
  }
}
