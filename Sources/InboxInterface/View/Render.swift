package import TerminalScreen

/// The screen that shows `state`; a pure function of it.
package func render(_ state: Interface, widths: ScalarWidths) -> Frame {
  var canvas = Canvas(
    frame: Frame(size: state.size, widths: widths), theme: Theme(state.preferences.colors))
  let layout = ScreenLayout(state)
  drawHeader(state, on: &canvas)
  if let report = state.report, report.covered == nil {
    if let turns = report.turns {
      drawTurns(turns, state, on: &canvas)
    } else {
      drawReport(report, state, on: &canvas)
    }
  } else {
    if let area = layout.list { drawList(state, in: area, on: &canvas) }
    if let opened = state.opened { drawConversation(opened, state, layout: layout, on: &canvas) }
  }
  if let composer = state.composer, let area = layout.composer {
    drawComposer(composer, state, in: area, on: &canvas)
  }
  if let phone = state.phone { drawPhone(phone, state, on: &canvas) }
  if let why = state.why { drawWhy(why, state, on: &canvas) }
  if let help = state.help { drawHelp(help, state, on: &canvas) }
  drawFooter(state, on: &canvas)
  if let prompt = state.prompt { drawPrompt(prompt, state, on: &canvas) }
  if let question = state.question { drawQuestion(question, state, on: &canvas) }
  return canvas.frame
}
