import Foundation
import InboxDesk
import InboxModel
import InboxStore
import Testing

@testable import Gateway

/// Starts, ends and starting again.
struct BridgeCourseTests {
  let house: GatewayHouse

  init() throws { house = try GatewayHouse() }

  /// A bridge that keeps every start line and gives one message and one cursor a start.
  private let counting =
    Shell.words + """
      say "$start" >&3
      n=$(wc -l <starts)
      message $n 第$n; say '{"type":"cursor","value":"c'$n'"}'

      """

  private func counting(_ end: String) -> String { "exec 3>>starts\n\(counting)\(end)" }

  @Test func aCursorIsHandedBackAtTheNextStart() async throws {
    house.bridge(counting("kill -9 $$"))
    try await house.until("the second start's message") { try house.texts("t").count == 2 }
    let starts = try house.objects("starts")
    #expect(starts.prefix(2).map { $0["cursor"] } == [nil, "c1"])
    #expect(
      house.log.first
        == "the bridge's program ended (signal 9); it is started again in 0.5 s")
    // The end opened an interval without sync; the next good line ended it.
    #expect(try house.gaps().first?.to != nil)
  }

  @Test func aCursorIsKeptWithTheMessagesBeforeItOrNotAtAll() async throws {
    house.bridge(
      Shell.words + """
        i=0; while [ $i -lt 300 ]; do i=$((i+1)); message $i 好; say '{"type":"cursor","value":"'$i'"}'; done
        cat >/dev/null
        """)
    let other = try Store.open(house.store.path, access: .existing)
    var seen = 0
    try await house.until("the last cursor") {
      // Another process sees, at any instant, at least as many messages as the cursor says.
      let (cursor, count) = try other.write {
        (
          Int(try $0.cursor(of: GatewayHouse.account) ?? "0") ?? 0,
          try other.messages(of: house.conversation("t")).count
        )
      }
      #expect(count >= cursor)
      seen += 1
      return cursor == 300
    }
    #expect(seen > 0)
  }

  @Test func theEndInTheMiddleOfALineLosesNothingBeforeIt() async throws {
    house.bridge(
      Shell.words + "message 1 好; printf '{\"type\":\"message\",\"conv'; kill -9 $$",
      restarts: false)
    try await house.until("its end") { house.logs("signal 9") }
    #expect(try house.texts("t") == ["好"])
    #expect(house.logs("line 2 is left out: the line ends in the middle of the object."))
  }

  @Test func whatIsOlderThanTheConnectionIsHistoryAtEveryStart() async throws {
    house.bridge(
      Shell.words + """
        say '{"type":"message","conversation":"old","id":"o'$(ls | wc -l)'","direction":"in","text":"旧","at":"2020-01-01T00:00:00Z"}'
        message new 新; : >"mark$(ls | wc -l)"
        """)
    try await house.until("two starts") {
      try house.store.messages(of: house.conversation("old")).count == 2
    }
    #expect(
      try house.store.messages(of: house.conversation("old")).map(\.isBackfill) == [true, true])
    #expect(try house.store.messages(of: house.conversation("t")).map(\.isBackfill) == [false])
  }

  @Test func anAccountThatHadMessagesIsConnectedSinceBefore() async throws {
    try house.waiting("before")
    house.bridge(
      Shell.words + """
        say '{"type":"message","conversation":"old","id":"o","direction":"in","text":"旧","at":"2020-01-01T00:00:00Z"}'
        cat >/dev/null
        """)
    try await house.until("the message") { try house.texts("old") == ["旧"] }
    #expect(try house.store.messages(of: house.conversation("old")).map(\.isBackfill) == [false])
  }

  @Test func aBridgeThatIgnoresEverythingIsGoneInFiveSecondsWithAllItStarted() async throws {
    house.bridge(
      "trap '' TERM HUP; sleep 1000 & echo $! $$ >pids; \(Shell.words) message 1 好; "
        + "while :; do sleep 1; done")
    try await house.until("the message") { try house.texts("t") == ["好"] }
    let begin = house.now.steady
    house.stop()
    #expect(house.now.steady - begin < 5000)
    for pid in try #require(house.file("pids")).split(whereSeparator: \.isWhitespace) {
      // Gone, or an orphan's remains that init has not collected yet.
      let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
      #expect(status == nil || status?.contains(") Z ") == true)
    }
  }

  @Test func aBridgeThatEndsAtTheEndOfItsInputIsGoneAtOnceAndSaysItsLast() async throws {
    house.bridge(Shell.words + "message 1 一; cat >/dev/null; message 2 二")
    try await house.until("the message") { try house.texts("t").count == 1 }
    house.stop()
    #expect(try house.texts("t").sorted() == ["一", "二"])
    #expect(house.log.isEmpty)
  }

  @Test func aSingleRoundIsOverWhenNothingNewCameForAWhileHoweverWellItIs() async throws {
    let bridge = house.bridge(
      Shell.words + """
        message 1 好
        while :; do say '{"type":"health","ok":true}'; echo >>beats; sleep 0.05; done
        """, restarts: false)
    try await house.until("the message") { try house.texts("t") == ["好"] }
    #expect(!bridge.isSettled(house.now))
    house.pass(seconds: 6)
    let beats = house.file("beats")
    try await house.until("another good word") { house.file("beats") != beats }
    #expect(bridge.isSettled(house.now))
  }

  @Test func aSingleRoundIsOverAtOnceWhenTheBridgeSaysSoOrEnds() async throws {
    let done = house.bridge(
      Shell.words + "message 1 好; say '{\"type\":\"done\"}'; cat >/dev/null", restarts: false)
    let gone = house.bridge("true", of: GatewayHouse.other, restarts: false)
    try await house.until("both are") { done.isSettled(house.now) && gone.isSettled(house.now) }
    #expect(gone.isOver && !done.isOver)
    #expect(try house.texts("t") == ["好"])
    #expect(house.log.isEmpty)
  }

  @Test func aFloodGoesInWholeWithoutFillingTheMemory() async throws {
    house.bridge(
      """
      awk 'BEGIN { for (i = 0; i < 50000; i++) printf "{\\"type\\":\\"message\\",\\"conversation\\":\\"t%d\\",\\"id\\":\\"%d\\",\\"direction\\":\\"in\\",\\"text\\":\\"什么时候发货\\",\\"at\\":%d}\\n", i % 5000, i, 4000000000 + i; print "{\\"type\\":\\"cursor\\",\\"value\\":\\"end\\"}" }'
      cat >/dev/null
      """)
    try await house.until("the cursor behind it") {
      try house.store.write { try $0.cursor(of: GatewayHouse.account) } == "end"
    }
    #expect(try house.store.health().messages == 50_000)
    #expect(house.log.isEmpty)
  }

  @Test func twoBridgesWorkAtOnceAndOneThatFailsLeavesTheOtherAlone() async throws {
    try house.waiting("t", of: GatewayHouse.other)
    house.bridge("exit 7")
    house.bridge(
      Shell.words + """
        while read -r line; do k=$(key "$line"); say '{"type":"sent","key":"'$k'","id":"s1","at":"2099-01-01T00:00:09Z"}'; done
        """, of: GatewayHouse.other)
    let key = try house.queue("t", of: GatewayHouse.other)
    try await house.until("the reply is sent and the other has failed twice") {
      try house.state(key) == .sent && house.log.filter { $0.contains("status 7") }.count >= 2
    }
    #expect(house.log.allSatisfy { $0.contains("status 7") })
  }
}
