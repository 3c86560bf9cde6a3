import InboxModel

/// Finds the row into which a turn or a reply falls.
///
/// Turns come by the hundred thousand: what they are grouped by is numbered, key by key, and a row
/// is the way from number to number. Nothing is given a name before a row is new.
struct RowFinder {
  private let keys: [ReportKey]
  private var times: LocalTimes
  private var numberings: [Numbering<GroupCode>]
  /// From a step and a number to the next step; behind the last key a step is a row's place.
  private var steps: [Way: Int] = [:]
  private var inner = 1
  /// The names of the rows by their place.
  private(set) var rows: [[GroupValue]] = []

  private struct Way: Hashable {
    var step: Int
    var key: Int
    var number: Int
  }

  init(_ keys: [ReportKey], zone: Zone) {
    self.keys = keys
    times = LocalTimes(zone: zone)
    numberings = keys.map { _ in Numbering() }
  }

  /// The place of the row; one more than there were is a new row.
  mutating func place(of subject: some Grouped) -> Int {
    var step = 0
    for index in keys.indices {
      let code = GroupCode(subject, by: keys[index], &times)
      let number = numberings[index].number(of: code)
      let way = Way(step: step, key: index, number: number)
      if let known = steps[way] {
        step = known
      } else if index < keys.count - 1 {
        step = inner
        inner += 1
        steps[way] = step
      } else {
        step = rows.count
        steps[way] = step
        rows.append(keys.map { GroupCode(subject, by: $0, &times).value(of: $0) })
      }
    }
    if keys.isEmpty, rows.isEmpty { rows.append([]) }
    return step
  }
}

/// Numbers values in the order in which they are first met.
private struct Numbering<Value: Hashable> {
  private var numbers: [Value: Int] = [:]
  /// The one asked for last, which is mostly the one asked for next.
  private var last: (value: Value, number: Int)?

  mutating func number(of value: Value) -> Int {
    if let last, last.value == value { return last.number }
    let number = numbers[value] ?? numbers.count
    numbers[value] = number
    last = (value, number)
    return number
  }
}
