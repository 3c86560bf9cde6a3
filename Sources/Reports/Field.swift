package import InboxModel

/// One value of a row that is printed: the same value as JSON, in a CSV cell and in text.
package enum Field: Hashable, Sendable {
  /// What does not apply; never written as 0.
  case none
  case text(String)
  case integer(Int64)
  case decimal(FixedPoint)
  case truth(Bool)
  /// Written in UTC with `Z`.
  case time(Moment)
  case list([String])
  /// Language code to text.
  case map([String: String])
}

extension Field {
  package init(_ text: String?) { self = text.map(Field.text) ?? .none }
  package init(_ moment: Moment?) { self = moment.map(Field.time) ?? .none }
  package init(_ integer: Int64?) { self = integer.map(Field.integer) ?? .none }
  package init(_ count: Int) { self = .integer(Int64(count)) }
  package init(_ decimal: FixedPoint?) { self = decimal.map(Field.decimal) ?? .none }
}

/// One column of a printed table of `Row`s: its name, and how it is read.
package struct Column<Row>: Sendable {
  package var name: String
  package var value: @Sendable (Row) -> Field

  package init(_ name: String, _ value: @escaping @Sendable (Row) -> Field) {
    self.name = name
    self.value = value
  }
}
