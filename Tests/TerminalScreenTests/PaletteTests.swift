import TerminalScreen
import Testing

@Suite struct PaletteTests {
  @Test func withAllColoursEachIsItself() {
    #expect(palette(colors: 256) == (0..<256).map { Int16($0) })
    #expect(palette(colors: 0x1000000) == palette(colors: 256))
  }

  @Test(arguments: [0, 1, 2, 7, 8, 16, 88, 256])
  func noColourIsOneThatTheTerminalHasNot(colors: Int) {
    let palette = palette(colors: colors)
    #expect(palette.count == 256)
    #expect(palette.allSatisfy { $0 == -1 || (0..<max(colors, 1)).contains(Int($0)) })
  }

  @Test func withEightColoursTheNearestHueIsTaken() {
    let palette = palette(colors: 8)
    #expect((0..<8).allSatisfy { palette[$0] == Int16($0) })
    #expect(palette[196] == 1 && palette[46] == 2 && palette[21] == 4 && palette[226] == 3)
    #expect(palette[9] == 1)
  }

  @Test func withEightColoursAGrayIsTheTerminalsOwn() {
    let palette = palette(colors: 8)
    for gray in [8, 15, 16, 231, 232, 244, 255] { #expect(palette[gray] == -1, "\(gray)") }
  }
}
