import Foundation
import InboxDesk
import InboxModel
import InboxStore
import Testing

/// A month that was signed stays signed; what has become of it since is told turn by turn.
struct SigningTests {
  private let sandbox: Sandbox
  private let month = "--as-of 2026-10-01T00:00:00+08:00"

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makeStore()
  }

  private func importLine(_ fields: String) throws {
    let outcome = try sandbox.run("printf '%s\\n' '{\(fields)}' | dafu import -")
    #expect(outcome.status == 0, "\(outcome.words)")
  }

  /// A reply given on the phone within the target, which comes in after the month was closed.
  private func latePhoneReply() throws {
    try importLine(
      #""platform":"wechat","account":"brandcn","conversation":"oABC","id":"phone1","#
        + #""direction":"out","text":"您好，已为您处理。","at":"2026-09-08T20:31:00+08:00","#
        + #""author":"outside""#)
  }

  @Test func whatWasClosedIsPrintedAgainByteForByteInEveryFormat() throws {
    let closed = try sandbox.run("dafu report --close 2026-09 \(month)")
    #expect(closed.status == 0)
    let formats = ["text", "json", "csv", "markdown", "html"]
    let before = try formats.map {
      try sandbox.run("dafu report --closed 2026-09 --format \($0)")
    }
    #expect(before[0].output == closed.output)
    try latePhoneReply()
    for (format, report) in zip(formats, before) {
      #expect(!report.output.isEmpty)
      #expect(try sandbox.run("dafu report --closed 2026-09 --format \(format)") == report)
    }
    let anew = "dafu report --from 2026-09-01 --to 2026-09-30 \(month) --format json"
    #expect(try sandbox.run(anew).output != before[1].output)
  }

  @Test func itIsTheReportOfThatMomentAndItsDigestIsThatOfItsBytes() throws {
    let anew = try sandbox.run(
      "dafu report --from 2026-09-01 --to 2026-09-30 \(month) --by seat --format json")
    let closed = try sandbox.run(
      "dafu report --close 2026-09 --by seat \(month) --format json")
    #expect(closed.output == anew.output)
    let sum = try sandbox.run("dafu report --closed 2026-09 --format json | sha256sum")
    let digest = String(sum.output.prefix(64))
    #expect(digest.count == 64 && closed.words.contains("sha256 \(digest)"))
    #expect(closed.words.contains("policy comments@2025-12-31T16:00:00Z"))
  }

  @Test func aPhoneReplyThatComesInLaterIsToldWithWhatItChanged() throws {
    _ = try sandbox.run("dafu report --close 2026-09 \(month)")
    let quiet = try sandbox.run("dafu report --since-close 2026-09 \(month)")
    #expect(quiet.output.contains("no turn has changed since"))
    try latePhoneReply()
    let since = try sandbox.run("dafu report --since-close 2026-09 \(month)").output
    #expect(since.contains("1 turn has changed since"))
    #expect(since.contains("wechat/brandcn/oABC#1"))
    #expect(since.contains("  answered_by: —, now phone1\n"))
    #expect(since.contains("  replied_by: —, now outside\n"))
    #expect(since.contains("  why: reply phone1 by outside of 2026-09-08 20:31:00 came in on 20"))
    let csv = try sandbox.run("dafu report --since-close 2026-09 \(month) --format csv").output
    #expect(
      csv.hasPrefix("turn,field,then,now,why\nwechat/brandcn/oABC#1,answered_at,,2026-09-08T"))
    let json = try sandbox.run("dafu report --since-close 2026-09 \(month) --format json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let changed = try #require(object?["changed"] as? [[String: Any]])
    #expect(changed.map { $0["turn"] as? String } == ["wechat/brandcn/oABC#1"])
    #expect((changed.first?["then"] as? [String: Any])?["state"] as? String == "missed")
  }

  @Test func whatASeatDoesOrTakesBackLaterIsToldToo() throws {
    let store = try Store.open(sandbox.storePath, access: .existing)
    let answered = ConversationID(
      account: AccountID(platform: .weibo, name: "brandcn"), thread: "anna")
    _ = try sandbox.run("dafu report --close 2026-09 \(month)")
    try store.write { transaction in
      // The week's own "no reply needed" is taken back, a year later than all of it.
      let isUndone = try transaction.markUndone(
        event: 1, at: Moment(seconds: 1_795_900_000), by: "wu")
      #expect(isUndone)
    }
    _ = try sandbox.run("dafu recompute")
    let since = try sandbox.run(
      "dafu report --since-close 2026-09 --as-of 2027-01-01T00:00:00Z"
    ).output
    #expect(since.contains("wechat/brandcn/oMNO#1"))
    #expect(since.contains("  void_reason: no_reply_needed, now —\n"))
    #expect(since.contains("  why: wu took no reply needed back on "))
    #expect(!since.contains(answered.description))
  }

  /// Says in the conversation of oMNO that a person of the account is blocked.
  @discardableResult
  private func block(_ person: String, at moment: Moment) throws -> Int64 {
    let account = AccountID(platform: .wechat, name: "brandcn")
    return try Store.open(sandbox.storePath, access: .existing).write { transaction in
      let row = try transaction.row(of: ConversationID(account: account, thread: "oMNO"))
      return try transaction.addEvent(
        conversation: try #require(row), at: moment, seat: "wu", action: .block(person: person),
        before: "waiting")
    }
  }

  private func sinceClose() throws -> String {
    _ = try sandbox.run("dafu recompute")
    return try sandbox.run("dafu report --since-close 2026-09 --as-of 2027-01-01T00:00:00Z").output
  }

  @Test func aBlockIsToldOnlyOfTurnsOfThePersonWhomItNames() throws {
    _ = try sandbox.run("dafu report --close 2026-09 \(month)")
    try latePhoneReply()
    try block("somebody-else", at: Moment(seconds: 1_795_900_000))
    let other = try sinceClose()
    #expect(other.contains("wechat/brandcn/oABC#1") && !other.contains("wu: block"))
    try block("oABC", at: Moment(seconds: 1_795_900_060))
    #expect(try sinceClose().contains("  void_reason: —, now blocked\n"))
    #expect(try sinceClose().contains("  why: wu: block on "))
  }

  @Test func aBlockThatIsTakenBackIsToldOfAllConversationsOfThePerson() throws {
    let event = try block("oABC", at: Moment(seconds: 1_789_000_000))
    _ = try sandbox.run("dafu recompute")
    _ = try sandbox.run("dafu report --close 2026-09 \(month)")
    try Store.open(sandbox.storePath, access: .existing).write { transaction in
      _ = try transaction.markUndone(event: event, at: Moment(seconds: 1_795_900_000), by: "lin")
    }
    let since = try sinceClose()
    #expect(since.contains("  void_reason: blocked, now —\n"))
    #expect(since.contains("  why: lin took block back on "))
  }

  @Test func aTurnThatWasOnlyJudgedAnewNamesTheRulesAndNotWhatCameInBeside() throws {
    _ = try sandbox.run("dafu report --close 2026-09 \(month)")
    try importLine(
      #""platform":"weibo","account":"brandcn","conversation":"post1:kol9","id":"new","#
        + #""direction":"in","kind":"comment","text":"还在吗？","#
        + #""at":"2026-10-20T10:00:00+08:00","author":"kol9""#)
    _ = try sandbox.run(
      "printf '\n[[calendar.day]]\ndate = \"2026-09-08\"\nhours = []\n' > day && "
        + "sed -i '/^fri = /r day' site.toml && dafu recompute --closed")
    let since = try sandbox.run(
      "dafu report --since-close 2026-09 --as-of 2027-01-01T00:00:00Z"
    ).output
    #expect(since.contains("closed turns were judged anew on "))
    #expect(since.contains("calendar shanghai recorded on "))
    #expect(!since.contains("message new by kol9"))
  }

  @Test func aTurnThatOnlyGrewOlderIsToldToHaveRunOut() throws {
    try importLine(
      #""platform":"weibo","account":"brandcn","conversation":"late","id":"l1","#
        + #""direction":"in","text":"在吗","at":"2026-09-30T23:59:00+08:00","author":"late""#)
    _ = try sandbox.run("dafu report --close 2026-09 \(month)")
    let since = try sandbox.run(
      "dafu report --since-close 2026-09 --as-of 2026-11-01T00:00:00Z"
    ).output
    #expect(since.contains("weibo/brandcn/late#1"))
    #expect(since.contains("  state: pending, now missed\n  why: its time has passed\n"))
  }

  @Test func aMonthIsClosedOnceAndOnlyWhenItIsOver() throws {
    let early = try sandbox.run("dafu report --close 2026-09 --as-of 2026-09-30T23:59:59+08:00")
    #expect(early.status == 1 && early.output.isEmpty)
    #expect(early.words.contains("2026-09 is not over: in Asia/Shanghai it ends at 2026-10-01"))
    #expect(try sandbox.run("dafu report --close 2026-09 \(month)").status == 0)
    let again = try sandbox.run("dafu report --close 2026-09 \(month)")
    #expect(again.status == 1 && again.words.contains("2026-09 was closed already on "))
    let other = try sandbox.run("dafu report --closed 2026-08")
    #expect(other.words == "dafu: 2026-08 is not closed; closed are 2026-09\n")
  }

  @Test func aClosedReportThatSomebodyChangedIsNotPrintedAsSigned() throws {
    let store = try Store.open(sandbox.storePath, access: .existing)
    let moment = Moment(seconds: 1_790_000_000)
    try store.write { transaction in
      try transaction.add(
        ClosedReport(
          period: "2026-08", from: moment, to: moment, timeZone: "UTC", closedAt: moment,
          closedBy: "li", lastMessage: 0, lastEvent: 0, rules: []),
        texts: [
          ClosedReportText(
            format: "text", sha256: String(repeating: "0", count: 64), text: "attained 100 %")
        ])
    }
    let outcome = try sandbox.run("dafu report --closed 2026-08")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.words.contains("is not the one that was signed"))
  }

  @Test func whatWasStoredLaterIsNotKnownThen() throws {
    let command = "dafu report --from 2026-09-01 --to 2026-09-30 \(month) --format json"
    let before = try sandbox.run(command).output
    try latePhoneReply()
    #expect(try sandbox.run(command).output != before)
    let known = try sandbox.run("\(command) --known-at 2026-09-30T00:00:00Z").output
    #expect(known == before)
  }

  @Test(arguments: [
    ("--close 2026-13", "write a month as in 2026-02"),
    ("--close 2026-9", "write a month as in 2026-02"),
    ("--close 2026-09 --closed 2026-09", "exclude each other"),
    ("--close 2026-09 --from 2026-09-01", "a month has its own ends"),
    ("--close 2026-09 --policy site.toml", "a month is signed by the rules in force"),
    ("--close 2026-09 --known-at 2026-09-30T00:00:00Z", "--known-at is for reports"),
    ("--policy site.toml --known-at 2026-09-30T00:00:00Z", "--policy asks for other rules"),
  ]) func whatMakesNoSenseIsRefusedInOneSentence(arguments: String, words: String) throws {
    let outcome = try sandbox.run("dafu report \(arguments)")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.words.contains(words))
  }
}
