import Reports
import Testing

struct FixedPointTests {
  @Test func halvesRoundAwayFromZero() {
    #expect(FixedPoint(5, over: 100, places: 1)?.description == "0.1")
    #expect(FixedPoint(-5, over: 100, places: 1)?.description == "-0.1")
    #expect(FixedPoint(4, over: 100, places: 1)?.description == "0")
    #expect(FixedPoint(1405, over: 3, places: 1)?.description == "468.3")
    #expect(FixedPoint(28, over: 36, places: 3)?.description == "0.778")
  }

  @Test func trailingZerosAreNotWritten() {
    #expect(FixedPoint(9, over: 10, places: 3)?.description == "0.9")
    #expect(FixedPoint(20, over: 2, places: 1)?.description == "10")
    #expect(FixedPoint(0, over: 7, places: 3)?.description == "0")
  }

  @Test func aFixedNumberOfDecimalsKeepsThem() {
    #expect(FixedPoint(10, over: 1, places: 1)?.text(places: 1) == "10.0")
    #expect(FixedPoint(-1, over: 40, places: 3)?.text(places: 3) == "-0.025")
    #expect(FixedPoint(7, over: 2, places: 1)?.text(places: 0) == "3")
  }

  @Test func nothingBelowTheLineIsNoNumber() {
    #expect(FixedPoint(0, over: 0, places: 1) == nil)
  }

  @Test func theLastOfAHundredIsNotTheNinetyFifth() {
    let hundred = Distribution((1...100).map(Int64.init))
    #expect(hundred.p90 == 90 && hundred.p95 == 95 && hundred.median?.description == "50.5")
    let one = Distribution([7])
    #expect(one.p90 == 7 && one.p95 == 7 && one.median?.description == "7")
  }
}
