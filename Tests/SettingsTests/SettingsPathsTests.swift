import Foundation
import InboxModel
import Settings
import Testing

struct SettingsPathsTests {
  private let everywhere: Set = [
    "/etc/dafu/dafu.toml", "/home/li/.config/dafu/dafu.toml", "/home/li/.config/dafu/me.toml",
  ]

  private func paths(
    _ environment: [String: String] = ["HOME": "/home/li"], existing: Set<String>
  ) -> SettingsPaths {
    SettingsPaths(environment: environment) { existing.contains($0) }
  }

  @Test func theSiteFileIsTheFirstOfFourPlaces() {
    let here = paths(["HOME": "/home/li", "DAFU_CONFIG": "/srv/d.toml"], existing: everywhere)
    #expect(here.siteFile(option: "x.toml") == .named("x.toml"))
    #expect(here.siteFile(option: nil) == .named("/srv/d.toml"))
    #expect(
      paths(["HOME": "/home/li", "DAFU_CONFIG": ""], existing: everywhere).siteFile(option: nil)
        == .found("/etc/dafu/dafu.toml"))
    #expect(
      paths(existing: ["/home/li/.config/dafu/dafu.toml"]).siteFile(option: nil)
        == .found("/home/li/.config/dafu/dafu.toml"))
    #expect(paths(existing: []).siteFile(option: nil) == .absent)
  }

  @Test func foldersComeFromTheXDGVariablesWhenTheyAreAbsolute() {
    let absolute = ["HOME": "/home/li", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d"]
    #expect(
      paths(absolute, existing: ["/c/dafu/me.toml"]).personalFile(option: nil)
        == .found("/c/dafu/me.toml"))
    #expect(
      paths(absolute, existing: []).store(option: nil, site: .standard, siteFile: .absent)
        == "/d/dafu/inbox.sqlite")
    #expect(paths(["XDG_STATE_HOME": "/s"], existing: []).draftsFolder == "/s/dafu/drafts")
    #expect(
      paths(["HOME": "/home/li", "XDG_STATE_HOME": "s"], existing: []).draftsFolder
        == "/home/li/.local/state/dafu/drafts")
    let relative = ["HOME": "/home/li", "XDG_CONFIG_HOME": "c", "XDG_DATA_HOME": "d"]
    #expect(
      paths(relative, existing: everywhere).personalFile(option: nil)
        == .found("/home/li/.config/dafu/me.toml"))
    #expect(
      paths(relative, existing: []).store(option: nil, site: .standard, siteFile: .absent)
        == "/home/li/.local/share/dafu/inbox.sqlite")
  }

  @Test(arguments: [
    ("/var/inbox.sqlite", "/var/inbox.sqlite"), ("inbox.sqlite", "/etc/dafu/inbox.sqlite"),
    ("~/inbox.sqlite", "/home/li/inbox.sqlite"),
  ])
  func theSiteFilesStoreIsRelativeToItsFolder(store: String, path: String) {
    var site = SiteSettings.standard
    site.store = store
    #expect(
      paths(existing: []).store(
        option: nil, site: site, siteFile: .found("/etc/dafu/dafu.toml")) == path)
  }

  @Test func whatIsTypedStandsAboveWhatIsSet() {
    var site = SiteSettings.standard
    site.store = "/var/inbox.sqlite"
    let here = paths(["DAFU_STORE": "/e.sqlite"], existing: [])
    #expect(here.store(option: "o.sqlite", site: site, siteFile: .absent) == "o.sqlite")
    #expect(here.store(option: nil, site: site, siteFile: .absent) == "/e.sqlite")
    #expect(
      paths([:], existing: []).store(option: nil, site: .standard, siteFile: .absent) == nil)
  }

  @Test func aNamedFileThatIsNotThereIsAMistake() {
    let problem = #expect(throws: SettingsProblem.self) {
      try siteSettings(in: .named("/nowhere/dafu.toml"))
    }
    #expect(problem?.description == "/nowhere/dafu.toml: there is no such file.")
  }

  @Test func aFileThatIsNotUTF8IsRefusedWithItsLine() throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "dafu-\(UUID().uuidString).toml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Array("a = 1\nb = \"".utf8) + [0xC4, 0xE3]).write(to: file)
    let problem = #expect(throws: SettingsProblem.self) {
      try siteSettings(in: .named(file.path))
    }
    #expect(
      problem?.description == "\(file.path):2: the line is not UTF-8; save the file as UTF-8.")
  }
}
