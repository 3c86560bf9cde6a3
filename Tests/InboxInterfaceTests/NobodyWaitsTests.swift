import InboxInterface
import TerminalScreen
import Testing

/// What is settled is not settled again, and a number is a row wherever it is typed.
@Suite struct NobodyWaitsTests {
  @Test(arguments: ["x", "s"])
  func whereNobodyWaitsThereIsNothingToSetAside(key: String) throws {
    var session = try Session()
    try session.press("g d \(key)")
    #expect(session.effects.isEmpty && session.state.prompt == nil)
    #expect(session.state.notice == .nobodyWaits)
  }

  @Test func aNumberOnTheCommandLineIsARow() throws {
    var session = try Session()
    try session.press(": 5 <Enter>")
    #expect(session.state.list.selected == 4)
    try session.press(": 9 9 9 <Enter>")
    #expect(session.state.list.selected == 11)
    try session.press(": 0 <Enter>")
    #expect(session.state.notice == .unknownCommand("0"))
  }
}
