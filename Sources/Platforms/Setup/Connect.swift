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
  case .tieba(let options):
    return try TiebaConnection(
      account, options: options, secrets: secrets, surroundings: surroundings)
  case .qzone(let options):
    return try QzoneConnection(
      account, options: options, secrets: secrets, surroundings: surroundings)
  case .meipai(let options):
    return try MeipaiConnection(
      account, options: options, secrets: secrets, surroundings: surroundings)
  }
}
