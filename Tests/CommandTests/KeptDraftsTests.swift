import Foundation
import GRDB
import InboxDesk
import InboxInterface
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import Testing

@testable import dafu

/// Drafts that the store could not take, from one inbox to the next.
struct KeptDraftsTests {
  private let sandbox: Sandbox
  private let folder: String
  private let desk: Desk
  private static let now = Moment(milliseconds: 1_790_732_600_123)

  init() throws {
    sandbox = try Sandbox()
    folder = sandbox.home.appending(path: "state/drafts").path
    desk = try sandbox.makeStore(
      [Sandbox.order, Self.other].map {
        Message(
          conversation: $0, id: "1", direction: .inbound, text: "在吗？", at: Self.now,
          kind: .comment, author: "anna")
      })
  }

  private static let other = ConversationID(
    account: AccountID(platform: .weibo, name: "brandcn"), thread: "1:\u{202E}\"zhao")

  private func kept(_ store: String? = nil) -> KeptDrafts {
    KeptDrafts(folder: folder, storePath: store ?? sandbox.storePath)
  }

  private func draft(_ conversation: ConversationID, _ text: String) -> Draft {
    Draft(
      conversation: conversation, seat: "lin", text: text, sourceText: "Soon.",
      savedAt: Self.now)
  }

  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test func theLastOfEachConversationGoesIntoTheStoreAsItWas() throws {
    let inbox = kept()
    for text in ["马", "马上\n\"好\""] { try inbox.keep(draft(Sandbox.order, text)) }
    try inbox.keep(draft(Self.other, "您好"))
    let second = kept()
    try second.keep(draft(Self.other, "您好"))
    #expect(files.count == 2)
    #expect(kept().putBack(into: desk).isEmpty)
    #expect(files.isEmpty)
    for (conversation, text) in [(Sandbox.order, "马上\n\"好\""), (Self.other, "您好")] {
      let found = try desk.store.detail(of: conversation, seat: "lin", limit: 1)?.draft
      #expect(found == draft(conversation, text))
    }
  }

  @Test func whatTheStoreTookAfterAllIsForgotten() throws {
    let inbox = kept()
    try inbox.keep(draft(Sandbox.order, "马上"))
    try inbox.forget(Sandbox.order)
    #expect(files.isEmpty)
    try inbox.forget(Self.other)
    #expect(files.isEmpty)
  }

  @Test func draftsOfAnotherStoreWaitForIt() throws {
    let path = sandbox.home.appending(path: "other.sqlite").path
    _ = try Store.open(path, access: .createIfMissing)
    try kept(path).keep(draft(Sandbox.order, "马上"))
    #expect(kept().putBack(into: desk).isEmpty)
    #expect(files.count == 1)
  }

  @Test func aLinkToAStoreIsThatStore() throws {
    let link = sandbox.home.appending(path: "link.sqlite").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: sandbox.storePath)
    try kept(link).keep(draft(Sandbox.order, "马上"))
    #expect(kept().putBack(into: desk).isEmpty)
    #expect(files.isEmpty)
  }

  @Test func whatCannotBePutBackStaysAndIsNamed() throws {
    let gone = ConversationID(account: Sandbox.order.account, thread: "gone")
    let inbox = kept()
    try inbox.keep(draft(Sandbox.order, "马上"))
    try inbox.keep(draft(gone, "您好"))
    try Data("[".utf8).write(to: URL(filePath: folder + "/torn.json"))
    let problems = kept().putBack(into: desk)
    #expect(problems.count == 2)
    #expect(problems.contains { $0.contains("there is no conversation wechat/brandcn/gone") })
    #expect(problems.contains { $0.contains("torn.json cannot be read as kept drafts") })
    #expect(files.count == 2)
    #expect(try desk.store.detail(of: Sandbox.order, seat: "lin", limit: 1)?.draft != nil)
    // The one that went in is not there twice.
    try desk.discardDraft(of: Sandbox.order, seat: "lin")
    _ = kept().putBack(into: desk)
    #expect(try desk.store.detail(of: Sandbox.order, seat: "lin", limit: 1)?.draft == nil)
  }

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    try Data().write(to: sandbox.home.appending(path: "state"))
    #expect(throws: CommandProblem.self) { try kept().keep(draft(Sandbox.order, "马上")) }
  }

  private func onFile(_ sql: String) throws {
    let queue = try DatabaseQueue(path: sandbox.storePath)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func runner() -> EffectRunner {
    EffectRunner(
      desk: desk, seat: "lin", gateway: .service,
      opener: MediaOpener(environment: [:], storePath: sandbox.storePath), kept: kept(),
      ways: { AnswerWays() })
  }

  @Test func anUpgradedStoreIsToldOfAndNoDraftIsLost() throws {
    let runner = runner()
    try onFile("PRAGMA user_version = 99")
    let draft = draft(Sandbox.order, "马上")
    #expect(runner.events(for: .saveDraft(draft)) == [.storeUpgraded(during: nil)])
    #expect(files.count == 1)
    for effect in [Effect.loadCounts, .undo, .claim(Sandbox.order, until: Self.now)] {
      #expect(runner.events(for: effect) == [.storeUpgraded(during: effect)])
    }
    #expect(
      runner.events(for: .discardDraft(Sandbox.order))
        == [.storeUpgraded(during: nil)])
    #expect(files.isEmpty)
  }

  /// As while a long migration keeps it locked; that takes ten seconds to find out.
  @Test func aDraftThatTheStoreDoesNotTakeIsKeptUntilItDoes() throws {
    let runner = runner()
    let draft = draft(Sandbox.order, "马上")
    try onFile("ALTER TABLE draft RENAME TO elsewhere")
    for _ in 0..<2 {
      guard
        case .failed(.saveDraft(draft), let reason)? = runner.events(for: .saveDraft(draft)).first
      else {
        Issue.record("The draft was taken.")
        return
      }
      #expect(reason.contains("cannot be used"))
      #expect(files.count == 1)
    }
    try onFile("ALTER TABLE elsewhere RENAME TO draft")
    #expect(runner.events(for: .saveDraft(draft)) == [.done(.saveDraft(draft))])
    #expect(files.isEmpty)
  }

  @Test func aReplyThatWentIntoTheOutboxIsNoDraftAgain() throws {
    let inbox = kept()
    try inbox.keep(draft(Self.other, "马上"))
    let runner = EffectRunner(
      desk: desk, seat: "lin", gateway: .service,
      opener: MediaOpener(environment: [:], storePath: sandbox.storePath), kept: inbox,
      ways: { AnswerWays() })
    var request = ReplyRequest(conversation: Self.other, text: "马上", seat: "lin")
    request.seen = MessagePosition(at: Self.now, id: "1")
    #expect(runner.events(for: .queueReply(request)) == [.done(.queueReply(request))])
    #expect(files.isEmpty)
  }
}
