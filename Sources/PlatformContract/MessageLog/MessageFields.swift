import InboxModel

/// A message while its fields are read one after another, from JSON or from cells.
struct MessageFields {
  private var platform: Platform?
  private var account = ""
  private var thread = ""
  private var message = Message(
    conversation: ConversationID(account: AccountID(platform: .weibo, name: ""), thread: ""),
    id: "", direction: .inbound, text: "", at: .earliest)
  /// Fields that stood there, filled or not.
  private var named = LogFieldSet()
  /// Required fields that have a value.
  private var filled = LogFieldSet()

  init() {}

  /// Fields of a message of `account`, which need not be named.
  init(account: AccountID) {
    platform = account.platform
    self.account = account.name
    for field in [LogField.platform, .account] { _ = filled.insert(field) }
  }

  /// Takes the next value of `values` as the field's; an empty optional one is none.
  mutating func read(
    _ field: LogField, from values: inout some LogValues
  ) throws(LogProblem.Reason) {
    guard named.insert(field) else { throw .repeatedField }
    switch field {
    case .platform:
      guard let name = try required(field, &values) else { return }
      guard let known = Platform(name) else { throw .platformName(excerpt(name)) }
      platform = known
    case .account:
      guard let name = try required(field, &values) else { return }
      guard !name.utf8.contains(UInt8(ascii: "/")) else {
        throw .accountWithSlash(excerpt(name))
      }
      account = name
    case .conversation: thread = try required(field, &values) ?? ""
    case .id: message.id = try required(field, &values) ?? ""
    case .direction:
      guard let direction = try choice(Direction.self, &values) else { return }
      message.direction = direction
      _ = filled.insert(field)
    case .text:
      guard let text = try values.text() else { return }
      message.text = text
      _ = filled.insert(field)
    case .at:
      guard let at = try values.time() else { return }
      message.at = at
      message.textAt = at
      _ = filled.insert(field)
    case .kind: message.kind = try choice(MessageKind.self, &values) ?? .message
    case .parent: message.parent = try values.filledText()
    case .author: message.author = try values.filledText()
    case .authorName: message.authorName = try values.filledText()
    case .authorFollowers: message.authorFollowers = try values.integer()
    case .authorVerified: message.authorVerified = try values.boolean()
    case .post: message.post = try values.filledText()
    case .postTitle: message.postTitle = try values.filledText()
    case .url: message.url = try values.filledText()
    case .media: message.media = try choice(Media.self, &values)
    case .mediaURL: message.mediaURL = try values.filledText()
    case .mediaFile: message.mediaFile = try values.filledText()
    case .translation:
      message.translation.merge(try values.texts()) { _, whole in whole }
    case .sourceText: message.sourceText = try values.filledText()
    case .origin: message.origin = try values.filledText()
    case .auto: message.isAutomatic = try values.boolean() ?? false
    case .delivery: message.delivery = try choice(Delivery.self, &values) ?? .sent
    case .deletedAt: message.deletedAt = try values.time()
    case .precision: message.precision = try choice(TimePrecision.self, &values) ?? .second
    case .backfill: message.isBackfill = try values.boolean() ?? false
    }
  }

  /// Takes a cell of its own for one language (`translation.en`).
  mutating func readTranslation(
    _ language: String, from values: inout some LogValues
  ) throws(LogProblem.Reason) {
    if let text = try values.filledText() { message.translation[language] = text }
  }

  /// The message, when everything that must be there is.
  ///
  /// `mayLackText`: a text that does not stand there is an empty one.
  func finished(line: Int, mayLackText: Bool = false) throws(LogProblem) -> Message {
    for field in LogField.required where !filled.contains(field) {
      if field == .text && mayLackText { continue }
      throw LogProblem(line: line, field: field.name, reason: .missing)
    }
    guard let platform else {
      throw LogProblem(line: line, field: LogField.platform.name, reason: .missing)
    }
    guard !message.text.isEmpty || message.media != nil else {
      throw LogProblem(
        line: line, field: LogField.text.name, reason: .neitherTextNorMedia)
    }
    var result = message
    result.conversation = ConversationID(
      account: AccountID(platform: platform, name: account), thread: thread)
    return result
  }

  private mutating func required(
    _ field: LogField, _ values: inout some LogValues
  ) throws(LogProblem.Reason) -> String? {
    guard let text = try values.text() else { return nil }
    guard !text.isEmpty else { throw .empty }
    _ = filled.insert(field)
    return text
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _: Choice.Type, _ values: inout some LogValues
  ) throws(LogProblem.Reason) -> Choice? {
    guard let text = try values.filledText() else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw .unknownValue(excerpt(text), allowed: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}

/// Where values come from: JSON or the cells of a table.
///
/// Each call takes one value; nil is none.
protocol LogValues {
  mutating func text() throws(LogProblem.Reason) -> String?
  mutating func integer() throws(LogProblem.Reason) -> Int?
  mutating func boolean() throws(LogProblem.Reason) -> Bool?
  /// Within the years that a message may bear.
  mutating func time() throws(LogProblem.Reason) -> Moment?
  mutating func texts() throws(LogProblem.Reason) -> [String: String]
}

extension LogValues {
  mutating func filledText() throws(LogProblem.Reason) -> String? {
    guard let text = try text(), !text.isEmpty else { return nil }
    return text
  }
}
