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
  case .wechat(let options):
    switch options.service {
    case .official:
      return try WechatConnection(
        account, options: options, secrets: secrets, surroundings: surroundings)
    case .kf:
      return try WechatKfConnection(
        account, options: options, secrets: secrets, surroundings: surroundings)
    }
  case .tieba, .qzone, .meipai:
    throw SetupProblem("\(account.platform.name) is not spoken yet.")
  }
}
