package import TerminalScreen

/// Reads the text of a keymap file (formats.md section 6): sections with keys and action names.
///
/// Whether the keys and actions exist is for the interface to say; here only the form counts.
package func keymapFile(file: String, text: String) throws(SettingsProblem) -> KeymapFile {
  let document = try Setting.document(text, file: file)
  guard case .table(let members) = document.value else { return KeymapFile() }
  var keymap = KeymapFile()
  for member in members {
    if member.name == "name" {
      guard case .text(let name) = member.setting.value, !name.isEmpty else {
        throw SettingsProblem(
          file: file, line: member.setting.line, name: member.name,
          reason: .wrong(found: member.setting.shown, expected: .text))
      }
      keymap.name = name
    } else {
      keymap.sections.append(try section(member, file: file))
    }
  }
  return keymap
}

private func section(
  _ member: Setting.Member, file: String
) throws(SettingsProblem) -> KeymapFile.Section {
  guard case .table(let bindings) = member.setting.value else {
    throw SettingsProblem(
      file: file, line: member.setting.line, name: member.name,
      reason: .wrong(found: member.setting.shown, expected: .bindings))
  }
  var section = KeymapFile.Section(screen: member.name, line: member.setting.line)
  for binding in bindings {
    guard case .text(let action) = binding.setting.value else {
      throw SettingsProblem(
        file: file, line: binding.setting.line, name: "\(member.name).\(binding.name)",
        reason: .wrong(found: binding.setting.shown, expected: .action))
    }
    section.bindings.append(
      KeymapFile.Binding(keys: binding.name, action: action, line: binding.setting.line))
  }
  return section
}
