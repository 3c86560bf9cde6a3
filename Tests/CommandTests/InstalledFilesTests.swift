import Foundation
import InboxModel
import Settings
import Testing

/// The unit and the examples that are installed: that they fit the programs and one another.
struct InstalledFilesTests {
  private let siteFile = packaging.appending(path: "examples/dafu.toml").path

  private func text(_ name: String) throws -> String {
    try String(contentsOf: packaging.appending(path: name), encoding: .utf8)
  }

  /// The values of the unit's settings of one name.
  private func unit(_ name: String) throws -> [String] {
    try text("dafud.service").split(separator: "\n")
      .filter { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  /// The example with every setting in force that stands behind a `#` without a blank.
  private func everythingInForce() throws -> String {
    try text("examples/dafu.toml").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0 }
      .joined(separator: "\n")
  }

  @Test func theExampleOfASiteFileServesAtOnce() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("dafud once --config '\(siteFile)'").status == 0)
    let doctor = try sandbox.run("dafu doctor --config '\(siteFile)'")
    #expect(doctor.status == 0, "\(doctor.output)\(doctor.words)")
    #expect(doctor.output.contains("2 policies, 1 calendar, as recorded in the store"))
  }

  @Test func eachSettingThatTheExampleOffersIsOne() throws {
    let site = try siteSettings(file: "dafu.toml", text: everythingInForce())
    #expect(site.store == "/var/lib/dafu/inbox.sqlite")
    #expect(site.doubts.isEmpty)
    #expect(site.service.listen == .port(host: "127.0.0.1", 8087))
    #expect(site.seats == [SeatSettings(name: "li", role: .admin)])
    #expect(site.accounts.map(\.account.platform.name) == ["weibo", "wechat", "shop"])
    let connected = site.accounts.filter(\.isConnected)
    #expect(connected == site.accounts)
  }

  @Test func theUnitStartsTheServiceAsTheServiceWantsIt() throws {
    let start = try #require(unit("ExecStart").first).split(separator: " ").map(String.init)
    #expect(start.first == "@bindir@/dafud")
    let config = try #require(start.last)
    // What everybody's dafu finds, and what the service waits for.
    let paths = SettingsPaths(environment: [:]) { _ in true }
    #expect(paths.siteFile(option: nil) == .found(config))
    #expect(try unit("ConditionPathExists") == [config])
    // 2 would mean that an option is not understood.
    let words = start.dropFirst().dropLast().joined(separator: " ")
    #expect(try Sandbox().run("dafud \(words) nowhere.toml").status == 1)
    #expect(try unit("RestartPreventExitStatus") == ["2"])
    #expect(try Sandbox().run("dafud \(words)").status == 2)
  }

  @Test func theServiceHasTheFoldersInWhichTheExampleHasItsFiles() throws {
    let site = try siteSettings(file: "dafu.toml", text: everythingInForce())
    let store = try #require(site.store)
    #expect(try unit("StateDirectory").map { "/var/lib/\($0)/inbox.sqlite" } == [store])
    // The group may write there; SQLite has files beside the store.
    #expect(try unit("StateDirectoryMode") == ["2770"])
    #expect(try unit("UMask") == ["0007"])
    let files = site.accounts.compactMap { account in
      if case .file(let path)? = account.secret { path } else { nil }
    }
    #expect(files == ["secrets/weibo-brandcn"])
    // Beside the site file, where `dafud account add` puts them; and a home that is no seat's.
    let home = try #require(unit("ReadWritePaths").first).drop { $0 == "-" }
    let setup = try text("debian/postinst")
    #expect(setup.contains("--home \(home) dafu\n"))
    #expect(setup.contains("for folder in \(home) /etc/dafu/secrets; do\n"))
    #expect(setup.contains("-m 700 $folder\n"))
  }

  @Test(arguments: ["nginx.conf", "Caddyfile"])
  func theProxiesPassPushesOnToWhereTheServiceListens(_ name: String) throws {
    let site = try siteSettings(file: "dafu.toml", text: everythingInForce())
    guard case .port(let host, let port)? = site.service.listen else {
      Issue.record("The example listens on no port.")
      return
    }
    let proxy = try text("examples/\(name)")
    let upstream = try Regex(#"(proxy_pass http://|reverse_proxy )([0-9.:]+)[; ]"#)
    let addresses = proxy.matches(of: upstream).map { $0.output[2].substring ?? "" }
    #expect(addresses == ["\(host):\(port)"])
    #expect(proxy.contains("location /push/ {") || proxy.contains("handle /push/* {"))
    // A mebibyte in the words of each, which is what dafud takes.
    #expect(proxy.contains("client_max_body_size 1m;") || proxy.contains("max_size 1MiB"))
  }

  /// Platforms push again after five seconds.
  @Test(arguments: ["nginx.conf", "Caddyfile"])
  func theProxiesGiveUpBeforeThePlatformsDo(_ name: String) throws {
    let waits = try Regex(
      #"(?:proxy_\w+_timeout|dial_timeout|(?:read|write|response_header)_timeout) (\d+)s"#)
    let seconds = try text("examples/\(name)").matches(of: waits)
      .compactMap { $0.output[1].substring.flatMap { Int($0) } }
    #expect(seconds.count >= 3)
    #expect(seconds.allSatisfy { $0 < 5 })
  }

  /// Queries hold signatures.
  @Test func theLogOfTheProxyHasNoQueries() throws {
    let nginx = try text("examples/nginx.conf")
    let format = try #require(nginx.split(separator: "\n").first { $0.hasPrefix("log_format") })
    let variables = format.matches(of: try Regex(#"\$\w+"#)).map { String(format[$0.range]) }
    #expect(
      Set(variables) == [
        "$remote_addr", "$time_local", "$request_method", "$uri", "$status", "$body_bytes_sent",
      ])
    #expect(nginx.contains("access_log /var/log/nginx/dafu.log dafu;"))
    #expect(try text("examples/Caddyfile").contains(#"request>uri regexp "\?.*" """#))
  }
}
