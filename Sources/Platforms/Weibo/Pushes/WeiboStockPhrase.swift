/// What Weibo's server says for somebody who sent a picture, a voice or a place and typed nothing.
///
/// The phrases are not documented word by word, so they are known by their build: a short sentence
/// of sending with a noun of what was sent, or a place's own link.
enum WeiboStockPhrase {
  static func isOne(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "\u{200B}" }
      .filter { !$0.hasPrefix("http://") && !$0.hasPrefix("https://") }.joined()
    let core = words.filter { !marks.contains($0) }
    if core.isEmpty || places.contains(core) { return true }
    guard core.count <= 12, let noun = nouns.first(where: { core.contains($0) }) else {
      return false
    }
    let rest = core.replacing(noun, with: "", maxReplacements: 1)
    return rest.isEmpty
      || openings.contains { rest.hasPrefix($0) }
        && rest.allSatisfy { letters.contains($0) }
  }

  private static let nouns = ["图片", "照片", "语音", "音频", "地理位置", "位置"]
  private static let places = ["我在这里", "我在"]
  private static let openings = ["发", "分享", "收到", "您收到", "你收到", "对方", "向您", "向你"]
  /// What such a sentence may hold beside its noun.
  private static let letters = Set("发送来出了一个张条段幅的分享收到您你对方向给消息")
  private static let marks = Set("[]【】()（）:：。.，,！!~～ ")
}
