import PlatformContract

/// Where Weibo's calls go; every base URL can be changed under its name in `hosts`.
struct WeiboHosts: Sendable {
  private let hosts: [String: String]
  private let isBusiness: Bool

  init(_ options: WeiboOptions) throws(SetupProblem) {
    for name in options.web.hosts.keys.sorted() where !WeiboHosts.names.contains(name) {
      throw SetupProblem(
        "Weibo's hosts are \(WeiboHosts.names.joined(separator: ", ")); the site file names \"\(name)\"."
      )
    }
    hosts = options.web.hosts
    isBusiness = options.isBusiness
  }

  /// A call that has a twin for business apps, such as `comments/to_me`.
  func twin(_ path: String, ordinary host: String = "api") -> String {
    isBusiness ? "\(base("c.api"))/2/\(path)/biz.json" : "\(base(host))/2/\(path).json"
  }

  /// A call that business apps make as everybody does.
  func plain(_ path: String, host: String = "api") -> String { "\(base(host))/2/\(path).json" }

  func authorization(_ step: String) -> String { "\(base("api"))/oauth2/\(step)" }

  var mediaDownload: String { "\(base("upload.api"))/2/mss/msget" }

  static let names = ["api", "c.api", "rm.api", "m.api", "upload.api"]

  private func base(_ name: String) -> String { hosts[name] ?? "https://\(name).weibo.com" }
}
