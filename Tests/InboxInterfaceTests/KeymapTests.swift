import InboxInterface
import Keymaps
import TerminalScreen
import Testing

/// What is wrong with a keymap is said with its file and line.
@Suite struct KeymapTests {
  private func problem(_ texts: [String]) -> KeymapProblem? {
    do {
      _ = try Keymap(layers: texts.enumerated().map { keymapFile($1, name: "layer\($0)") })
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("[nowhere]\n\"j\" = \"move-down\"", 1, .unknownScreen("nowhere")),
      (
        "# mine\n\n[inbox]\n\"<Foo>\" = \"move-down\"", 4,
        .unknownKey("<Foo>", .unknownName("<Foo>"))
      ),
      ("[inbox]\n\"gg\" = \"move-first\"", 2, .unknownKey("gg", .severalKeys("gg"))),
      (
        "[inbox]\n\"<S-j>\" = \"move-down\"", 2,
        .unknownKey("<S-j>", .shiftOnCharacter("<S-j>", write: "J"))
      ),
      (
        "[inbox]\n\"<C-i>\" = \"move-down\"", 2,
        .unknownKey("<C-i>", .neverSent("<C-i>", write: "<Tab>"))
      ),
      ("[inbox]\n\"j\" = \"fly\"", 2, .unknownAction("fly", screen: .inbox)),
      ("[inbox]\n\"j\" = \"send-reply\"", 2, .actionElsewhere(.sendReply, screen: .inbox)),
      (
        "[inbox]\n\"j\" = \"move-down\"\n\"j\" = \"move-up\"", 3,
        .repeated(keys: "j", screen: .inbox, firstLine: 2)
      ),
      (
        "[inbox]\n\"<cr>\" = \"reply\"\n\"<Enter>\" = \"reply\"", 3,
        .repeated(keys: "<Enter>", screen: .inbox, firstLine: 2)
      ),
      (
        "[inbox]\n\"g g\" = \"move-first\"\n\"g\" = \"move-last\"", 3,
        .hides(keys: "g", longer: "g g", screen: .inbox)
      ),
      (
        "[any]\n\"<C-x>\" = \"help\"\n[composer]\n\"<C-x> <C-e>\" = \"edit-externally\"", 4,
        .hides(keys: "<C-x>", longer: "<C-x> <C-e>", screen: .composer)
      ),
      ("[composer]\n\"j\" = \"caret-down\"", 2, .typedKey("j", screen: .composer)),
      ("[prompt]\n\"<Space>\" = \"accept\"", 2, .typedKey("<Space>", screen: .prompt)),
      ("[inbox]\n\"5\" = \"move-down\"", 2, .digit("5")),
      ("[any]\n\"1 x\" = \"help\"", 2, .digit("1 x")),
    ] as [(String, Int, KeymapProblem.Fault)])
  func aMistakeIsFoundWhereItIs(text: String, line: Int, fault: KeymapProblem.Fault) {
    let found = problem([text])
    #expect(found?.file == "layer0")
    #expect(found?.line == line)
    #expect(found?.fault == fault)
    #expect(problem([Keymaps.default, text])?.file == "layer1")
  }

  @Test func aLaterLayerStandsOverAnEarlierOne() throws {
    let keymap = try Keymap(layers: [
      keymapFile(Keymaps.default),
      keymapFile("[inbox]\n\"j\" = \"move-up\"\n\"r\" = \"\"\n\"w\" = \"reply\""),
    ])
    #expect(keymap.meaning(of: [Key(.scalar("j"))], on: .inbox) == .action(.moveUp))
    #expect(keymap.meaning(of: [Key(.scalar("j"))], on: .conversation) == .action(.moveDown))
    #expect(keymap.meaning(of: [Key(.scalar("r"))], on: .inbox) == .nothing)
    #expect(keymap.keys(for: .reply, on: .inbox).map(notation(of:)) == ["w"])
  }

  @Test func aKeyCanBeUnboundToMakeRoomForALongerOne() throws {
    let layer = "[inbox]\n\"x\" = \"\"\n\"x x\" = \"no-reply-needed\""
    let keymap = try Keymap(layers: [keymapFile(Keymaps.default), keymapFile(layer)])
    let x = Key(.scalar("x"))
    #expect(keymap.meaning(of: [x], on: .inbox) == .prefix)
    #expect(keymap.meaning(of: [x, x], on: .inbox) == .action(.noReplyNeeded))
    #expect(
      problem([Keymaps.default, "[inbox]\n\"x x\" = \"no-reply-needed\""])?.fault
        == .hides(keys: "x", longer: "x x", screen: .inbox))
  }

  @Test func whatIsBoundEverywhereGivesWayToAScreensOwn() throws {
    let keymap = try Keymap(layers: [
      keymapFile("[any]\n\"<F2>\" = \"help\"\n\"e\" = \"help\"\n[inbox]\n\"<F2>\" = \"reply\"")
    ])
    let key = [Key(.function(2))]
    #expect(keymap.meaning(of: key, on: .inbox) == .action(.reply))
    #expect(keymap.meaning(of: key, on: .composer) == .action(.help))
    #expect(keymap.meaning(of: [Key(.scalar("e"))], on: .question) == .action(.help))
    #expect(keymap.meaning(of: [Key(.scalar("e"))], on: .composer) == .nothing)
  }

  @Test(arguments: [Keymaps.default, Keymaps.vim], InterfaceLanguage.allCases)
  func theReferenceListsEveryBinding(keymap: String, language: InterfaceLanguage) throws {
    let keymap = try Keymap(layers: [keymapFile(keymap)])
    let reference = keyReference(keymap, language)
    for binding in keymap.bindings {
      let entry = reference.first { $0.screen == binding.screen && $0.action == binding.action }
      let keys = entry?.keys.split(separator: ", ").map(String.init) ?? []
      #expect(keys.contains(notation(of: binding.keys)), "\(binding)")
      #expect(entry?.help.isEmpty == false)
    }
    #expect(
      Set((reference + unboundActions(keymap, language)).map(\.action)).isSuperset(
        of: Action.allCases.filter(\.isCommand)))
  }

  @Test(arguments: [Keymaps.default, Keymaps.vim])
  func everyActionHasAKeyOnEachOfItsScreens(keymap: String) throws {
    let keymap = try Keymap(layers: [keymapFile(keymap)])
    #expect(unboundActions(keymap, .english).isEmpty)
    for action in Action.allCases {
      for screen in action.screens where screen != .any {
        // Ctrl-D and Ctrl-U delete where text is typed.
        if screen == .composer, [.halfPageDown, .halfPageUp].contains(action) { continue }
        #expect(!keymap.keys(for: action, on: screen).isEmpty, "\(action) on \(screen)")
      }
    }
  }
}
