import NcursesTerminal
import TerminalScreen

/// A list of a thousand Chinese rows, one of them selected: j and k move, space pages, q ends.
func runList(_ terminal: Terminal) -> Int32 {
  var selected = 0
  var top = 0
  return TerminalProbe.loop(terminal) { event in
    let rows = terminal.size.rows - 2
    switch event {
    case .key(Key(.scalar("j"))): selected = min(selected + 1, 999)
    case .key(Key(.scalar("k"))): selected = max(selected - 1, 0)
    case .key(Key(.scalar(" "))):
      selected = min(selected + rows, 999)
      top = min(top + rows, 1000 - rows)
    case .key(Key(.scalar("q"))): return 0
    default: break
    }
    top = min(max(top, selected - rows + 1), selected)
    return nil
  } paint: {
    terminal.paint(listFrame(size: terminal.size, top: top, selected: selected))
  }
}

private func listFrame(size: ScreenSize, top: Int, selected: Int) -> Frame {
  var frame = Frame(size: size, widths: .libc)
  let bar = Style(attributes: .reverse)
  frame.fill(row: 0, column: 0, style: bar)
  frame.write("答复 · 待回复 1000", row: 0, column: 1, style: bar)
  for row in 1..<max(size.rows - 1, 1) {
    let number = top + row - 1
    let isSelected = number == selected
    let style = isSelected ? Style(attributes: .bold) : .plain
    frame.write(isSelected ? "▸" : " ", row: row, column: 0, style: style)
    frame.write("−\(number % 60)m", row: row, column: 2, style: Style(foreground: .red))
    frame.write(
      ["微博", "微信", "贴吧"][number % 3], row: row, column: 8, style: Style(foreground: .cyan))
    frame.write("用户\(number * 7919 % 1000)", row: row, column: 14)
    frame.write(sentence(number), row: row, column: 26)
  }
  frame.write("\(selected + 1)/1000", row: size.rows - 1, column: 1)
  return frame
}

private func sentence(_ number: Int) -> String {
  let parts = [
    "请问这款什么时候补货", "订单三天了还没发货", "尺码偏大可以换吗", "客服一直没人回", "颜色和图片不一样",
    "包装破了怎么处理", "想退款，麻烦尽快", "这个活动到几号结束",
  ]
  return "\(parts[number % 8])，\(parts[number / 8 % 8])？\(parts[number / 64 % 8])！"
}
