import Testing

@testable import Gateway

/// Arithmetic of waiting and of the log.
struct BackoffTests {
  @Test func aPauseIsHalfToAllOfASecondAndDoublesUpToFiveMinutes() {
    let shortest = (1...12).map { Backoff.pause(attempt: $0, random: 0) }
    #expect(
      shortest == [
        500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000, 150_000,
      ])
    #expect(Backoff.pause(attempt: 1, random: 0.5) == 750)
    #expect(Backoff.pause(attempt: 3, random: 1) == 4000)
    for attempt in [-1, 0, 1, 50, Int.max] {
      for random in [-1, 0, 0.3, 1, 2] {
        #expect((500...300_000).contains(Backoff.pause(attempt: attempt, random: random)))
      }
    }
  }

  @Test func aMinuteHasItsLinesAndTheNextOneSaysHowManyWereLeftOut() {
    var budget = LineBudget(limit: 2)
    let passed = (0..<5).map { budget.take(at: $0).passes }
    #expect(passed == [true, true, false, false, false])
    let next = budget.take(at: 60_000)
    #expect(next.passes && next.summary == 3)
    let later = [60_001, 120_000].map { budget.take(at: $0).summary }
    #expect(later == [nil, nil])
  }

  @Test func linesAreCutWhereverTheChunksEnd() {
    let text = Array("一\n\ntwo\nthree".utf8)
    for cut in 0...text.count {
      var lines = ErrorLines()
      var found = lines.split(Array(text[..<cut])) + lines.split(Array(text[cut...]))
      if let last = lines.finish() { found.append(last) }
      #expect(found == ["一", "two", "three"])
    }
  }

  @Test func aReplyIsTakenBackOnlyBeforeItsFirstByteIsOut() {
    var lines = OutgoingLines()
    lines.add("start\n")
    lines.add("one\n", key: "1")
    lines.add("two\n", key: "2")
    var room = 8
    let isOpen = lines.drain { bytes in
      let count = min(room, bytes.count)
      room -= count
      return count
    }
    #expect(isOpen)
    let takenBack = ["1", "2", "2"].map { lines.takeBack($0) }
    #expect(takenBack == [false, true, false])
    var rest: [UInt8] = []
    _ = lines.drain { bytes in
      rest += bytes
      return bytes.count
    }
    #expect(String(decoding: rest, as: UTF8.self) == "e\n")
    #expect(lines.isEmpty)
  }
}
