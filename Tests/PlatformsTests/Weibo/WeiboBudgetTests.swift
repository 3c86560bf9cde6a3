import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WeiboBudgetTests {
  @Test func aQuietDayStaysFarBelowTheDaysCalls() async throws {
    try await withWeibo { weibo in
      weibo.standIn.comment("在吗", by: 77, on: weibo.standIn.post("新品上市"))
      var inbox = WeiboInbox()
      try await inbox.read(weibo, for: WeiboTime.secondsLeft(Moment(seconds: weibo.standIn.now)))
      #expect((16...80).contains(weibo.standIn.countedCalls), "\(weibo.standIn.countedCalls)")
    }
  }

  /// A comment every five minutes from morning to midnight, and replies are still possible.
  @Test func aBusyDayIsReadToItsEndAndLeavesCallsForReplies() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      standIn.change { $0.dailyLimit = 100 }
      let post = standIn.post("新品上市")
      var inbox = WeiboInbox()
      var ids: [Int64] = []
      standIn.pass(seconds: WeiboTime.secondsLeft(Moment(seconds: standIn.now)))
      standIn.resetDay()
      let midnight = standIn.now + 86_400
      while standIn.now < midnight - 1200 {
        ids.append(standIn.comment("又一条", by: 77, on: post))
        try await inbox.read(weibo)
        standIn.pass(seconds: 300)
      }
      let left = 100 - standIn.countedCalls
      #expect((0...40).contains(left), "\(standIn.countedCalls)")
      let unread = ids.filter { inbox[$0] == nil }
      #expect(unread.count < 12, "\(unread.count) of \(ids.count) are unread at the day's end")
    }
  }

  @Test func aCounterThatMovedIsReadAtOnce() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let post = standIn.post("新品上市")
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      standIn.pass(seconds: 3600)
      try await inbox.read(weibo)
      let before = standIn.countedCalls
      let id = standIn.comment("在吗", by: 77, on: post)
      standIn.pass(seconds: 60)
      try await inbox.read(weibo)
      #expect(inbox[id] != nil)
      #expect(standIn.countedCalls == before + 1)
    }
  }

  /// Somebody reads on the phone, so that the counter says zero.
  @Test func aConversationIsReadAsItGoesAndAFloodAsTheDayAllows() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let post = standIn.post("新品上市")
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      standIn.pass(seconds: 3600)
      var read = 0
      for _ in 0..<30 {
        let id = standIn.comment("在吗", by: 77, on: post)
        standIn.pass(seconds: 60)
        try await inbox.read(weibo)
        if inbox[id] != nil { read += 1 }
      }
      #expect((5...8).contains(read), "\(read)")
    }
  }

  @Test func aListIsReadWithoutAnySignToo() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      standIn.pass(seconds: 3600)
      let id = standIn.comment("在吗", by: 77, on: standIn.post("新品上市"))
      standIn.readOnPhone()
      try await inbox.read(weibo, for: 4 * 3600)
      #expect(inbox[id] != nil)
    }
  }

  @Test func withoutCountersTheListsAreStillRead() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      standIn.change { $0.hasNoCounters = true }
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      let id = standIn.comment("在吗", by: 77, on: standIn.post("新品上市"))
      try await inbox.read(weibo, for: 2 * 3600)
      #expect(inbox[id] != nil)
      #expect(standIn.countedCalls < 60, "\(standIn.countedCalls)")
    }
  }

  @Test func theNumberOfCallsSurvivesARestart() async throws {
    try await withWeibo { weibo in
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      let again = try weibo.restarted()
      try await inbox.read(again)
      #expect(again.connection.meter.used(at: Moment(seconds: weibo.standIn.now)) == 4)
    }
  }

  @Test func aClockThatOnceWentAheadDoesNotStopReading() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      standIn.change { $0.refusalsOnce["comments/mentions"] = [10_014] }
      standIn.pass(seconds: 400 * 86_400)
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      standIn.pass(seconds: -400 * 86_400)
      let id = standIn.comment("在吗", by: 77, on: standIn.post("新品上市"))
      try await inbox.read(weibo, for: 6 * 3600)
      #expect(inbox[id] != nil)
    }
  }

  @Test func repliesCountBetweenTwoPages() {
    let meter = WeiboMeter()
    let noon = Moment(seconds: 1_750_000_000)
    meter.adopt(day: WeiboTime.day(noon), used: 10)
    meter.spend(at: noon)
    meter.adopt(day: WeiboTime.day(noon), used: 10)
    #expect(meter.used(at: noon) == 11)
    #expect(meter.used(at: noon.adding(seconds: 86_400)) == 0)
  }

  @Test(arguments: [(0, 43), (50, 120), (79, 1440)])
  func whatIsLeftIsSpreadOverTheDay(used: Int, minutes: Int64) {
    let morning = Moment(rfc3339: "2026-03-02T00:00:00+08:00") ?? .earliest
    let budget = WeiboBudget(limit: 100, used: used, now: morning)
    #expect(budget.urgentGap <= minutes * 60)
    #expect(budget.restGap(lists: 4, hasCounters: true) > budget.urgentGap || used == 79)
  }

  @Test func nothingIsLeftForReadingWhenOnlyTheRepliesReserveIs() {
    let morning = Moment(rfc3339: "2026-03-02T00:00:00+08:00") ?? .earliest
    #expect(WeiboBudget(limit: 100, used: 80, now: morning).spendable == 0)
    let evening = morning.adding(seconds: 86_000)
    #expect(WeiboBudget(limit: 100, used: 80, now: evening).spendable == 19)
  }
}
