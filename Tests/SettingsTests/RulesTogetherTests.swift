import Settings
import Testing

/// Settings that are right one by one and cannot be used together: one sentence with file and line.
struct RulesTogetherTests {
  private static let calendar = "[[calendar]]\nname = \"c\"\ntime_zone = \"Asia/Shanghai\"\n"
  private static let working = """
    [[policy]]
    name = "p"
    calendar = "c"
    first_response = "1h working"

    """

  @Test(arguments: [
    (
      "[calendar.hours]\n" + working,
      "5: policy p@ counts working time on the calendar c, which never opens; give it hours, or count wall time."
    ),
    (
      "[calendar.hours]\nmon = []\n" + working.replacing("first_response", with: "next_response"),
      "6: policy p@ counts working time on the calendar c, which never opens; give it hours, or count wall time."
    ),
    (
      "[calendar.hours]\n[[calendar.day]]\ndate = \"2020-01-01\"\nhours = [\"09:00-10:00\"]\n"
        + working,
      "8: policy p@ counts working time on the calendar c, which opens for the last time on 2020-01-01; give it hours, or count wall time."
    ),
    (
      "holidays = \"cn\"\nmakeup_hours = [\"09:00-18:00\"]\n[calendar.hours]\n" + working,
      "7: policy p@ counts working time on the calendar c, which opens for the last time on 2026-10-10; give it hours, or count wall time."
    ),
    (
      "[calendar.hours]\nmon = [\"09:00-09:01\"]\n" + working.replacing("1h", with: "10h"),
      "6: policy p@: 10h working is more than the calendar c opens in six years, so the deadline may never come; give a shorter target."
    ),
    (
      "[[calendar.exempt]]\nfrom = 2026-02-04T00:00:00Z\nto = 2026-02-18T00:00:00Z\n"
        + "[[calendar.exempt]]\nfrom = 2026-02-17T00:00:00Z\nto = 2026-02-20T00:00:00Z\n",
      "8: `calendar.exempt.from`: the period overlaps with the one on line 4; put them into one."
    ),
    (
      "[[policy]]\nname = \"p\"\n[[policy]]\nname = \"q\"\nkind = \"comment\"\n",
      "6: policy q@ can never match: policy p@ stands before it and takes all that it would; put the narrower one first."
    ),
    (
      "[[policy]]\nname = \"p\"\nkol = true\n",
      "4: policy p@ can never match: it is for KOLs, and [kol] names neither followers nor people."
    ),
    (
      "[[policy]]\nname = \"p\"\nkol = true\nplatform = \"wechat\"\n"
        + "[kol]\npeople = [{ platform = \"weibo\", id = \"1\" }]\n",
      "4: policy p@ can never match: it is for KOLs, and [kol] names neither followers nor people on wechat."
    ),
    (
      "[[policy]]\nname = \"p\"\neffective_from = 2026-01-01T00:00:00Z\n"
        + "[[policy]]\nname = \"p\"\neffective_from = 2026-01-01T00:00:00.500Z\n",
      "8: `policy.name`: the policy \"p\" from 2026-01-01T00:00:00Z on stands already on line 4."
    ),
  ])
  func whatCannotBeUsedTogetherIsOneSentence(text: String, sentence: String) {
    let problem = #expect(throws: SettingsProblem.self) {
      try siteSettings(file: "f", text: RulesTogetherTests.calendar + text)
    }
    #expect(problem?.description == "f:" + sentence)
  }

  @Test func aCalendarWithoutHoursServesWallTime() throws {
    let wall = RulesTogetherTests.working.replacing("working", with: "wall")
    _ = try siteSettings(
      file: "f", text: RulesTogetherTests.calendar + "[calendar.hours]\n" + wall)
  }

  @Test func anAccountThatNobodyNamesIsADoubtAndNoMistake() throws {
    let policies = """
      [[policy]]
      name = "p"
      platform = "weibo"
      account = "brandcm"
      [[policy]]
      name = "q"
      platform = "wechat"
      [[policy]]
      name = "r"
      account = "brandcn"

      """
    #expect(try siteSettings(file: "f", text: policies).doubts.isEmpty)
    let account = "[[account]]\nplatform = \"weibo\"\nname = \"brandcn\"\n"
    #expect(
      try siteSettings(file: "f", text: policies + account).doubts.map(\.description) == [
        "f:1: `policy.account`: no [[account]] names weibo/brandcm, only weibo/brandcn.",
        "f:5: `policy.platform`: no [[account]] names wechat, only weibo/brandcn.",
      ])
  }
}
