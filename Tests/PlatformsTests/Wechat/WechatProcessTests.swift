import Foundation
import InboxModel
import PlatformContract
import StandIns
import TestSupport
import Testing

@testable import Platforms

/// One token between several real processes: this test's own program, started several times.
///
/// Exit tests would be shorter, but they wait on the few threads that the stand-in needs to answer.
struct WechatProcessTests {
  private static let send = "/cgi-bin/message/custom/send"
  private static let processes = 4

  /// Where the stand-in listens, the folder of the token, and which process it is.
  private static let order = ProcessInfo.processInfo.environment["DAFU_WECHAT_PROCESS"]?
    .split(separator: " ").map(String.init)

  @Test(.enabled(if: order != nil, "It runs in the processes that the other tests start."))
  func aProcessSendsTwoReplies() async throws {
    let order = try #require(Self.order)
    let client = try WebClient()
    var options = WechatOptions()
    options.web.hosts = ["api": order[0]]
    let connection = try WechatConnection(
      AccountID(platform: .wechat, name: "brandcn"), options: options,
      secrets: Secrets(WechatWorld().officialSecrets()),
      surroundings: Surroundings(
        web: client, clock: { Moment(seconds: WechatHouse.start) }, random: { 0.5 },
        pause: { _ in try? await Task.sleep(for: .milliseconds(2)) }, folder: order[1]))
    for number in 1...2 {
      let reply = OutgoingReply.message(
        "您好\(order[2])\(number)",
        to: ConversationID(
          account: connection.account, thread: "\(WechatHouse.person)\(order[2])"),
        key: "\(order[2])\(number)")
      #expect(await connection.isSent(reply))
    }
    await client.shutdown()
  }

  /// Runs it and waits for its end; the exit status.
  private func start(_ address: String, folder: String, number: Int) async throws -> Int32 {
    try await offPool {
      let process = Process()
      process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = [
        "--testing-library", "swift-testing", "--filter", "aProcessSendsTwoReplies",
      ]
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["DAFU_WECHAT_PROCESS": "\(address) \(folder) \(number)"]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  /// All processes have a token and wait for the answer to their first reply when `meanwhile` runs.
  private func run(
    _ house: WechatHouse, folder: String, meanwhile: @Sendable (inout WechatWorld) -> Void
  ) async throws {
    let gates = (0..<Self.processes).map { _ in WechatGate() }
    house.wechat.change { $0.gates[Self.send] = gates }
    for number in 0..<Self.processes {
      house.wechat.write("\(WechatHouse.person)\(number)", at: WechatHouse.start)
    }
    let address = house.wechat.address
    try await withThrowingTaskGroup { group in
      for number in 0..<Self.processes {
        group.addTask {
          // One that failed keeps nobody waiting.
          defer { for gate in gates { gate.giveUp() } }
          return try await start(address, folder: folder, number: number)
        }
      }
      for gate in gates { await gate.untilReached() }
      house.wechat.change(meanwhile)
      for gate in gates { gate.open() }
      for try await status in group { #expect(status == 0) }
    }
  }

  @Test func aTokenIsFetchedOnceAndOnceMoreWhenItDiesInMidRun() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        try await run(house, folder: folder) { world in
          #expect(world.tokens.calls == 1)
          world.tokens.kill()
        }
        #expect(house.wechat.sent.count == 2 * Self.processes)
        #expect(house.wechat.change { $0.tokens.calls } == 2)
        #expect(house.wechat.change { $0.tokens.forced } == 0)
      }
    }
  }

  @Test func aTokenThatIsRefusedThoughItIsGivenOutIsDemandedAnewByOneOfThem() async throws {
    try await WechatHouse.withFolder { folder in
      try await WechatHouse.open { house in
        try await run(house, folder: folder) { world in
          world.tokens.rejected = [world.tokens.current]
        }
        #expect(house.wechat.sent.count == 2 * Self.processes)
        #expect(house.wechat.change { $0.tokens.calls } == 3)
        #expect(house.wechat.change { $0.tokens.forced } == 1)
      }
    }
  }
}
