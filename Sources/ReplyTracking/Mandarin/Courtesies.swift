/// Greetings and thanks in Chinese: said with any substance and never the substance itself.
enum Courtesies {
  struct Count {
    /// Han characters of greetings and thanks.
    var characters = 0
    /// Some of it is more than a greeting.
    var hasThanks = false
  }

  static func count(in sentence: Substring) -> Count {
    let text = Array(sentence.unicodeScalars)
    var place = 0
    var count = Count()
    while place < text.count {
      if let length = thanksLength(text, place) {
        count.hasThanks = true
        count.characters += length
        place += length
      } else if let length = longest(of: greetings, in: text, at: place) {
        count.characters += length
        place += length
      } else {
        place += 1
      }
    }
    return count
  }

  /// Length of thanks at `place`: 感谢, 您的, 反馈.
  private static func thanksLength(_ text: [Unicode.Scalar], _ place: Int) -> Int? {
    guard var length = longest(of: thanks, in: text, at: place) else { return nil }
    length += longest(of: whose, in: text, at: place + length) ?? 0
    length += longest(of: what, in: text, at: place + length) ?? 0
    return length
  }

  private static func longest(
    of phrases: [[Unicode.Scalar]], in text: [Unicode.Scalar], at place: Int
  ) -> Int? {
    guard place < text.count else { return nil }
    return phrases.first { phrase in
      // Most differ in the first character.
      phrase[0] == text[place] && text[place...].starts(with: phrase)
    }?.count
  }

  private static let greetings = phrases(
    "亲爱的 尊敬的 您好 你好 妳好 大家好 哈喽 哈啰 哈囉 嗨 亲 親愛的 親 早上好 上午好 中午好 下午好 晚上好 早安 晚安 顾客 客户 朋友 客官 抱歉 不好意思")
  private static let thanks = phrases("非常感谢 十分感谢 感谢 谢谢 多谢 感恩 非常感謝 感謝 謝謝 多謝")
  private static let whose = phrases("您对我们的 你对我们的 您的 你的 大家的 您 你 大家")
  private static let what = phrases(
    "宝贵意见 耐心等待 反馈 支持 关注 理解 耐心 等待 来信 来电 联系 咨询 留言 配合 喜爱 喜欢 厚爱 信任 建议 评论 回馈 支援 關注 聯繫 留言")

  private static func phrases(_ list: String) -> [[Unicode.Scalar]] {
    list.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }
}
