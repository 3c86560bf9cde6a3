import InboxModel
import ReplyTracking
import Reports
import TerminalScreen
import Testing

@testable import InboxInterface

/// Both languages have words for everything that can happen.
@Suite struct WordingTests {
  private static let id = SampleInbox.waiting[0].conversation
  private static let views: [InboxView] = [
    .waiting, .snoozed, .done, .backfill, .outbox, .search("退款"),
  ]
  private static let limits = [
    nil, LengthLimit(unit: .weibo, limit: 140), LengthLimit(unit: .utf8Bytes, limit: 2048),
    LengthLimit(unit: .characters, limit: 299),
  ]
  private static let acts: [TriageEvent.Action] = [
    .noReplyNeeded(through: MessagePosition(at: SampleInbox.now, id: "1")),
    .snooze(until: SampleInbox.now), .claim(until: SampleInbox.now), .release,
    .queueReply(key: "k"), .cancelReply(key: "k"), .answerElsewhere(message: "claimed:k"),
  ]
  private static let news: [Question.News] = [
    .wrote(1), .wrote(3), .answered(by: "li"), .answered(by: nil), .queued(by: "wang"),
  ]
  private static let questions: [Question] =
    MandarinVerdict.allCases.map { .send(.notMandarin($0)) } + news.map { .send(.stale, [$0]) }
    + [.send(.stale, news), .discardDraft, .claim(news)]
  private static let notices: [Notice] =
    [
      .nothingBound(keys: [Key(.scalar("g")), Key(.enter)]), .pasteIgnored, .nothingSelected,
      .noConversation(id), .replyUnconnected, .claimNeedsText, .answeredOnPhone(.claimed),
      .answeredOnPhone(.confirmed(at: SampleInbox.now)),
      .answeredOnPhone(.repeated(by: "li", at: SampleInbox.now)), .noMedia,
      .mediaOpened("https://example.com/1.jpg"), .nothingToSend, .windowClosed, .quotaUsed,
      .draftKept,
      .draftDiscarded, .replyHeld(seconds: 10), .replyWaits, .noReplyNeeded,
      .snoozed(until: SampleInbox.now),
      .woken, .snoozedAgain, .notSnoozed, .claimed, .released, .notClaimed, .nothingToUndo,
      .notATime("x"), .timeInPast,
      .unknownCommand("x"),
      .noTurns, .notAPeriod("x"), .noMore, .tooNarrow(columns: 100), .showsOriginal(true),
      .showsOriginal(false),
      .editorFailed("reason"), .storeUpgraded, .staleReply, .staleClaim, .phoneOnly("reason"),
      .replacedReplyMoved, .tooLateToUndo,
      .failed("reason"),
    ] + acts.map { .undone($0) } + Preferences.Layout.allCases.map { .layout($0) }
    + limits.compactMap { $0.map { .tooLong(count: 500, limit: $0) } }
  private static let faults: [KeymapProblem.Fault] =
    [
      .unknownScreen("x"), .unknownAction("mov", screen: .inbox),
      .unknownAction("zzz", screen: .any),
      .actionElsewhere(.sendReply, screen: .inbox),
      .repeated(keys: "j", screen: .inbox, firstLine: 3),
      .hides(keys: "g", longer: "g g", screen: .inbox), .typedKey("j", screen: .composer),
      .digit("5"),
    ]
    + [
      .empty, .severalKeys("gg"), .unclosed("<x"), .unknownName("<x>"), .unknownModifier("<X-x>"),
      .shiftOnCharacter("<S-j>", write: "J"), .neverSent("<C-i>", write: "<Tab>"),
      .neverSent("<C-5>", write: nil),
    ].map { (problem: KeyNotationProblem) in .unknownKey("x", problem) }

  /// Every phrase that must say something.
  private func phrases(_ words: any Wording) -> [String] {
    var phrases: [String] = []
    phrases += Self.views.flatMap { [words.name($0), words.emptyList($0)] }
    phrases += Platform.builtIn.map { words.platform($0) }
    phrases += MessageKind.allCases.flatMap {
      [words.kind($0, short: true), words.kind($0, short: false)]
    }
    phrases += Media.allCases.map { words.media($0) }
    phrases += OutboxReply.State.allCases.map { words.outbox($0) }
    phrases += MandarinVerdict.allCases.map { words.verdict($0) }
    phrases += (0..<7).map { words.weekday($0) }
    phrases += [0, 1, 59, 60, 3599, 3600, 86_399, 86_400, 864_000].map { words.span(seconds: $0) }
    phrases += Self.limits.map { words.length(12, of: $0) }
    phrases += Self.news.map { words.newsSinceOpened([$0]) } + [words.newsSinceOpened(Self.news)]
    phrases += Self.questions.flatMap { [words.ask($0), words.yes($0)] }
    phrases += SnoozePreset.allCases.map { words.preset($0) }
    phrases += KeyScreen.allCases.map { words.screen($0) }
    phrases += Flag.allCases.map { words.flag($0) }
    phrases += Action.allCases.flatMap { [words.help($0), words.hint($0)] }
    phrases += Self.notices.map { words.notice($0) { _ in "09:00" } }
    phrases += Self.faults.map { words.keymapFault($0) }
    phrases += Self.acts.map { words.event($0, seat: "anna") { _ in "09:00" } }
    phrases += whyPhrases(words) + reportPhrases(words)
    phrases += [.search, .command, .helpSearch, .reportPeriod, .snooze(Self.id)].map {
      words.prompt($0)
    }
    phrases += [0, 1, 2, 1000].flatMap {
      [
        words.overdue($0), words.dueSoon($0), words.sending($0), words.failed($0),
        words.newTurns($0),
        words.followers($0), words.repliesLeft($0), words.earlier($0),
        words.held(seconds: Int64($0)),
      ]
    }
    phrases += [
      words.claimed(by: "li"), words.draftMark, words.phoneMark, words.machineMark, words.loading,
      words.publicReply, words.privateReply, words.windowLeft("2h"), words.windowClosed,
      words.target(Span(seconds: 7200, clock: .working), policy: "comments"),
      words.target(Span(seconds: 7200, clock: .wall), policy: nil), words.onPost("新品"),
      words.answered(after: "2h", late: nil), words.answered(after: "2h", late: "5m"),
      words.undoneMark, words.woke(seat: "anna"),
      words.takenDown, words.automatic, words.inexactTime, words.us, words.answeredElsewhere,
      words.deletedByPerson, words.replyLabel, words.sourceLabel,
      words.unconnected, words.unconnectedInShort, words.phoneTitle, words.codeLabel(.link),
      words.codeLabel(.text),
      words.noLink, words.noCode(.link), words.noCode(.text), words.writeFirst,
      words.codeNeeds(ScreenSize(columns: 77, rows: 42), .text),
      words.phoneOnly(nil), words.phoneOnly("reason"), words.no,
      words.helpTitle,
      words.legendTitle,
    ]
    return phrases
  }

  private func whyPhrases(_ words: any Wording) -> [String] {
    let steps: [TracedStep.Role] =
      [
        .opened, .item, .answered, .extraReply, .mended, .automatic, .failed, .takenBack,
        .takenDown, .setAside,
      ] + Self.acts.map { .triaged($0) }
    let exemptions: [TurnExplanation.Exemption?] = [
      nil, .noPolicy, .noTarget, .backfill,
      .period(ExemptPeriod(from: SampleInbox.now, to: SampleInbox.now)),
    ]
    let precisions: [TimePrecision] = [.second, .minute, .day, .received]
    let distrusts: [TurnExplanation.Distrust?] =
      [nil, .sharedStamp] + precisions.map { .coarseOpening($0) }
      + precisions.map { .coarseReply($0) }
    var phrases = steps.map { words.step($0) }
    phrases += exemptions.map { words.exempt($0) { _ in "09:00" } }
    phrases += distrusts.map { words.unknown($0) } + VoidReason.allCases.map { words.void($0) }
    phrases += PolicyMatch.allCases.map { words.policy("comments", $0) }
    phrases += Clock.allCases.flatMap { clock in
      [true, false].map {
        words.promised(isFirst: $0, Span(seconds: 5400, clock: clock), calendar: "shanghai")
      } + [words.clockTitle(clock)]
    }
    phrases += [
      words.whyTitle, words.turn(2, of: 3), words.seenAt("09:00", zone: "Asia/Shanghai"),
      words.flags(Flag.allCases), words.met(spare: "0:10:00"), words.missed(by: "0:10:00"),
      words.pending(left: "0:10:00"), words.happenedTitle, words.promiseTitle,
      words.dueAt("09:00"), words.windowEnds(at: "09:00"), words.windowIsEarlier,
      words.interval(from: "09:00", to: "10:00", "1:00:00"),
      words.sum(ofIntervals: 1, seconds: 60, "0:01:00"), words.provisional,
      words.seconds(60, "0:01:00"), words.skew(seconds: 3), words.languageTitle,
      words.mended(at: "09:00"),
    ]
    return phrases + TurnTranslation.allCases.map { words.language($0, reason: nil) }
  }

  private func reportPhrases(_ words: any Wording) -> [String] {
    var parts: [ReportFigure.Part] = [
      .turns, .answered, .openNotDue, .openOverdue, .untranslated, .partly, .attainment, .response,
      .settled,
    ]
    parts += TurnState.allCases.map { .state($0) } + [30, 180, 3600, 86_400].map { .within($0) }
    parts += Clock.allCases.flatMap { [.waited($0, atLeast: 0), .waited($0, atLeast: 90)] }
    var phrases = parts.flatMap { [words.part($0), words.column($0)] }
    for unit in [ReportSpan.Unit.day, .week, .month] {
      phrases += [true, false].compactMap { words.name(unit, isCurrent: $0) }
    }
    phrases += ReportKey.allCases.map { words.split(by: $0) }
    phrases += (0..<10).map { words.wait($0) } + TurnState.allCases.map { words.state($0) }
    phrases += [0, 1, 2].flatMap {
      [
        words.replies($0), words.claimed($0), words.emojiOnly($0), words.turns($0), words.more($0),
      ]
    }
    phrases += VoidReason.allCases.flatMap {
      [words.voids(by: "li", $0), words.voids(by: nil, $0)]
    }
    phrases += words.weekLegend(unit: 1, shades: ["1", "2", "3", "4"])
    phrases += words.weekLegend(unit: 10, shades: ["1", "2", "3", "4"]) + words.turnColumns
    phrases += [
      words.reportTitle, words.seen(at: "09:00", zone: "Paris"), words.counting, words.noReport,
      words.promisesTitle, words.waitsTitle, words.total, words.weekTitle, words.latencyTitle,
      words.voidsTitle, words.coverageTitle, words.gap(from: "09:00", to: nil),
      words.splitHint, words.noTurnsBehind, words.hour(23, of: 6), words.ofRow("li", "met"),
      words.judged(met: 1, missed: 2, attainment: "33.3 %"),
    ]
    return phrases + words.waitColumns
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func nothingIsLeftUnsaid(language: InterfaceLanguage) {
    for (index, phrase) in phrases(language.wording).enumerated() {
      #expect(phrase.contains { !$0.isWhitespace }, "phrase \(index)")
      #expect(!phrase.contains("Optional("), "\(phrase)")
      #expect(cleaned(phrase, widths: testWidths, for: .oneLine) == phrase, "\(phrase)")
    }
  }

  @Test func bothLanguagesSayTheSameNumberOfThingsInTheirOwnWords() {
    let english = phrases(InterfaceLanguage.english.wording)
    let chinese = phrases(InterfaceLanguage.simplifiedChinese.wording)
    #expect(english.count == chinese.count)
    let isHan = { (text: String) in text.unicodeScalars.contains { $0.properties.isIdeographic } }
    let withoutHan = chinese.filter { !isHan($0) }
    // Signs, spans and reasons that come from elsewhere.
    #expect(Double(withoutHan.count) < Double(chinese.count) * 0.1, "\(withoutHan)")
    for action in Action.allCases {
      #expect(isHan(InterfaceLanguage.simplifiedChinese.wording.help(action)), "\(action)")
      #expect(isHan(InterfaceLanguage.simplifiedChinese.wording.hint(action)), "\(action)")
      #expect(!isHan(InterfaceLanguage.english.wording.help(action)), "\(action)")
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func columnsHoldWhatIsMeantForThem(language: InterfaceLanguage) {
    let words = language.wording
    for platform in Platform.builtIn {
      #expect(columns(of: words.platform(platform), widths: testWidths) <= words.platformColumns)
    }
    for kind in MessageKind.allCases {
      for short in [true, false] {
        #expect(
          columns(of: words.kind(kind, short: short), widths: testWidths)
            <= words.kindColumns(short: short))
      }
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func aDueTimeIsSaidWithItsReason(language: InterfaceLanguage) {
    for isOver in [true, false] {
      for reason in [Due.Reason.target, .window] {
        for (own, target) in [(nil, nil), ("03:00 Paris", "2h")] as [(String?, String?)] {
          let text = language.wording.due(
            DueFacts(
              isOver: isOver, span: "42m", channelTime: "10:00 Shanghai", ownTime: own,
              reason: reason,
              target: target))
          #expect(text.contains("42m") && text.contains("10:00 Shanghai"))
          if let own { #expect(text.contains(own)) }
        }
      }
    }
  }

  @Test func aLanguageIsFoundByAnyOfItsNames() {
    for name in ["zh_CN.UTF-8", "zh-Hans", "zh", "ZH_TW"] {
      #expect(InterfaceLanguage(named: name) == .simplifiedChinese)
    }
    for name in ["en_US.UTF-8", "C", "", "fr_FR"] {
      #expect(InterfaceLanguage(named: name) == .english)
    }
  }

  /// Beside the place in a list of some hundreds.
  @Test(arguments: InterfaceLanguage.allCases)
  func whatIsRefusedIsSaidWithinTheUsualScreen(language: InterfaceLanguage) {
    let notices: [Notice] = [
      .notATime("tomorow"), .nothingToSend, .quotaUsed, .windowClosed,
      .replyUnconnected, .claimNeedsText, .answeredOnPhone(.claimed),
      .answeredOnPhone(.confirmed(at: SampleInbox.now)),
      .answeredOnPhone(.repeated(by: "li", at: SampleInbox.now)), .noMedia,
      .tooLong(count: 2049, limit: LengthLimit(unit: .utf8Bytes, limit: 2048)),
    ]
    for notice in notices {
      let text = language.wording.notice(notice) { _ in "" }
      #expect(columns(of: text, widths: testWidths) <= 70, "\(text)")
    }
  }
}
