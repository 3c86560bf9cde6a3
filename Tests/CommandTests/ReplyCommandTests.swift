import Foundation
import InboxModel
import InboxStore
import Testing

/// `dafu reply` works by the clock, so what it answers is stamped by it too.
struct ReplyCommandTests {
  private let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))

  private func sandbox(writtenAgo seconds: Int64) throws -> Sandbox {
    let sandbox = try Sandbox()
    let person = ConversationID(
      account: AccountID(platform: .wechat, name: "brandcn"), thread: "anna")
    try sandbox.makeStore([
      Message(
        conversation: person, id: "m1", direction: .inbound, text: "在吗？",
        at: now.adding(seconds: -seconds), author: "anna")
    ])
    return sandbox
  }

  @Test func aReplyIsQueuedAndItsKeyIsPrinted() throws {
    let sandbox = try sandbox(writtenAgo: 3600)
    let outcome = try sandbox.run("printf '在的，请讲。\\n' | dafu reply wechat/brandcn/anna --seen m1")
    #expect(outcome.status == 0)
    let key = outcome.output.split(separator: "\n").first.map(String.init)
    let shown = try sandbox.run("dafu show wechat/brandcn/anna --format json").output
    #expect(try shown.contains(#""key":"\#(#require(key))","by":"lin""#))
    #expect(shown.contains(#""state":"queued""#) && shown.contains(#""text":"在的，请讲。""#))
    #expect(try sandbox.run("dafu list --view outbox").output.contains("wechat/brandcn/anna"))
  }

  @Test func whatIsNotMandarinIsQueuedWhenAskedFor() throws {
    let sandbox = try sandbox(writtenAgo: 3600)
    let line = "echo 'Yes, how can we help?' | dafu reply wechat/brandcn/anna"
    #expect(try sandbox.run(line).status == 1)
    #expect(try sandbox.run("\(line) --not-mandarin").status == 0)
  }

  @Test func afterThePlatformsWindowNothingIsQueued() throws {
    let sandbox = try sandbox(writtenAgo: 3 * 86_400)
    let outcome = try sandbox.run("echo 您好 | dafu reply wechat/brandcn/anna")
    #expect(outcome.status == 1)
    #expect(
      outcome.words.hasPrefix(
        "dafu: wechat/brandcn/anna: the platform's reply window closed at "))
    #expect(try sandbox.run("dafu list --view outbox").output.isEmpty)
  }

  @Test func whatIsTooLongForThePlatformIsNotQueued() throws {
    let sandbox = try sandbox(writtenAgo: 3600)
    let outcome = try sandbox.run(
      "yes 您好您好您好您好您好 | head -200 | tr -d '\\n' | dafu reply wechat/brandcn/anna")
    #expect(
      outcome.words == """
        dafu: wechat/brandcn/anna: the text counts 6000, and the platform takes 2048; shorten it

        """)
  }

  @Test func whatWasAnsweredElsewhereIsClaimedOnce() throws {
    let sandbox = try sandbox(writtenAgo: 3 * 86_400)
    let line = "echo 在的，请讲。 | dafu reply wechat/brandcn/anna --claimed"
    let outcome = try sandbox.run(line)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("claimed:"))
    #expect(outcome.words == "dafu: marked as answered, until the platform confirms it\n")
    let again = try sandbox.run(line)
    #expect(again.output.isEmpty && again.words.hasPrefix("dafu: lin marked that reply already"))
    let shown = try sandbox.run("dafu show wechat/brandcn/anna --format json").output
    #expect(shown.contains(#""delivery":"claimed""#))
    #expect(try sandbox.run("dafu list --view outbox").output.isEmpty)
    #expect(
      try sandbox.run("echo Hello there | dafu reply wechat/brandcn/anna --claimed").status == 1)
  }
}
