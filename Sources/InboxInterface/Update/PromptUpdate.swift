import InboxModel
import TerminalScreen

/// Typing at a prompt: candidates, completion, and what Enter does.
extension Interface {
  mutating func promptChanged() -> [Effect] {
    guard var prompt else { return [] }
    let typed = prompt.field.text
    switch prompt.purpose {
    case .search, .reportPeriod: break
    case .helpSearch:
      help?.filter = typed
      help?.scroll = 0
    case .snooze:
      let word = typed.lowercased()
      prompt.candidates = SnoozePreset.allCases.filter {
        word.isEmpty || wording.preset($0).hasPrefix(word) || $0.rawValue.hasPrefix(word)
      }.map { .snooze($0) }
      prompt.highlighted =
        prompt.candidates.isEmpty
          || snoozeTime(typed, now: now, zone: preferences.zone) != nil ? nil : 0
    case .merge(let id):
      prompt.candidates = mergeTargets(of: id, typed: typed).map { .conversation($0) }
      prompt.highlighted = prompt.candidates.isEmpty ? nil : 0
    case .command:
      let name = String(typed.prefix { $0 != " " })
      prompt.candidates = commands(matching: name).map { .action($0) }
      prompt.highlighted = prompt.candidates.isEmpty ? nil : 0
    }
    self.prompt = prompt
    return []
  }

  /// Actions that a command line may name, best match first.
  private func commands(matching name: String) -> [Action] {
    let all = Action.allCases.filter(\.isCommand)
    guard !name.isEmpty else { return all }
    return all.enumerated()
      .compactMap { place, action in
        let score =
          fuzzyScore(name, in: action.rawValue)
          ?? (wording.help(action).lowercased().contains(name.lowercased()) ? 1000 : nil)
        return score.map { ($0, place, action) }
      }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
  }

  mutating func highlight(_ step: Int) -> [Effect] {
    guard let prompt, !prompt.candidates.isEmpty else { return [] }
    let count = prompt.candidates.count
    self.prompt?.highlighted =
      prompt.highlighted.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    return []
  }

  mutating func completePrompt() -> [Effect] {
    guard var prompt, !prompt.candidates.isEmpty else { return [] }
    let place = prompt.highlighted ?? 0
    switch prompt.candidates[place] {
    case .action(let action):
      let rest = prompt.field.text.drop { $0 != " " }
      prompt.field.replace(with: action.rawValue + (rest.isEmpty ? " " : rest))
    case .snooze(let preset): prompt.field.replace(with: wording.preset(preset))
    case .conversation(let id): prompt.field.replace(with: id.thread)
    }
    self.prompt = prompt
    return promptChanged()
  }

  mutating func acceptPrompt() -> [Effect] {
    guard let prompt else { return [] }
    let typed = prompt.field.text
    let candidate = prompt.highlighted.map { prompt.candidates[$0] }
    switch prompt.purpose {
    case .helpSearch:
      self.prompt = nil
      return []
    case .search:
      self.prompt = nil
      return search(typed)
    case .reportPeriod: return acceptPeriod(typed)
    case .merge(let id):
      if case .conversation(let target) = candidate { return merge(id, into: target) }
      return merge(id, typed: typed)
    case .snooze(let id):
      if case .snooze(let preset) = candidate {
        self.prompt = nil
        return snooze(id, until: preset.moment(now: now, zone: preferences.zone))
      }
      return snooze(id, typed: typed)
    case .command:
      self.prompt = nil
      // As everywhere a number is a row: `:5`.
      if let row = Int(typed), row > 0 {
        return perform(.moveFirst, count: min(row, Interface.greatestCount))
      }
      guard case .action(var action) = candidate else {
        if !typed.isEmpty { notice = .unknownCommand(typed) }
        return []
      }
      let name = typed.prefix { $0 != " " }
      if let exact = Action(rawValue: String(name)), exact.isCommand { action = exact }
      let argument = typed.dropFirst(name.count).drop { $0 == " " }
      return run(action, argument: String(argument))
    }
  }

  /// A command of the command line: `snooze 2h`, `search 退款`, `move-down 5`.
  private mutating func run(_ action: Action, argument: String) -> [Effect] {
    guard !argument.isEmpty else { return perform(action) }
    switch action {
    case .search: return search(argument)
    case .report: return openReport(typed: argument)
    case .snooze:
      guard let id = subject?.conversation else { return perform(action) }
      return snooze(id, typed: argument)
    default:
      let count = Int(argument).map { min(max($0, 1), Interface.greatestCount) }
      return perform(action, count: action.takesCount ? count : nil)
    }
  }

  private mutating func search(_ text: String) -> [Effect] {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return [] }
    return show(.search(words))
  }

  private mutating func snooze(_ id: ConversationID, typed: String) -> [Effect] {
    guard let until = snoozeTime(typed, now: now, zone: preferences.zone) else {
      notice = .notATime(typed)
      return []
    }
    prompt = nil
    return snooze(id, until: until)
  }
}
