import InboxModel
import PlatformContract
import Testing

@testable import Platforms

struct WritingPaceTests {
  private let sent = SendOutcome.sent(id: "1", at: Moment(seconds: 1))

  private func pace(_ loopback: Loopback, gap: Int64 = 30, perHour: Int) -> WritingPace {
    let account = AccountID(platform: .tieba, name: "brand")
    return WritingPace(
      platform: "Tieba", gap: gap, perHour: perHour,
      book: ReplyBook(account, loopback.surroundings), looksLater: false)
  }

  @Test func soManyRepliesGoOutInAnHourAndTheNextOnesWait() async throws {
    try await withLoopback { loopback in
      let pace = pace(loopback, perHour: 2)
      for key in ["a", "b"] {
        #expect(await pace.turn(sent, key: key, loopback.surroundings) == sent)
      }
      let refused = await pace.turn(sent, key: "c", loopback.surroundings)
      #expect(
        refused
          == .failed(
            reason:
              "This account answers 2 times an hour at most; the next goes out in 60 minutes.",
            retry: true))
      loopback.pass(seconds: 3600)
      #expect(await pace.turn(sent, key: "c", loopback.surroundings) == sent)
    }
  }

  @Test func whatNeverWentOutCostsNoTurn() async throws {
    try await withLoopback { loopback in
      let pace = pace(loopback, perHour: 1)
      let reply = OutgoingReply.toTieba("a")
      for _ in 0..<3 {
        let outcome = await pace.turn(reply, in: loopback.surroundings) {
          () async throws(ConnectionProblem) in
          throw .unreachable("Tieba is not there.")
        } send: {
          sent
        }
        #expect(outcome == .failed(reason: "Tieba is not there.", retry: true))
      }
      #expect(await pace.turn(sent, key: "a", loopback.surroundings) == sent)
    }
  }

  @Test func afterAStopNothingGoesOutUntilItIsOver() async throws {
    try await withLoopback { loopback in
      let pace = pace(loopback, perHour: 20)
      pace.stop(seconds: 900, now: loopback.surroundings.clock())
      let refused = await pace.turn(sent, key: "a", loopback.surroundings)
      #expect(
        refused
          == .failed(
            reason: "Tieba asked for fewer replies; the next goes out in 15 minutes.", retry: true))
      loopback.pass(seconds: 900)
      #expect(await pace.turn(sent, key: "a", loopback.surroundings) == sent)
    }
  }

  @Test func oneReplyAtATime() async throws {
    try await withLoopback { loopback in
      let pace = pace(loopback, gap: 0, perHour: 20)
      let surroundings = loopback.surroundings
      var second: SendOutcome?
      let reply = OutgoingReply.toTieba("a")
      let first = await pace.turn(reply, in: surroundings, prepare: {}) {
        second = await pace.turn(sent, key: "b", surroundings)
        return sent
      }
      #expect(first == sent)
      #expect(
        second
          == .failed(
            reason:
              "Another reply of this account is on its way; this one follows by itself.",
            retry: true))
    }
  }
}

struct PlainHTTPTests {
  @Test func aLoginTravelsOverHTTPWithinThisMachineOnly() throws {
    var options = WebOptions()
    options.hosts["app"] = "http://127.0.0.1:8080"
    try checkHosts(options, carryLogin: true)
    options.hosts["app"] = "http://127.0.0.1.example.com"
    try checkHosts(options, carryLogin: false)
    #expect(
      throws: SetupProblem(
        "The host \"app\" would carry the account's login without encryption; use https://.")
    ) { try checkHosts(options, carryLogin: true) }
  }
}

struct MarkupTextTests {
  @Test func tagsGoAndEntitiesBecomeCharacters() {
    #expect(
      MarkupText.plain("a<b>c</b>&lt;d&gt; &amp;lt; &#39;&#x4E2D;&nbsp;x") == "ac<d> &lt; '中 x")
    #expect(MarkupText.plain("1 < 2 & 3 <3 <a") == "1 < 2 & 3 <3 <a")
    #expect(MarkupText.plain("您好<br/>再见") == "您好\n再见")
  }
}
