import InboxModel
import Settings
import TerminalScreen
import Testing

struct PersonalSettingsTests {
  @Test func aPersonalFileIsRead() throws {
    let settings = try personalSettings(
      file: "me.toml",
      text: """
        time_zone = "Europe/Paris"
        my_language = "en"
        interface = "zh-Hans"
        keymap = "vim"
        seat = "marie"
        """)
    #expect(settings.timeZone == Zone(identifier: "Europe/Paris"))
    #expect(settings.myLanguage == "en")
    #expect(settings.interface == .simplifiedChinese)
    #expect(settings.keymap == "vim")
    #expect(settings.seat == "marie")
    #expect(try personalSettings(in: .absent) == PersonalSettings())
  }

  @Test(arguments: [
    (
      "store = \"x\"",
      "1: `store`: this setting is for everybody on the store; it belongs into the site file, dafu.toml."
    ),
    (
      "[[policy]]\nname = \"x\"",
      "1: `policy`: this setting is for everybody on the store; it belongs into the site file, dafu.toml."
    ),
    (
      "\n[kol]",
      "2: `kol`: this setting is for everybody on the store; it belongs into the site file, dafu.toml."
    ),
    ("timezone = \"UTC\"", "1: `timezone`: the name is not known here; `time_zone` is."),
    ("interface = \"fr\"", "1: `interface`: here stands \"fr\"; it must be \"en\" or \"zh-Hans\"."),
    (
      "my_language = \"English!\"",
      "1: `my_language`: here stands \"English!\"; it must be a language such as \"en\" or \"zh-Hans\"."
    ),
    (
      "time_zone = \"Mars\"",
      "1: `time_zone`: here stands \"Mars\"; it must be a time zone such as \"Asia/Shanghai\"."
    ),
  ])
  func aMistakeInAPersonalFileIsOneSentence(text: String, sentence: String) {
    let problem = #expect(throws: SettingsProblem.self) {
      try personalSettings(file: "me.toml", text: text)
    }
    #expect(problem?.description == "me.toml:" + sentence)
  }

  @Test func aKeymapKeepsItsOrderAndItsLines() throws {
    let keymap = try keymapFile(
      file: "vim.toml",
      text: """
        name = "vim"

        [inbox]
        "j" = "move-down"
        "g g" = "move-first"   # twice
        "<C-d>" = "half-page-down"
        "\\"" = ""
        [any]
        a = "x"
        """)
    #expect(
      keymap
        == KeymapFile(
          name: "vim",
          sections: [
            KeymapFile.Section(
              screen: "inbox", line: 3,
              bindings: [
                KeymapFile.Binding(keys: "j", action: "move-down", line: 4),
                KeymapFile.Binding(keys: "g g", action: "move-first", line: 5),
                KeymapFile.Binding(keys: "<C-d>", action: "half-page-down", line: 6),
                KeymapFile.Binding(keys: "\"", action: "", line: 7),
              ]),
            KeymapFile.Section(
              screen: "any", line: 8,
              bindings: [KeymapFile.Binding(keys: "a", action: "x", line: 9)]),
          ]))
  }

  @Test(arguments: [
    ("name = 1", "1: `name`: here stands 1; it must be a text in quotes."),
    (
      "j = \"move-down\"",
      "1: `j`: here stands \"move-down\"; it must be a section such as [inbox] with keys below it."
    ),
    (
      "[inbox]\nj = 1",
      "2: `inbox.j`: here stands 1; it must be an action's name in quotes, or \"\" to unbind the key."
    ),
  ])
  func aMistakeInAKeymapIsOneSentence(text: String, sentence: String) {
    let problem = #expect(throws: SettingsProblem.self) {
      try keymapFile(file: "k.toml", text: text)
    }
    #expect(problem?.description == "k.toml:" + sentence)
  }

  @Test func aKeyThatStandsTwiceInASectionIsRefusedWithItsLine() {
    let problem = #expect(throws: SettingsProblem.self) {
      try keymapFile(file: "k.toml", text: "[inbox]\nj = \"a\"\nk = \"b\"\nj = \"c\"")
    }
    #expect(problem?.line == 4)
  }
}
