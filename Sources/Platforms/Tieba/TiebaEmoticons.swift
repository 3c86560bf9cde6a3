/// Tieba's 50 classic emoticons: `image_emoticon1` is the first.
enum TiebaEmoticons {
  static let names = """
    呵呵 哈哈 吐舌 啊 酷 怒 开心 汗 泪 黑线 鄙视 不高兴 真棒 钱 疑问 阴险 吐 咦 委屈 花心 呼~ 笑眼 冷 太开心 滑稽 \
    勉强 狂汗 乖 睡觉 惊哭 生气 惊讶 喷 爱心 心碎 玫瑰 礼物 彩虹 星星月亮 太阳 钱币 灯泡 茶杯 蛋糕 音乐 haha 胜利 \
    大拇指 弱 OK
    """.split(separator: " ").map(String.init)

  /// The name behind `image_emoticonN`; nil for another text.
  static func name(_ code: String) -> String? {
    guard code.hasPrefix("image_emoticon"), let number = Int(code.dropFirst(14)),
      (1...names.count).contains(number)
    else { return nil }
    return names[number - 1]
  }

  /// `[滑稽]`, as dafu shows it, in the form that Tieba takes: `#(滑稽)`.
  static func written(_ text: String) -> String {
    var result = text
    for name in names where result.contains("[\(name)]") {
      result = result.split(separator: "[\(name)]", omittingEmptySubsequences: false)
        .joined(separator: "#(\(name))")
    }
    return result
  }
}
