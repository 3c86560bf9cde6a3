/// Says what the generated people and the generated brand say: realistic lengths, mostly Chinese.
struct Speaker {
  var random: SeededGenerator

  /// A name of two to four characters.
  mutating func name() -> String { characters(2 + random.below(3)) }

  /// What a person writes: mostly one or two fragments, sometimes a small essay.
  mutating func question() -> String {
    var text = ""
    let fragments = 1 + random.weighted([46, 34, 14, 5, 1])
    for index in 0..<fragments {
      if index > 0 { text += random.pick(["，", "，", "。", "！", " "]) }
      if random.chance(12) { text += random.pick(Phrases.products) }
      text += random.pick(Phrases.questions)
    }
    if random.chance(30) { text += "，我是" + characters(2 + random.below(6)) + "的" + name() }
    if random.chance(8) { text += "，订单号" + String(100_000_000 + random.below(899_999_999)) }
    if random.chance(6) { text += random.pick(["😭", "🙏", "😡", "👍", "❤️"]) }
    return text + random.pick(["", "", "？", "？", "。", "！", "…"])
  }

  /// What the brand answers: nine in ten in Mandarin, the rest English, mixed or wordless.
  mutating func answer() -> String {
    switch random.weighted([90, 4, 3, 3]) {
    case 0: mandarin()
    case 1: random.pick(Phrases.englishAnswers)
    case 2: mandarin() + " " + random.pick(Phrases.englishAnswers)
    default: random.pick(Phrases.wordless)
    }
  }

  mutating func characters(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count { text.append(random.pick(Phrases.characters)) }
    return text
  }

  private mutating func mandarin() -> String {
    var text = random.pick(Phrases.answers)
    for _ in 0..<random.weighted([40, 40, 15, 5]) { text += "，" + random.pick(Phrases.answers) }
    return text + "。"
  }
}
