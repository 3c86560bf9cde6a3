import TestSupport

@testable import Platforms

extension JSON {
  /// A copy in which a member, or a member of a member, is missing or one of `oddities`.
  func damaged(by oddities: [JSON], _ random: inout SeededNumbers) -> JSON {
    guard case .object(var members) = self,
      let name = members.keys.sorted().randomElement(using: &random)
    else { return oddities.randomElement(using: &random) ?? .null }
    let member = members[name] ?? .null
    if case .object = member, Bool.random(using: &random) {
      members[name] = member.damaged(by: oddities, &random)
    } else if Bool.random(using: &random) {
      members[name] = oddities.randomElement(using: &random)
    } else {
      members[name] = nil
    }
    return .object(members)
  }
}
