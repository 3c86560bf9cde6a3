import Foundation
import TerminalScreen
import Testing

@testable import dafu

/// The codes drawn for a phone, beside those that another program makes (python-qrcode 8.2).
struct QRCodeTests {
  /// A fixture's text, and its code under each of the eight masks: which of them is best is a
  /// matter of taste among programs.
  private func fixture(_ number: Int) throws -> (text: String, codes: [[Bool]]) {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/qr/\(number).txt")
    let blocks = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n")
    let codes = blocks.dropFirst().map { block in
      block.filter { !$0.isNewline }.map { $0 == "#" }
    }
    return (blocks[0], codes)
  }

  @Test(arguments: 1...3)
  func aCodeIsTheOneThatAnotherProgramMakes(number: Int) throws {
    let (text, codes) = try fixture(number)
    #expect(Set(codes).count == 8)
    let code = try #require(QRCode(saying: text))
    #expect(codes.contains(code.modules))
  }

  @Test func aReplyOf140CharactersFitsAndTooMuchIsSaidToBe() throws {
    let reply = try #require(QRCode(saying: String(repeating: "好", count: 140)))
    #expect(reply.columns == 77 && reply.rows == 39)
    #expect(QRCode(saying: String(repeating: "a", count: 2953))?.side == 177)
    #expect(QRCode(saying: String(repeating: "a", count: 2954)) == nil)
    #expect(QRCode(saying: "") == nil)
  }
}
