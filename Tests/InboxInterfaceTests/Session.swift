import Foundation
import InboxInterface
import InboxModel
import Keymaps
import TerminalScreen
import Testing

/// Keys in, screen out: an interface, a store that answers its effects, and what it asked for.
struct Session {
  var state: Interface
  var store: FakeStore
  /// Every effect since the start that is no load.
  private(set) var effects: [Effect] = []
  /// Every load since the start.
  private(set) var loads: [Effect] = []

  init(
    columns: Int = 80, rows: Int = 24, keymap: String = Keymaps.default,
    waiting: [InboxRow] = SampleInbox.waiting, change: (inout Preferences) -> Void = { _ in }
  ) throws {
    var preferences = Preferences(
      seat: "anna", keymap: try Keymap(layers: [keymapFile(keymap)]), widths: testWidths)
    preferences.zone = try #require(Zone(identifier: "Europe/Paris"))
    change(&preferences)
    store = FakeStore(waiting: waiting)
    state = Interface(
      preferences: preferences, size: ScreenSize(columns: columns, rows: rows),
      now: SampleInbox.now)
    state.gateway = .demo
    state.ways.phoneOnlyChannels[Rules.Channel(platform: .meipai, kind: .comment)] =
      "Meipai has no reply interface"
    run(state.start())
  }

  /// Runs effects of an update that a test made itself, in order.
  mutating func carryOut(_ effects: [Effect]) { run(effects) }

  mutating func send(_ event: Event) { run(update(&state, event)) }

  /// Presses keys written in notation, blanks between them.
  mutating func press(_ notation: String) throws {
    for key in try #require(keys(in: notation)) { send(.keyPressed(key)) }
  }

  /// Types text as someone at a keyboard does.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.keyPressed(Key(.scalar(scalar)))) }
  }

  mutating func tick(_ seconds: Int64) { send(.ticked(state.now.adding(seconds: seconds))) }

  var frame: Frame { render(state, widths: testWidths) }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .loadPage, .loadCounts, .loadDetail, .explain, .makeReport, .findTurns:
        loads.append(effect)
      default: self.effects.append(effect)
      }
      for event in store.answer(effect, seat: state.preferences.seat, now: state.now) {
        send(event)
      }
    }
  }
}

/// Han, kana, full-width forms and emoji two cells, combining marks none: the same on every
/// machine, so that golden screens are too.
let testWidths = ScalarWidths { scalar in
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: -1
  case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0xFE00...0xFE0F: 0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}

/// The bindings of a keymap's text; the real reader of keymap files is Settings', tested there.
func keymapFile(_ text: String, name: String? = nil) -> KeymapFile {
  var file = KeymapFile(name: name)
  for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    if line.hasPrefix("[") {
      file.sections.append(
        .init(screen: String(line.dropFirst().dropLast()), line: number + 1))
    } else if line.hasPrefix("name") {
      file.name = file.name ?? line.split(separator: "\"").last.map(String.init)
    } else if let middle = line.range(of: "\" = \""), line.hasPrefix("\"") {
      file.sections[file.sections.count - 1].bindings.append(
        .init(
          keys: String(line[line.index(after: line.startIndex)..<middle.lowerBound]),
          action: String(line[middle.upperBound...].dropLast()), line: number + 1))
    }
  }
  return file
}
