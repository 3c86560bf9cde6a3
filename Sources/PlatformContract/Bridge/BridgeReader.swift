package import InboxModel

/// Reads what a bridge writes from chunks of bytes, in bounded memory.
///
/// Each line is what it says or a problem with its number; a bad line stops none after it.
package struct BridgeReader {
  package typealias Line = Result<BridgeLine, LogProblem>

  private let account: AccountID
  private let limit: Int
  private var splitter: LineSplitter
  private var unknownTypes: Set<String> = []
  private var unknownFields: Set<String> = []

  /// Every message is of `account`, whether its line says so or is silent about it; `lineLimit` is
  /// in bytes.
  package init(account: AccountID, lineLimit: Int = 1 << 20) {
    self.account = account
    limit = lineLimit
    splitter = LineSplitter(limit: lineLimit)
  }

  /// The lines that are complete with this chunk.
  package mutating func read(_ chunk: [UInt8]) -> [Line] {
    var lines: [PhysicalLine] = []
    splitter.split(chunk) { lines.append($0) }
    return read(lines)
  }

  /// What stands after the last line's end, when nothing more comes: half a line is a problem.
  package mutating func finish() -> [Line] { read(splitter.finish().map { [$0] } ?? []) }

  private mutating func read(_ lines: [PhysicalLine]) -> [Line] {
    var found: [Line] = []
    found.reserveCapacity(lines.count)
    for line in lines where line.isTooLong || !line.isBlank {
      guard !line.isTooLong else {
        found.append(.failure(LogProblem(line: line.number, reason: .lineTooLong(limit: limit))))
        continue
      }
      do throws(LogProblem) {
        var unknown: [String] = []
        let content = try content(line, unknown: &unknown)
        for name in unknown where note(name, in: &unknownFields) {
          found.append(.success(.unknownField(name)))
        }
        if case .unknownType(let type) = content, !note(type, in: &unknownTypes) { continue }
        found.append(.success(content))
      } catch {
        found.append(.failure(error))
      }
    }
    return found
  }

  private func content(
    _ line: PhysicalLine, unknown: inout [String]
  ) throws(LogProblem) -> BridgeLine {
    var fields = try fields(line, readsAll: false)
    guard let type = fields.type else {
      throw LogProblem(line: line.number, field: "type", reason: .missing)
    }
    guard type != "message" else { return .message(try message(line, unknown: &unknown)) }
    fields = try self.fields(line, readsAll: true)
    do {
      return try fields.line(type)
    } catch {
      throw LogProblem(line: line.number, field: error.field, reason: .missing)
    }
  }

  /// The fields of a line, or only its type: what the others may be depends on it.
  private func fields(_ line: PhysicalLine, readsAll: Bool) throws(LogProblem) -> BridgeFields {
    var values = JSONValues(line.bytes)
    var fields = BridgeFields()
    var current: String?
    do throws(LogProblem.Reason) {
      guard values.peek() == UInt8(ascii: "{") else {
        let found = try values.describeValue()
        try values.skipValue()
        throw .notAnObject(found: found)
      }
      try values.members { (name, values) throws(LogProblem.Reason) in
        current = name
        try fields.read(name, from: &values, readsAll: readsAll)
        current = nil
      }
      if values.peek() != nil { throw .afterTheObject(column: values.column) }
    } catch {
      throw LogProblem(line: line.number, field: current, reason: error)
    }
    return fields
  }

  private func message(
    _ line: PhysicalLine, unknown: inout [String]
  ) throws(LogProblem) -> Message {
    let message = try JSONLine.message(
      line.bytes, line: line.number, fields: MessageFields(account: account)
    ) { if $0 != "type" { unknown.append($0) } }
    let claimed = message.conversation.account
    guard claimed == account else {
      throw LogProblem(
        line: line.number,
        reason: .otherAccount(
          excerpt("\(claimed.platform.name)/\(claimed.name)"),
          own: "\(account.platform.name)/\(account.name)"))
    }
    return message
  }

  /// False when the name was there before, or too many are.
  private func note(_ name: String, in names: inout Set<String>) -> Bool {
    names.count < 100 && names.insert(name).inserted
  }
}
