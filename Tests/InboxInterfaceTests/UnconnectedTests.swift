import InboxInterface
import InboxModel
import TerminalScreen
import Testing

/// Accounts for which nothing sends, and media that something shows.
@Suite struct UnconnectedTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func whereNothingSendsItIsSaidBeforeAndAfter(language: InterfaceLanguage) throws {
    var session = try Session { $0.interface = language }
    session.send(.gatewayChanged(.alive))
    session.state.ways.connected = []
    let words = language == .english ? "not connected" : "未接入"
    #expect(!session.frame.text.contains(words))
    try session.press("j <Enter>")
    #expect(session.frame.text(row: 0).contains(words))
    try session.press("r")
    #expect(session.frame.text(row: 22).contains(words))
    session.type("亲，今天下午发货。")
    try session.press("<C-s>")
    #expect(session.state.notice == .replyUnconnected)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func anAccountThatCannotBeReadIsNamedInTheStatusLine(language: InterfaceLanguage) throws {
    var session = try Session { $0.interface = language }
    let accounts = [Platform.weibo, .wechat].map { AccountID(platform: $0, name: "brandcn") }
    session.send(.gatewayChanged(.cannotRead([accounts[0]])))
    // In English the counts leave no room for the name at 80 columns.
    let one = language == .english ? "1 not read" : "weibo/brandcn 无法读取"
    #expect(session.frame.text(row: 0).contains(one))
    session.send(.gatewayChanged(.cannotRead(accounts)))
    let two = language == .english ? "2 not read" : "2 个账号无法读取"
    #expect(session.frame.text(row: 0).contains(two))
    session.send(.gatewayChanged(.alive))
    #expect(!session.frame.text(row: 0).contains(two))
  }

  @Test func aConnectedAccountSaysNothing() throws {
    var session = try Session()
    session.state.ways.connected = [SampleInbox.waiting[1].conversation.account]
    try session.press("j <Enter> r")
    #expect(!session.frame.text.contains("not connected"))
  }

  private func withMedia() throws -> Session {
    var session = try Session()
    let row = SampleInbox.waiting[0]
    var detail = SampleInbox.detail(of: row)
    detail.messages[2].media = .image
    detail.messages[2].mediaURL = "https://example.com/first.jpg"
    detail.messages[3].media = .voice
    detail.messages[3].mediaFile = "2026/11/second.amr"
    session.store.details[row.conversation] = detail
    try session.press("<Enter>")
    return session
  }

  @Test func theLastMediaInViewIsOpenedAndWithACountOneBefore() throws {
    var session = try withMedia()
    try session.press("m")
    #expect(session.effects.last == .openMedia(file: "2026/11/second.amr", url: nil))
    try session.press("2 m")
    #expect(
      session.effects.last == .openMedia(file: nil, url: "https://example.com/first.jpg"))
    try session.press("3 m")
    #expect(session.state.notice == .noMedia)
  }

  @Test func anAddressThatNothingHereOpensIsShownWholeAtTheLeftEdge() throws {
    var session = try withMedia()
    let address = "https://example.com/" + String(repeating: "a", count: 150)
    session.send(.mediaShown(address))
    let rows = (21..<24).map { session.frame.text(row: $0) }
    #expect(rows.joined().filter { $0 != "\n" } == address)
    try session.press("j")
    #expect(!session.frame.text.contains("aaaa"))
  }
}
