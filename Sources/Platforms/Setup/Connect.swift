package import InboxModel
package import PlatformContract

/// The connection of an account that dafud speaks to itself.
package func connect(
  _ account: AccountID, _ options: ConnectionOptions, secrets: Secrets,
  surroundings: Surroundings
) throws(SetupProblem) -> any PlatformConnection {
  switch options {
  case .weibo(let options):
    return try WeiboConnection(
      account, options: options, secrets: secrets, surroundings: surroundings)
  case .wechat, .tieba, .qzone, .meipai:
    throw SetupProblem("\(account.platform.name) is not spoken yet.")
  }
}
