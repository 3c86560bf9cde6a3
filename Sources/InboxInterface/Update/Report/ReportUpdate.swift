import InboxModel
import Reports
import TerminalScreen

/// The report screen: what is asked, what is taken in, and moving from figure to figure.
extension Interface {
  /// Opens the report; in it, or in a conversation that was reached from it, makes it anew.
  mutating func openReport(_ span: ReportSpan? = nil) -> [Effect] {
    let effects = report?.covered == nil ? [] : closeConversation()
    report?.turns = nil
    let week = ReportSpan(.week, at: now, zone: preferences.zone)
    return effects + askReport(span ?? report?.span ?? week)
  }

  /// The period as it was typed after the command's name.
  mutating func openReport(typed: String) -> [Effect] {
    guard let span = ReportSpan(typed) else {
      notice = .notAPeriod(typed)
      return []
    }
    return openReport(span)
  }

  mutating func acceptPeriod(_ typed: String) -> [Effect] {
    guard let span = ReportSpan(typed) else {
      notice = .notAPeriod(typed)
      return []
    }
    prompt = nil
    return askReport(span)
  }

  mutating func askReport(_ span: ReportSpan) -> [Effect] {
    var report = report ?? ReportState(span: span)
    questions += 1
    let question = ReportQuestion(
      number: questions, span: span, zone: preferences.zone, key: report.key)
    report.span = span
    report.asked = question
    self.report = report
    return [.makeReport(question)]
  }

  mutating func splitBy(_ step: Int) -> [Effect] {
    guard let report else { return [] }
    let keys = ReportState.keys
    let place = keys.firstIndex(of: report.key) ?? 0
    self.report?.key = keys[(place + step + keys.count) % keys.count]
    return askReport(report.span)
  }

  /// The turn before or after, or the period.
  mutating func step(_ steps: Int) -> [Effect] {
    if why != nil { return stepWhy(steps) }
    guard let report else { return [] }
    return askReport(report.span.stepped(by: steps))
  }

  mutating func take(_ made: Report, for question: ReportQuestion) -> [Effect] {
    guard report?.asked == question else { return [] }
    let keepsPlace = report?.made?.question.span == question.span
    report?.asked = nil
    report?.made = ReportState.Made(question: question, report: made)
    if !keepsPlace { report?.scroll = 0 }
    // What was selected may not be there any more.
    guard let page = reportPage else { return [] }
    select(page.item(report?.selected) ?? page.start(of: report?.selected), on: page)
    return []
  }

  /// A report could not be made: the one before it stays.
  mutating func dropReport(_ question: ReportQuestion) -> [Effect] {
    guard report?.asked == question else { return [] }
    report?.asked = nil
    if let made = report?.made?.question {
      report?.span = made.span
      report?.key = made.key
    }
    return []
  }

  /// The report laid out for the screen; nil before there is one.
  var reportPage: ReportPage? {
    guard let made = report?.made else { return nil }
    return ReportPage(
      made.report, columns: size.columns, wording: wording, widths: preferences.widths.scalars)
  }

  /// Rows of the report that scroll: without header, bar, the line that tells of the selected
  /// figure, and footer.
  var reportHeight: Int { max(size.rows - 4, 1) }

  mutating func moveInReport(_ action: Action, count: Int?) -> [Effect] {
    guard let page = reportPage, let report else { return [] }
    let height = reportHeight
    switch action {
    case .moveDown, .moveUp, .moveLeft, .moveRight:
      var item = page.item(report.selected)
      for _ in 0..<min(count ?? 1, 200) {
        item = item.map { page.neighbour(of: $0, action) } ?? page.items.first
      }
      select(item, on: page)
    case .moveFirst: select(page.items.first, on: page)
    case .moveLast: select(page.items.last, on: page)
    default:
      let scroll = scrolled(
        report.scroll, action, times: count ?? 1, height: height, lines: page.height)
      let item = page.item(report.selected)
      self.report?.scroll = scroll
      // The selection comes along, as far as there is something to select in view.
      let moved = (item?.line ?? 0) + scroll - report.scroll
      let shown = page.items.filter { (scroll..<scroll + height).contains($0.line) }
      let next = shown.min { abs($0.line - moved) < abs($1.line - moved) }
      if let next { self.report?.selected = next.place }
    }
    return []
  }

  mutating func moveToNextBlock() -> [Effect] {
    guard let page = reportPage else { return [] }
    let next = page.startOfNextBlock(after: page.item(report?.selected))
    select(next, wholeBlock: true, on: page)
    return []
  }

  private mutating func select(
    _ item: ReportPage.Item?, wholeBlock: Bool = false, on page: ReportPage
  ) {
    report?.selected = item?.place
    guard let item, let scroll = report?.scroll else { return }
    let height = reportHeight
    report?.scroll = page.scroll(from: scroll, toShow: item, wholeBlock: wholeBlock, height: height)
  }
}
