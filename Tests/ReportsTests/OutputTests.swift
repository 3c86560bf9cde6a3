import InboxModel
import Reports
import Testing

/// Exact text of what others read (formats.md sections 2 and 3).
struct OutputTests {
  @Test func theJSONReportHasTheFieldsOfTheFormatInTheirOrder() {
    let spec = MadeTurns.spec(
      Period(from: MadeTurns.time("2026-09-07T00:00:00Z"), to: nil), by: [.platform],
      zone: .shanghai)
    let reply = ReplyFact(
      conversation: MadeTurns.conversation(), kind: .message,
      at: MadeTurns.time("2026-09-07T10:01:00Z"), isEmojiOnly: true)
    let report = MadeTurns.make(
      spec, [MadeTurns.answered(60, work: 30), MadeTurns.void(by: "lin", ordinal: 2)],
      replies: [reply])
    let figures = #"""
      "turns":2,"answered":1,"met":1,"missed":0,"pending":0,"void":1,"exempt":0,"unknown":0,"attainment":1,"response_rate":1,"settled_rate":1,"wall":{"n":1,"mean":60,"median":60,"p90":60,"p95":60,"max":60},"work":{"n":1,"mean":30,"median":30,"p90":30,"p95":30,"max":30},"first":{"wall":{"n":1,"mean":60,"median":60,"p90":60,"p95":60,"max":60},"work":{"n":1,"mean":30,"median":30,"p90":30,"p95":30,"max":30}},"replies":1,"claimed":0,"untranslated":0,"partly":0,"emoji_only":1,"within":{"180":1,"3600":1},"claimed_turns":0}
      """#
    #expect(
      report.json == #"""
        {"format":1,"as_of":"2026-09-10T00:00:00Z","from":"2026-09-07T00:00:00Z","to":null,"time_zone":"Asia/Shanghai","by":["platform"],"rows":[{"platform":"weibo",\#(figures)],"total":{\#(figures),"coverage":[],"voids":[{"by":"lin","reason":"no_reply_needed","turns":1,"void":1,"missed":0,"exempt":0,"unknown":0}],"slowest":[{"turn":"weibo/brandcn/anna#1","opened_at":"2026-09-07T10:00:00Z","wall_s":60,"work_s":30,"replied_by":"lin","state":"met","url":null}],"ageing":{"total":0,"overdue":0,"history":0,"buckets":[{"up_to_s":3600,"turns":0,"overdue":0},{"up_to_s":14400,"turns":0,"overdue":0},{"up_to_s":86400,"turns":0,"overdue":0},{"up_to_s":259200,"turns":0,"overdue":0},{"up_to_s":604800,"turns":0,"overdue":0},{"up_to_s":null,"turns":0,"overdue":0}],"oldest":[]},"untranslated_by":{"seats":[],"same_text":[]},"compare":null,"profiles":[],"policy_file":null}

        """#)
  }

  @Test func theCSVReportHasOneLineARow() {
    let report = MadeTurns.make(MadeTurns.spec(by: [.seat]), [MadeTurns.answered(60, by: "林,小")])
    let lines = report.csv.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.first == """
        seat,turns,answered,met,missed,pending,void,exempt,unknown,attainment,response_rate,\
        settled_rate,wall_n,wall_mean,wall_median,wall_p90,wall_p95,wall_max,work_n,work_mean,\
        work_median,work_p90,work_p95,work_max,first_wall_n,first_wall_mean,first_wall_median,\
        first_wall_p90,first_wall_p95,first_wall_max,first_work_n,first_work_mean,\
        first_work_median,first_work_p90,first_work_p95,first_work_max,replies,claimed,\
        untranslated,partly,emoji_only,within_180,within_3600,claimed_turns
        """)
    #expect(
      lines.dropFirst().first == """
        "林,小",1,1,1,0,0,0,0,0,1,1,1,1,60,60,60,60,60,1,60,60,60,60,60,\
        1,60,60,60,60,60,1,60,60,60,60,60,0,0,0,0,0,1,1,0
        """)
    #expect(lines.count == 3)
  }

  @Test func theTextReportAlignsChineseAndShowsADashForNothing() {
    let report = MadeTurns.make(
      MadeTurns.spec(by: [.seat]), [MadeTurns.answered(60, by: "林小姐"), MadeTurns.open()])
    let text = report.text(on: MadeTurns.surface)
    #expect(
      text.hasPrefix(
        """
        Turns opened at any time
        seen at 2026-09-10 00:00:00, times in UTC
        by seat

        Promises
        seat    turns  met  missed  attained  pending  void  exempt  unknown
        林小姐      1    1       0   100.0 %        0     0       0        0
        —           1    0       0         —        1     0       0        0
        total       2    1       0   100.0 %        1     0       0        0

        Responses
        seat    answered  open, not due  open, overdue  response  settled
        林小姐         1              0              0   100.0 %  100.0 %
        —              0              1              0     0.0 %        —
        total          1              1              0    50.0 %  100.0 %

        Wait, wall time
        seat    n     mean   median      p90      p95      max     ≤ 3m     ≤ 1h
        林小姐  1  0:01:00  0:01:00  0:01:00  0:01:00  0:01:00  100.0 %  100.0 %
        —       0        —        —        —        —        —    0.0 %    0.0 %
        total   1  0:01:00  0:01:00  0:01:00  0:01:00  0:01:00   50.0 %   50.0 %
        """))
    #expect(text.contains("\nReplies\nseat    sent  claimed  emoji only  turns untranslated"))
  }

  @Test func aTurnIsOneLineOfJSONWithTheFieldsOfTheFormat() {
    var buffer = OutputBuffer()
    var turn = MadeTurns.answered(4000, .missed, work: 3900, ordinal: 2)
    turn.lateSeconds = 400
    turn.flags = [.untranslated, .slow]
    turn.turn.translation = .untranslated
    buffer.append(jsonRow: turn, columns: JudgedTurn.columns)
    #expect(
      buffer.text == #"""
        {"turn":"weibo/brandcn/anna#2","platform":"weibo","account":"brandcn","conversation":"anna","kind":"message","ordinal":2,"first":true,"opened_at":"2026-09-07T10:00:00Z","opened_by":"m2","items":1,"answered_at":"2026-09-07T11:06:40Z","answered_by":"r2","replied_by":"lin","wall_s":4000,"work_s":3900,"policy":"house@","clock":"wall","target_s":3600,"due_at":"2026-09-07T11:00:00Z","window_ends_at":null,"state":"missed","late_s":400,"provisional":false,"translation":"untranslated","mended_at":null,"confirmed":true,"void_reason":null,"voided_by":null,"calendar":"always","kol":false,"post":null,"origin":null,"flags":["slow","untranslated"],"format":1}
        """#)
  }

  @Test func anOpenTurnHasNullWhereNothingApplies() {
    var buffer = OutputBuffer()
    buffer.append(csvHeader: JudgedTurn.columns)
    buffer.append(csvRow: MadeTurns.open(), columns: JudgedTurn.columns)
    #expect(
      buffer.text.split(separator: "\n").last == """
        weibo/brandcn/anna#1,weibo,brandcn,anna,message,1,true,2026-09-07T10:00:00Z,m1,1,,,,60,60,\
        house@,wall,3600,2026-09-07T11:00:00Z,,pending,,false,none,,,,,always,false,,,,1
        """)
  }

  @Test func turnsOfOneSecondAreOrderedByTheirName() {
    let second = ["b", "a-x", "a"].map {
      MadeTurns.open(at: "2026-09-07T10:00:00.500Z", in: MadeTurns.conversation($0))
    }
    var order = TurnOrder()
    var names: [String] = []
    for turn in second + [MadeTurns.open(at: "2026-09-07T10:00:01Z")] {
      names += order.next(turn).map(\.turn.id.conversation.thread)
    }
    #expect(names == ["a", "a-x", "b"])
    #expect(order.finish().map(\.turn.id.conversation.thread) == ["anna"])
  }

  @Test func jsonTextHoldsNoControlCharacter() {
    var buffer = OutputBuffer()
    buffer.append(quoted: "\u{1B}[31m\"\\\n\u{9B}\u{7F}\u{2028}好")
    #expect(buffer.text == #""\u001b[31m\"\\\n\u009b\u007f\u2028好""#)
  }
}
