import Foundation
import Testing

@testable import Platforms

struct PrivateFileTests {
  @Test func aLargeFileIsReadAsItWasWritten() async throws {
    try await WechatHouse.withFolder { folder in
      let file = PrivateFile(path: folder + "/large")
      let data = Data((0..<1_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      #expect(file.write(data) && file.write(data))
      #expect(file.read(limit: 8 << 20) == data)
      #expect(file.read(limit: 1_000_000) == nil)
      let link = PrivateFile(path: folder + "/link")
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: file.path)
      #expect(link.read(limit: 8 << 20) == nil)
    }
  }
}
