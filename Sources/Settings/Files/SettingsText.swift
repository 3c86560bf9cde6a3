import Foundation

/// The text of a configuration file; throws when it cannot be read or is not UTF-8.
package func settingsText(at path: String) throws(SettingsProblem) -> String {
  var isFolder: ObjCBool = false
  if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
    throw SettingsProblem(file: path, line: 0, reason: .unreadable("it is a folder"))
  }
  let data: Data
  do {
    data = try Data(contentsOf: URL(filePath: path))
  } catch {
    let isMissing = (error as? CocoaError)?.code == .fileReadNoSuchFile
    throw SettingsProblem(
      file: path, line: 0,
      reason: isMissing ? .missingFile : .unreadable(error.localizedDescription))
  }
  var line = 1
  for part in data.split(separator: 0x0A, omittingEmptySubsequences: false) {
    guard String(validating: part, as: UTF8.self) != nil else {
      throw SettingsProblem(file: path, line: line, reason: .notUTF8)
    }
    line += 1
  }
  return String(decoding: data, as: UTF8.self)
}

/// The site file's settings, or the standard ones when there is no site file.
package func siteSettings(
  in choice: SettingsPaths.Choice
) throws(SettingsProblem) -> SiteSettings {
  switch choice {
  case .named(let file), .found(let file):
    try siteSettings(file: file, text: try settingsText(at: file))
  case .absent: .standard
  }
}

/// The personal file's settings, or none when there is no personal file.
package func personalSettings(
  in choice: SettingsPaths.Choice
) throws(SettingsProblem) -> PersonalSettings {
  switch choice {
  case .named(let file), .found(let file):
    try personalSettings(file: file, text: try settingsText(at: file))
  case .absent: PersonalSettings()
  }
}
