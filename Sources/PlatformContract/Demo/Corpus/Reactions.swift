extension Corpus {
  /// What people write a few seconds after an answer that helped.
  static let thanks: [Line] = [
    .they("好的，谢谢！", "OK, thanks!"),
    .they("收到，回复好快啊", "Got it, that was quick"),
    .they("明白了，感谢", "I see, thank you"),
    .they("好滴～", "Okay~"),
    .they("谢谢亲，辛苦了", "Thank you, I appreciate it"),
    .they("哇，真的有人回！", "Wow, somebody really answers!"),
    .they("OK", "OK"),
    .they("太好了，我再试试", "Great, I'll try again"),
    .sticker("[抱拳]", "[cupped hands]"),
    .sticker("[玫瑰]", "[rose]"),
    .they("谢谢耐心解答🙏", "Thanks for your patience 🙏"),
    .they("懂了懂了", "I see, I see"),
    .they("感谢官方翻牌[心]", "Thanks for noticing me [heart]"),
    .they("服务态度好评", "Great service"),
  ]

  /// What people still want to know.
  static let followUps: [Line] = [
    .they("那大概什么时候能有结果？", "Then when will I roughly know?"),
    .they("可以发个图看看吗？", "Could you send a picture?"),
    .they("还有个问题，别的颜色也一样吗", "One more thing: is it the same for other colours?"),
    .they("需要我提供什么信息吗？", "Do you need anything from me?"),
    .they("那运费算谁的？", "And who pays the postage?"),
    .they("您是真人还是机器人呀", "Are you a person or a bot?"),
    .they("好的，如果还不行我再来找您", "OK, I'll come back if it doesn't work"),
    .they("能不能电话说？打字太慢了", "Can we talk on the phone? Typing is slow"),
    .they("嗯嗯，那我等您消息", "Right, I'll wait to hear from you"),
    .they("确定吗？上次客服不是这么说的", "Are you sure? That's not what the last agent said"),
  ]

  /// What people write when the answer was not in Chinese.
  static let notUnderstood: [Line] = [
    .they("看不懂英文，能说中文吗？", "I can't read English. Could you write Chinese?"),
    .they("？？？", "???"),
    .they("什么意思呀，麻烦翻译一下", "What does that mean? Please translate"),
    .they("不好意思，英语还给老师了[捂脸]", "Sorry, my English stayed at school [facepalm]"),
    .they("是不是发错人了", "Did you mean to send this to someone else?"),
    .they("你们不是中国客服吗", "Aren't you the Chinese support?"),
  ]
}
