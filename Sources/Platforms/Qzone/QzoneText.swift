import Foundation

/// QZone's markup in texts: emoticons, mentions, links, entities.
struct QzoneText: Hashable {
  var text: String
  /// The QQ number of whom it answers, by the mention at its beginning, which is no part of it.
  var answers: String?

  init(_ written: String) {
    var rest = written[...]
    if let (mention, after) = QzoneText.mention(at: rest.startIndex, in: rest),
      mention.uin != nil, mention.isAddress
    {
      answers = mention.uin
      rest = rest[after...].drop { $0 == " " || $0 == "\u{A0}" }
    }
    var result = ""
    while let character = rest.first {
      if character == "@" || character == "{",
        let (mention, after) = QzoneText.mention(at: rest.startIndex, in: rest)
      {
        result += mention.shown
        rest = rest[after...]
      } else if character == "[", let (code, after) = QzoneText.code(rest) {
        result += code
        rest = after
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    text = MarkupText.unescaped(result)
  }

  // MARK: `@{uin:1,nick:x,who:1,auto:1}`, the same without @, and `{url:…,text:…}`

  private struct Mention {
    var shown: String
    var uin: String?
    /// Begins with @: it addresses a person.
    var isAddress: Bool
  }

  private static func mention(
    at start: String.Index, in text: Substring
  ) -> (Mention, String.Index)? {
    var open = start
    let isAddress = open < text.endIndex && text[open] == "@"
    if isAddress { open = text.index(after: open) }
    guard open < text.endIndex, text[open] == "{",
      let close = text[open...].prefix(400).firstIndex(of: "}")
    else { return nil }
    var fields: [String: String] = [:]
    for field in text[text.index(after: open)..<close].split(separator: ",") {
      let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      fields[String(parts[0])] = String(parts[1])
    }
    let after = text.index(after: close)
    if let url = fields["url"] {
      let shown = fields["text"].flatMap { $0.isEmpty ? nil : $0 } ?? url
      return (Mention(shown: decoded(shown), uin: nil, isAddress: false), after)
    }
    guard let nick = fields["nick"] else { return nil }
    let shown = (isAddress ? "@" : "") + decoded(nick)
    return (Mention(shown: shown, uin: fields["uin"], isAddress: isAddress), after)
  }

  /// Only these three come encoded.
  private static func decoded(_ nick: String) -> String {
    nick.replacingOccurrences(of: "%2C", with: ",").replacingOccurrences(of: "%7D", with: "}")
      .replacingOccurrences(of: "%25", with: "%")
  }

  /// What addresses a person at the beginning of an answer.
  static func address(uin: String, nick: String) -> String {
    let encoded = nick.replacingOccurrences(of: "%", with: "%25")
      .replacingOccurrences(of: ",", with: "%2C").replacingOccurrences(of: "}", with: "%7D")
    return "@{uin:\(uin),nick:\(encoded),auto:1} "
  }

  /// The address of the first `[img]` in a text of the board.
  static func picture(_ written: String) -> String? {
    guard let open = written.range(of: "[img]", options: .caseInsensitive),
      let close = written[open.upperBound...].range(of: "[/img]", options: .caseInsensitive)
    else { return nil }
    return QzoneComment.address(.text(String(written[open.upperBound..<close.lowerBound])))
  }

  // MARK: `[em]e100[/em]` and other square brackets

  /// An emoticon by its name; a picture as [图片]; a mark that only shapes text as nothing.
  private static func code(_ text: Substring) -> (String, Substring)? {
    guard let end = text.prefix(200).firstIndex(of: "]") else { return nil }
    let tag = text[text.index(after: text.startIndex)..<end].lowercased()
    let after = text[text.index(after: end)...]
    switch tag {
    case "em":
      guard let close = after.prefix(20).range(of: "[/em]", options: .caseInsensitive) else {
        return nil
      }
      return ("[\(QzoneEmoticons.name(after[..<close.lowerBound]))]", after[close.upperBound...])
    case "img":
      guard let close = after.prefix(2048).range(of: "[/img]", options: .caseInsensitive) else {
        return nil
      }
      return ("[图片]", after[close.upperBound...])
    case "b", "/b", "i", "/i", "u", "/u", "url", "/url", "/ft", "/ffg", "/c": return ("", after)
    default:
      let isShape = tag.hasPrefix("ft=") || tag.hasPrefix("url=") || tag.hasPrefix("ffg,")
      return isShape ? ("", after) : nil
    }
  }
}

/// QZone's emoticons e100 to e189.
enum QzoneEmoticons {
  private static let names = """
    微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 酷 冷汗 抓狂 吐 偷笑 可爱 白眼 傲慢 \
    饥饿 困 惊恐 流汗 憨笑 大兵 奋斗 咒骂 疑问 嘘 晕 折磨 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 糗大了 坏笑 左哼哼 右哼哼 \
    哈欠 鄙视 委屈 快哭了 阴险 亲亲 吓 可怜 菜刀 西瓜 啤酒 篮球 乒乓 咖啡 饭 猪头 玫瑰 凋谢 示爱 爱心 心碎 蛋糕 闪电 \
    炸弹 刀 足球 瓢虫 便便 月亮 太阳 礼物 拥抱 强 弱 握手 胜利 抱拳 勾引 拳头 差劲 爱你 NO OK
    """.split(separator: " ").map(String.init)

  /// The name of `e100`; 表情 for one that has none here.
  static func name(_ code: Substring) -> String {
    guard code.hasPrefix("e"), let number = Int(code.dropFirst()),
      (100..<100 + names.count).contains(number)
    else { return "表情" }
    return names[number - 100]
  }

  /// `[微笑]`, as dafu shows it, in the form that QZone takes.
  static func written(_ text: String) -> String {
    var result = text
    for (index, name) in names.enumerated() where result.contains("[\(name)]") {
      result = result.replacingOccurrences(of: "[\(name)]", with: "[em]e\(100 + index)[/em]")
    }
    return result
  }
}
