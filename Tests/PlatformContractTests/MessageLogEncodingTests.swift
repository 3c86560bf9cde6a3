import Foundation
import InboxModel
import PlatformContract
import Testing

struct MessageLogEncodingTests {
  @Test func aByteOrderMarkIsNoPartOfTheFirstLine() {
    let reading = LogReading([0xEF, 0xBB, 0xBF] + Array(line("1").utf8), chunkSize: 1)
    #expect(reading.messages.map(\.text) == ["在吗"])
    #expect(reading.encoding == .utf8)
  }

  @Test(arguments: [1, 1000, 1 << 20])
  func aFileInGB18030IsReadAsSuch(chunkSize: Int) throws {
    // 𠮷 takes four bytes; the second byte of 稜 is that of a backslash, of 鮷 that of a brace.
    let text = "请问什么时候补货？𠮷 稜 鮷 €"
    let bytes = try gb18030(
      (1...3).map { line("\($0)", text: text) }.joined(separator: "\n"))
    let reading = LogReading(bytes, chunkSize: chunkSize)
    #expect(reading.problems == [])
    #expect(reading.messages.map(\.text) == [text, text, text])
    #expect(reading.encoding == .gb18030)
  }

  @Test func chineseThatBeginsLateInAnASCIIFileIsStillTold() throws {
    let bytes = try gb18030(
      (1...3000).map { line("\($0)", text: $0 > 2000 ? "补货" : "hi") }.joined(separator: "\n"))
    let reading = LogReading(bytes, chunkSize: 5000)
    #expect(reading.messages.count == 3000)
    #expect(reading.messages.last?.text == "补货")
  }

  @Test func oneBrokenLineMakesNoUTF8FileGB18030() throws {
    var bytes = Array((1...3).map { line("\($0)") }.joined(separator: "\n").utf8)
    bytes += try gb18030("\n" + line("4"))
    let reading = LogReading(bytes)
    #expect(reading.encoding == .utf8)
    #expect(reading.messages.map(\.text) == ["在吗", "在吗", "在吗"])
    #expect(reading.problems.map(\.line) == [4])
  }

  @Test(
    arguments: [[0xE4, 0xBD], [0xFF], [0x80], [0xC3, 0x28], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func oneBrokenCharacterMakesNoASCIIFileGB18030(broken: [UInt8]) {
    let bad = Array(line("1", text: "?").utf8).flatMap { $0 == 0x3F ? broken : [$0] }
    let reading = LogReading(bad + Array("\n\(line("2", text: "ok"))".utf8))
    #expect(reading.sentences == ["1: `text`: the bytes are not UTF-8."])
    #expect(reading.messages.map(\.id) == ["2"])
  }

  @Test func aLineOfAGB18030FileThatIsNeitherIsRefused() throws {
    let bytes = try gb18030("\(line("1"))\n") + [0x7B, 0xFF, 0xFF] + gb18030("\n\(line("3"))")
    let reading = LogReading(bytes)
    #expect(reading.sentences == ["2: the bytes are not GB18030."])
    #expect(reading.messages.map(\.id) == ["1", "3"])
  }

  private func gb18030(_ text: String) throws -> [UInt8] {
    Array(try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632))))
  }
}
