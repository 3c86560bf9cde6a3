import InboxModel

extension SettingsTable {
  /// All `[[policy]]`, in the order of the file, which decides among names, and the line each
  /// stands on.
  func policies(
    calendars: [String]
  ) throws(SettingsProblem) -> (policies: [Policy], lines: [PolicyVersion: Int]) {
    let names = [
      "name", "platform", "account", "kind", "kol", "calendar", "first_response", "next_response",
      "warn_before", "effective_from",
    ]
    var policies: [Policy] = []
    var versions: [Version: Int] = [:]
    var lines: [PolicyVersion: Int] = [:]
    for table in try tables("policy", known: names) {
      let policy = try table.policy(calendars: calendars)
      try table.checkIsNew(
        Version(name: policy.name, from: policy.effectiveFrom), "the policy", &versions)
      policies.append(policy)
      lines[PolicyVersion(name: policy.name, effectiveFrom: policy.effectiveFrom)] = table.line
    }
    return (policies, lines)
  }

  private func policy(calendars: [String]) throws(SettingsProblem) -> Policy {
    var policy = Policy(name: try requiredText("name"))
    if self["platform"] != nil { policy.platform = try platform() }
    policy.account = try text("account")
    policy.kind = try choice("kind", MessageKind.self)
    policy.kol = try onlyTrue("kol")
    policy.calendar = try calendar(among: calendars)
    policy.firstResponse = try parsed("first_response", .span, LengthText.span)
    policy.nextResponse = try parsed("next_response", .span, LengthText.span)
    policy.warnBefore = try parsed("warn_before", .span, LengthText.span)
    policy.effectiveFrom = try moment("effective_from")
    return policy
  }

  /// `false` could mean "not a KOL" or "never mind": neither is guessed.
  private func onlyTrue(_ name: String) throws(SettingsProblem) -> Bool? {
    guard let setting = self[name] else { return nil }
    guard case .boolean(true) = setting.value else { throw problem(name, setting, .onlyTrue) }
    return true
  }

  private func calendar(among known: [String]) throws(SettingsProblem) -> String? {
    var names: [String] = []
    for name in known where !names.contains(name) { names.append(name) }
    return try parsed("calendar", .calendar(known: names)) { names.contains($0) ? $0 : nil }
  }
}
