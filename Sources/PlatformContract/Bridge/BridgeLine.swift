package import InboxModel

/// What a bridge says in one line (formats.md section 5).
package enum BridgeLine: Hashable, Sendable {
  case message(Message)
  /// How far it has read: everything it gave before this line.
  case cursor(SyncCursor)
  /// How it stands with its platform; the text is for people.
  case health(isGood: Bool, text: String?)
  /// What became of the reply named `key`; `at` nil: it did not say when.
  case sent(key: String, id: String, at: Moment?)
  case failed(key: String, reason: String?, retry: Bool)
  /// It has given all there is at the moment.
  case done
  /// A type that is not known here; said once for each.
  case unknownType(String)
  /// A field that no message has; said once for each.
  case unknownField(String)
}

/// The fields of every line but a message, in whatever order they come.
struct BridgeFields {
  var type: String?
  private var texts: [String: String] = [:]
  private var flags: [String: Bool] = [:]
  private var at: Moment?
  private var named: Set<String> = []

  private static let known: Set<String> = ["value", "ok", "text", "key", "id", "at", "retry"]

  mutating func read(
    _ name: String, from values: inout JSONValues, readsAll: Bool
  ) throws(LogProblem.Reason) {
    if name == "type" {
      guard type == nil else { throw .repeatedField }
      type = try values.filledText()
      return
    }
    guard readsAll, BridgeFields.known.contains(name) else { return try values.skipValue() }
    guard named.insert(name).inserted else { throw .repeatedField }
    switch name {
    case "ok", "retry": flags[name] = try values.boolean()
    case "at": at = try values.time()
    default: texts[name] = try values.filledText()
    }
  }

  /// The line that the fields make, for every type but `message`.
  func line(_ type: String) throws(FieldProblem) -> BridgeLine {
    switch type {
    case "cursor": .cursor(SyncCursor(try text("value")))
    case "health": .health(isGood: try flag("ok"), text: texts["text"])
    case "sent": .sent(key: try text("key"), id: try text("id"), at: at)
    case "failed":
      .failed(key: try text("key"), reason: texts["text"], retry: flags["retry"] ?? false)
    case "done": .done
    default: .unknownType(type)
    }
  }

  private func text(_ name: String) throws(FieldProblem) -> String {
    guard let text = texts[name] else { throw FieldProblem(field: name) }
    return text
  }

  private func flag(_ name: String) throws(FieldProblem) -> Bool {
    guard let flag = flags[name] else { throw FieldProblem(field: name) }
    return flag
  }

  /// A field that must be there and is not.
  struct FieldProblem: Error {
    var field: String
  }
}
