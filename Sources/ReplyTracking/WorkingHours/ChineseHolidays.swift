package import InboxModel

/// Days off and make-up workdays (调休) in mainland China, as the State Council's yearly notices
/// fix them; years without a notice are not in the table (rule B20).
package enum ChineseHolidays {
  /// The years about which anything is known.
  package static let years = 2018...2026

  /// Whether `date` is off or worked by decree; nil for a day that follows the weekly pattern.
  package static func kind(of date: CivilDate) -> Kind? { kinds[date.dayNumber] }

  package enum Kind: Sendable { case off, worked }

  static let kinds: [Int: Kind] = {
    var kinds: [Int: Kind] = [:]
    for year in table {
      for day in year.off.joined() { kinds[year.dayNumber(day)] = .off }
      for day in year.worked { kinds[year.dayNumber(day)] = .worked }
    }
    return kinds
  }()

  /// One notice; days are written month × 100 + day, and no range leaves its month.
  private struct ChineseYear {
    var number: Int
    var off: [ClosedRange<Int>]
    var worked: [Int]

    func dayNumber(_ day: Int) -> Int {
      CivilDate(year: number, month: day / 100, day: day % 100).dayNumber
    }
  }

  private static let table: [ChineseYear] = [
    ChineseYear(
      number: 2018,
      off: [
        101...101, 215...221, 405...407, 429...430, 501...501, 618...618, 924...924, 1001...1007,
        1230...1231,
      ],
      worked: [211, 224, 408, 428, 929, 930, 1229]),
    ChineseYear(
      number: 2019,
      off: [
        101...101, 204...210, 405...407, 501...504, 607...609, 913...915, 1001...1007,
      ],
      worked: [202, 203, 428, 505, 929, 1012]),
    ChineseYear(
      number: 2020,
      off: [
        101...101, 124...131, 201...202, 404...406, 501...505, 625...627, 1001...1008,
      ],
      worked: [119, 426, 509, 628, 927, 1010]),
    ChineseYear(
      number: 2021,
      off: [
        101...103, 211...217, 403...405, 501...505, 612...614, 919...921, 1001...1007,
      ],
      worked: [207, 220, 425, 508, 918, 926, 1009]),
    ChineseYear(
      number: 2022,
      off: [
        101...103, 131...131, 201...206, 403...405, 430...430, 501...504, 603...605, 910...912,
        1001...1007, 1231...1231,
      ],
      worked: [129, 130, 402, 424, 507, 1008, 1009]),
    ChineseYear(
      number: 2023,
      off: [
        101...102, 121...127, 405...405, 429...430, 501...503, 622...624, 929...930, 1001...1006,
        1230...1231,
      ],
      worked: [128, 129, 423, 506, 625, 1007, 1008]),
    ChineseYear(
      number: 2024,
      off: [
        101...101, 210...217, 404...406, 501...505, 610...610, 915...917, 1001...1007,
      ],
      worked: [204, 218, 407, 428, 511, 914, 929, 1012]),
    ChineseYear(
      number: 2025,
      off: [
        101...101, 128...131, 201...204, 404...406, 501...505, 531...531, 601...602, 1001...1008,
      ],
      worked: [126, 208, 427, 928, 1011]),
    ChineseYear(
      number: 2026,
      off: [
        101...103, 215...223, 404...406, 501...505, 619...621, 925...927, 1001...1007,
      ],
      worked: [104, 214, 228, 509, 920, 1010]),
  ]
}
