import Foundation
import StandIns
import TestSupport
import Testing

/// `dafud run` and its settings while it runs.
struct ReloadTests {
  @Test func aSignalConnectsAnAccountThatWasPutIntoTheSiteFile() async throws {
    let weibo = try await WeiboStandIn(now: Int64(Date().timeIntervalSince1970))
    weibo.addPerson(2_000_000_001, name: "安娜")
    weibo.comment("什么时候发货？", by: 2_000_000_001, on: weibo.post("新品"))
    let sandbox = try Sandbox()
    try sandbox.writeSecret(weibo.secrets, to: "weibo.secrets")
    let hosts = weibo.hosts.sorted { $0.key < $1.key }
      .map { "\"\($0.key)\" = \"\($0.value)\"" }.joined(separator: ", ")
    try Data(
      """

      [[account]]
      platform = "weibo"
      name = "brand"
      business = true
      password_file = "weibo.secrets"
      hosts = { \(hosts) }

      """.utf8
    ).write(to: sandbox.home.appending(path: "account.toml"))
    nonisolated(unsafe) let house = sandbox
    let outcome = try await offPool {
      try house.run(
        """
        dafud run 2>log & service=$!
        until grep -qs 'running on' log; do sleep 0.05; done
        echo 'polcy = 1' >>site.toml; kill -HUP $service
        until grep -qs 'goes on as before' log; do sleep 0.05; done
        sed -i '/polcy/d' site.toml; cat account.toml >>site.toml; kill -HUP $service
        until dafu list --view backfill | grep -q 发货; do sleep 0.1; done
        kill -TERM $service; wait $service; echo "ended: $?"
        """)
    }
    #expect(outcome.output == "ended: 0\n")
    let log = try String(contentsOf: sandbox.home.appending(path: "log"), encoding: .utf8)
    #expect(log.contains("polcy") && log.contains("the settings are read again"))
    #expect(!log.contains(weibo.token))
    await weibo.stop()
  }
}
