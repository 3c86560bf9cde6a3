internal import InboxModel

/// Versions of one thing, each in force from a date on; nil is since ever.
struct Dated<Value: Sendable>: Sendable {
  private let versions: [(from: Moment?, value: Value)]

  init(_ versions: [(Moment?, Value)]) {
    self.versions =
      versions
      .sorted { left, right in
        guard let right = right.0 else { return false }
        return left.0.map { $0 < right } ?? true
      }
      .map { (from: $0.0, value: $0.1) }
  }

  /// The latest version whose date is not after `moment`; nil: none was in force yet.
  func inForce(at moment: Moment) -> Value? {
    versions.last { version in version.from.map { $0 <= moment } ?? true }?.value
  }

  var newest: Value? { versions.last?.value }

  /// As `inForce(at:)`, but before the first version's date that version: a calendar measures
  /// what is older than itself as well as it can.
  func inForceOrFirst(at moment: Moment) -> Value? {
    inForce(at: moment) ?? versions.first?.value
  }
}
