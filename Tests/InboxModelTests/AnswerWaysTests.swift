import InboxModel
import Testing

struct AnswerWaysTests {
  private let account = AccountID(platform: .wechat, name: "overseas")

  @Test func whatAnAccountMayNotAnswerIsForThePhoneWithItsReason() {
    var ways = AnswerWays()
    ways.phoneOnlyAccounts = AnswerWays.phoneOnly([
      account: [
        Capability(.replyToMessages, .unable("This account answers on the phone.")),
        Capability(.replyToComments, .able), Capability(.readComments, .unable("No comments.")),
        Capability(.replyToMentions, .unknown("Nobody knows.")),
      ]
    ])
    #expect(ways.phoneOnly(account, .message) == "This account answers on the phone.")
    #expect(ways.phoneOnly(account, .comment) == nil)
    #expect(ways.phoneOnly(account, .mention) == nil)
    #expect(ways.phoneOnly(AccountID(platform: .wechat, name: "other"), .message) == nil)
  }
}
