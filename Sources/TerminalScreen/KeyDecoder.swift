/// Turns a terminal's bytes into events.
///
/// Keeps what is unfinished (half a character, half an escape sequence, an open paste) between
/// calls. If `patience` asks for more and nothing comes, `flush` makes the best of it. Bytes
/// between paste brackets never become keys.
package struct KeyDecoder: Sendable {
  /// What the entry of this terminal type says its keys send, beside the forms known here.
  private let keys: [[UInt8]: Key]
  /// What waits for more bytes: half a sequence or half a character.
  private var rest: [UInt8] = []
  /// What was pasted so far, nil outside the brackets.
  private var pasted: [UInt8]?

  package init(keys: [[UInt8]: Key] = [:]) { self.keys = keys }

  /// How long unfinished input is worth waiting for.
  package enum Patience: Sendable {
    /// A lone escape byte is the Escape key unless more follows at once.
    case sequence
    /// A paste may come over a slow line, and its rest must not run as keys.
    case paste
  }

  /// What is unfinished, nil if nothing is.
  package var patience: Patience? {
    pasted != nil ? .paste : rest.isEmpty ? nil : .sequence
  }

  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    rest.append(contentsOf: bytes)
    return takeEvents(atEnd: false)
  }

  /// Nothing more came: what waits is what it looks like.
  package mutating func flush() -> [TerminalEvent] {
    var events = takeEvents(atEnd: true)
    if let open = pasted {
      pasted = nil
      events.append(.paste(pastedText(open)))
    }
    return events
  }

  private mutating func takeEvents(atEnd: Bool) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var position = 0
    while position < rest.count {
      if pasted != nil {
        guard let text = takePaste(from: &position) else { break }
        events.append(.paste(text))
        continue
      }
      let step = InputStep(rest[position...], keys: keys, atEnd: atEnd)
      guard step.length > 0 else { break }
      position += step.length
      switch step.meaning {
      case .event(let event): events.append(event)
      case .pasteStart: pasted = []
      case .nothing: break
      }
    }
    rest.removeFirst(position)
    return events
  }

  // MARK: - Paste

  private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
  /// Nobody answers a person with more; what is beyond it is dropped, up to the end marker.
  private static let longestPaste = 1 << 24

  /// Moves bytes into the paste; its text once the end marker is there.
  private mutating func takePaste(from position: inout Int) -> String? {
    var open = pasted ?? []
    let marker = KeyDecoder.pasteEnd
    let unseen = max(0, open.count - marker.count + 1)
    let before = open.count
    open.append(contentsOf: rest[position...])
    guard let end = open[unseen...].firstRange(of: marker) else {
      position = rest.count
      if open.count > KeyDecoder.longestPaste + 2 * marker.count {
        open.removeSubrange(KeyDecoder.longestPaste..<open.count - marker.count)
      }
      pasted = open
      return nil
    }
    position += end + marker.count - before
    pasted = nil
    return pastedText(Array(open[..<end]))
  }

  /// A payload is text: no escape in it survives, so that no paste can close its own brackets.
  private func pastedText(_ bytes: [UInt8]) -> String {
    typeable(String(decoding: bytes, as: UTF8.self), keepsLineBreaks: true)
  }
}

extension ArraySlice<UInt8> {
  /// Where `pattern`, which starts with a rare byte, is found first.
  fileprivate func firstRange(of pattern: [UInt8]) -> Int? {
    guard let first = pattern.first else { return nil }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: pattern) { return found }
      start = found + 1
    }
    return nil
  }
}
