import CTerminal
import TerminalScreen

/// What this terminal type's entry says its keys send.
func terminalKeys() -> [[UInt8]: Key] {
  var keys: [[UInt8]: Key] = [:]
  for (capability, key) in namedKeys {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = Int(terminal_capability(capability, &bytes, Int32(bytes.count)))
    // One printing byte would take a letter away from typing.
    let isPrinting = count == 1 && bytes[0] >= 0x20 && bytes[0] != 0x7F
    if count > 0, !isPrinting, bytes.first != 0x0D { keys[Array(bytes.prefix(count))] = key }
  }
  return keys
}

/// Terminfo's names; those with a number are xterm's extension: 3 alt, 5 control, 2 shift and sums.
private var namedKeys: [(String, Key)] {
  var keys: [(String, Key)] = [
    ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
    ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
    ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kbs", Key(.backspace)),
    ("kent", Key(.enter)), ("kcbt", Key(.tab, .shift)),
    ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)),
    ("kLFT", Key(.left, .shift)), ("kRIT", Key(.right, .shift)),
    ("kHOM", Key(.home, .shift)), ("kEND", Key(.end, .shift)),
    ("kPRV", Key(.pageUp, .shift)), ("kNXT", Key(.pageDown, .shift)),
  ]
  keys += (1...12).map { ("kf\($0)", Key(.function($0))) }
  let families: [(String, Key.Code)] = [
    ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
    ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
  ]
  let sums: [(Int, Key.Modifiers)] = [
    (3, .alt), (4, [.alt, .shift]), (5, .control), (6, [.control, .shift]),
    (7, [.control, .alt]),
  ]
  for (name, code) in families {
    keys += sums.map { ("\(name)\($0.0)", Key(code, $0.1)) }
  }
  return keys
}
