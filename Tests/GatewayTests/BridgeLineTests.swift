import Foundation
import InboxDesk
import InboxModel
import InboxStore
import Testing

@testable import Gateway

/// What a bridge says, line by line.
struct BridgeLineTests {
  let house: GatewayHouse

  init() throws { house = try GatewayHouse() }

  @Test func theFirstLineToABridgeSaysWhoseItIsAndThatThereIsNoCursor() async throws {
    house.bridge("head -1 >start.part; mv start.part start; exec cat >/dev/null")
    try await house.until("the start line") { house.file("start") != nil }
    #expect(
      house.file("start")
        == #"{"type":"start","cursor":null,"platform":"weibo","account":"brandcn"}"# + "\n")
  }

  @Test func messagesAreStoredUnderTheBridgesAccountWhetherTheySayItOrNot() async throws {
    house.bridge(
      Shell.words + """
        message 1 在吗
        say '{"platform":"weibo","account":"brandcn","conversation":"t","id":"2","type":"message","direction":"in","text":"发货了吗","at":"2099-01-01T00:00:01Z","author":"anna"}'
        cat >/dev/null
        """)
    try await house.until("both messages") { try house.texts("t").count == 2 }
    #expect(try house.texts("t") == ["在吗", "发货了吗"])
    #expect(house.log == [])
  }

  @Test func aMessageOfAnotherAccountIsLeftOutAndSaid() async throws {
    house.bridge(
      Shell.words + """
        say '{"type":"message","platform":"wechat","account":"brandcn","conversation":"t","id":"1","direction":"in","text":"x","at":1}'
        message 2 好
        cat >/dev/null
        """)
    try await house.until("the message after it") { try house.texts("t") == ["好"] }
    #expect(try house.texts("t", of: GatewayHouse.other).isEmpty)
    #expect(
      house.log == [
        "line 1 is left out: the message is of wechat/brandcn, and this bridge may "
          + "speak for weibo/brandcn alone."
      ])
  }

  @Test func wrongLinesAreOneSentenceEachAndTheRestGoesOn() async throws {
    house.bridge(
      Shell.words + """
        say 'not JSON'
        printf '{"type":"health","ok":true,"text":"\\377"}\\n'
        head -c 2000000 /dev/zero | tr '\\0' x; echo
        say '{"type":"weather","text":"rain"}'
        say '{"type":"weather","text":"sun"}'
        say '{"ok":true}'
        say '{"type":"cursor"}'
        say '[1]'
        say '{"type":"message","conversation":"t","id":"0","direction":"in","at":1}'
        say ''
        say '{"type":"message","conversation":"t","id":"1","direction":"in","text":"好","at":"2099-01-01T00:00:00Z","mood":"bad"}'
        printf '{"type":"mess'
        """, restarts: false)
    try await house.until("its end") { house.logs("line 12") }
    #expect(try house.texts("t") == ["好"])
    #expect(
      house.log == [
        "line 1 is left out: this is not JSON at byte 2 of the line.",
        "line 2 is left out: `text`: the bytes are not UTF-8.",
        "line 3 is left out: the line is longer than 1 MiB, the most that one message may take.",
        "lines of the type \"weather\" are not known here and left out",
        "line 6 is left out: `type`: the field is missing and must be there.",
        "line 7 is left out: `value`: the field is missing and must be there.",
        "line 8 is left out: a line must be one JSON object, and here stands a list.",
        "line 9 is left out: `text`: the field is missing and must be there.",
        "the field \"mood\" is not known here and left out",
        "line 12 is left out: `type`: the line ends in the middle of the object.",
      ])
  }

  @Test func whatItWritesOnStandardErrorIsInTheLogLineByLineAndBounded() async throws {
    var limits = BridgeLimits()
    limits.logLines = 3
    house.bridge(
      Shell.words + """
        echo one >&2; echo >&2; head -c 3000 /dev/zero | tr '\\0' x >&2; echo >&2
        for i in $(seq 2000); do echo $i >&2; done
        message 1 好
        cat >/dev/null
        """, limits: limits)
    try await house.until("the message") { try house.texts("t") == ["好"] }
    try await house.until("three lines") { house.log.count == 3 }
    #expect(house.log[0] == "says: one")
    #expect(house.log[1] == "says: " + String(repeating: "x", count: 1000) + "…")
    #expect(house.log[2] == "says: 1")
  }

  @Test func notWellOpensAnIntervalWithoutSyncAndTheNextGoodLineEndsIt() async throws {
    house.bridge(
      Shell.words + """
        say '{"type":"health","ok":false,"text":"Log in again."}'
        message 1 好
        until [ -e well ]; do sleep 0.02; done
        say '{"type":"health","ok":true}'
        cat >/dev/null
        """)
    try await house.until("the message") { try house.texts("t") == ["好"] }
    let gap = try #require(try house.gaps().first)
    #expect(gap.account == GatewayHouse.account && gap.to == nil)
    #expect(house.log == ["is not well: Log in again."])
    house.touch("well")
    try await house.until("the end of the gap") { try house.gaps().first?.to != nil }
    #expect(try house.gaps().count == 1)
    let state = try house.store.write {
      try $0.accountStates(withConnectionsAt: house.now.wall).first
    }
    #expect(state?.isInGap == false && state?.lastGoodSync != nil)
  }
}
