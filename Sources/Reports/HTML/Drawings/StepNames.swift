extension ReportCharts.Step {
  /// Its name without the year, which stands once below: `09-07`, `W37`, `09`.
  func shortName(_ key: ReportKey) -> String { String(name.dropFirst(5)) }
}

extension PlainText {
  /// `87.5`: a percentage without its sign.
  static func shortPercent(_ share: FixedPoint) -> String {
    FixedPoint(share.scaled, over: 10, places: 1)?.text(places: 1) ?? nothing
  }
}
