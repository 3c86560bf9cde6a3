/// How an account is connected that dafud speaks to itself, without its secrets.
package enum ConnectionOptions: Hashable, Sendable {
  case weibo(WeiboOptions)
  case wechat(WechatOptions)
  case tieba(TiebaOptions)
  case qzone(QzoneOptions)
  case meipai(MeipaiOptions)

  package var web: WebOptions {
    switch self {
    case .weibo(let options): options.web
    case .wechat(let options): options.web
    case .tieba(let options): options.web
    case .qzone(let options): options.web
    case .meipai(let options): options.web
    }
  }

  /// Whether there is something to read without any secret.
  package var readsWithoutSecret: Bool {
    switch self {
    case .weibo(let options): options.readsWithoutSecret
    case .wechat(let options): options.readsWithoutSecret
    case .tieba(let options): options.readsWithoutSecret
    case .qzone(let options): options.readsWithoutSecret
    case .meipai(let options): options.readsWithoutSecret
    }
  }
}

/// What every connection over HTTP has.
package struct WebOptions: Hashable, Sendable {
  /// Other base URLs than the platform's own, by the name that the platform's page gives to the
  /// host; without a slash at the end.
  package var hosts: [String: String]
  /// `http://host:port` of a proxy.
  package var proxy: String?

  package init(hosts: [String: String] = [:], proxy: String? = nil) {
    self.hosts = hosts
    self.proxy = proxy
  }
}
